import { describe, expect, it } from '@jest/globals';
import type { CaseBuilder } from '../../testing/case-builder.js';
import { aFiledCase, company } from '../../testing/filed-case.js';

const li = 'investigator.li';
const confirmations = (story: CaseBuilder) =>
  story.state.forms.filter(({ form }) => form === 10).map(({ command, subject }) => `${command}@${subject}`);
const consenting = { ...company, electronicServiceConsent: true, electronicAddress: 'a@example.org' };

describe('the confirmed address for service (form 10)', () => {
  it('is made for each party entered with an address for service or consent to electronic service', () => {
    const story = aFiledCase({ clue: { parties: [company, consenting] } });
    expect(confirmations(story)).toEqual(['clue.register@2']);
    story.gives(li, 'party.record', {
      parties: [
        { kind: 'person', name: '甲虚构', serviceAddress: '虚构路1号' },
        { kind: 'person', name: '乙虚构' },
      ],
    });
    expect(confirmations(story)).toEqual(['clue.register@2', 'party.record@3']);
  });

  it('is made anew where a correction changes what was confirmed, and not where it changes the name', () => {
    const story = aFiledCase({ clue: { parties: [consenting] } });
    story.gives(li, 'party.correct', { party: 1, corrected: { ...consenting, name: '更名公司' }, reason: '更名' });
    expect(confirmations(story)).toEqual(['clue.register@1']);
    const moved = { ...consenting, serviceAddress: '虚构路2号' };
    story.gives(li, 'party.correct', { party: 1, corrected: moved, reason: '变更送达地址' });
    expect(confirmations(story)).toEqual(['clue.register@1', 'party.correct@1']);
  });

  it('is not made for a party that confirmed nothing', () => {
    expect(confirmations(aFiledCase())).toEqual([]);
  });
});
