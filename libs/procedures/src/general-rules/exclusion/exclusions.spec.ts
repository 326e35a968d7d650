import { describe, expect, it } from '@jest/globals';
import { CaseView } from '#engine';
import { aCase, type CaseBuilder } from '../../testing/case-builder.js';
import { aFiledCase, approves, clue, laboratory } from '../../testing/filed-case.js';
import { exclusionsOf } from './exclusions.js';

const paper = { title: '委托书' };
const excluded = (story: CaseBuilder) => exclusionsOf(new CaseView(story.state, {}));
const ten = '2026-03-10T09:00:00+08:00';

describe('excluded periods', () => {
  it('open and close with a paper each', () => {
    const story = aFiledCase().on(ten);
    const opening = { kind: 'testing', subject: '样品检测', body: laboratory };
    expect(story.refusalOf('investigator.li', 'exclusion.open', opening)).toEqual(['paper-attached']);
    story.gives('investigator.li', 'exclusion.open', { ...opening, paper });
    const closing = { exclusion: story.state.seq };
    story.on('2026-03-20T09:00:00+08:00');
    expect(story.refusalOf('investigator.li', 'exclusion.close', closing)).toEqual(['paper-attached']);
    story.gives('investigator.li', 'exclusion.close', { ...closing, paper });
    expect(excluded(story)).toEqual([{ kind: 'testing', from: '2026-03-10', to: '2026-03-20', told: false }]);
  });

  it('are closed once, and not before they were opened', () => {
    const story = aFiledCase()
      .on(ten)
      .gives('investigator.li', 'exclusion.open', { kind: 'testing', subject: '样品', body: laboratory, paper });
    const closing = { exclusion: story.state.seq, paper };
    const early = { at: '2026-03-09T09:00:00+08:00' };
    expect(story.refusalOf('investigator.li', 'exclusion.close', closing, early)).toEqual(['exclusion-open']);
    story.gives('investigator.li', 'exclusion.close', closing);
    expect(story.refusalOf('investigator.li', 'exclusion.close', closing)).toEqual(['exclusion-open']);
  });

  it('on another ground need the leader', () => {
    const story = aFiledCase().on(ten);
    const other = { kind: 'other', subject: '等待鉴定机构补充材料', paper };
    expect(story.refusalOf('investigator.li', 'exclusion.open', other)).toEqual(['other-exclusion-approved']);
    const approval = approves(story, 'leader.wang', 'exclusion.open');
    expect(story.refusalOf('investigator.li', 'exclusion.open', { ...other, approval })).toEqual([]);
  });

  it('tell the party of a test’s time by form 31 only where it was told in writing', () => {
    const story = aFiledCase().on(ten).gives('investigator.li', 'exclusion.open', {
      kind: 'testing',
      subject: '样品',
      body: laboratory,
      paper,
      toldInWriting: true,
    });
    expect(story.state.forms.at(-1)?.form).toBe(31);
    expect(excluded(story)).toEqual([{ kind: 'testing', from: '2026-03-10', to: null, told: true }]);
  });

  it('are not opened before officers verify the clue', () => {
    const story = aCase().on(ten).gives('investigator.li', 'clue.register', clue);
    const opening = { kind: 'testing', subject: '样品', body: laboratory, paper };
    expect(story.refusalOf('investigator.li', 'exclusion.open', opening)).toContain('state-accepts-command');
  });

  it('include the announcement of a paper before the decision, from publication to the day it counts as served', () => {
    const story = aFiledCase()
      .on(ten)
      .gives('investigator.li', 'service.dispatch', {
        document: { kind: 'other' },
        party: 1,
        method: 'announcement',
        whereaboutsUnknown: true,
        paper: { title: '公告' },
      });
    expect(excluded(story)).toEqual([{ kind: 'announcement', from: '2026-03-10', to: null }]);
    expect(story.clock('case-decision')?.status).toBe('open');
    story.advance('2026-04-20T09:00:00+08:00');
    expect(excluded(story)).toEqual([{ kind: 'announcement', from: '2026-03-10', to: '2026-04-09' }]);
    expect(story.due('case-decision')).toBe('2026-07-02');
  });
});
