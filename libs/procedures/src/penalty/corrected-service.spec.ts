import { describe, expect, it } from '@jest/globals';
import type { CaseBuilder } from '../testing/case-builder.js';
import { approves, proposes } from '../testing/filed-case.js';
import { aNoticedCase, decides, decisionFor, largeFine, serves } from '../testing/penalty-case.js';

const li = 'investigator.li';

/**
 * The notice really reached the party on Wednesday 2026-03-18, so that the five working days end on 2026-03-25.
 * It was entered that day with the date of the day before yesterday: as entered they end on 2026-03-23.
 */
function over(until = '2026-03-24T09:00:00+08:00'): CaseBuilder {
  const story = aNoticedCase([largeFine], { hearingRight: true }).on('2026-03-18T10:00:00+08:00');
  const record = { document: { kind: 'notice' }, party: 1, method: 'direct' };
  return story.gives(li, 'service.record', record, { at: '2026-03-16T10:00:00+08:00' }).advance(until);
}

function corrects(story: CaseBuilder, day = '2026-03-18'): CaseBuilder {
  const seq = story.state.facts.find((fact) => fact.command === 'service.record')?.seq;
  const content = { proceeding: 'case', seq, command: 'service.record', correctedAt: `${day}T10:00:00+08:00` };
  approves(story, 'unit-head.chen', 'fact.correct', content);
  const paper = { title: '送达回证' };
  return story.gives(li, 'fact.correct', { ...content, proposal: story.state.seq - 1, reason: '日期登记有误', paper });
}

describe('a date of service that is corrected after the five working days had passed as entered', () => {
  it('takes the deemed waiver back where they are not over, and the case waits for the party again', () => {
    const story = over();
    expect(story.stateOf('penalty#1')).toBe('deciding');
    corrects(story);
    expect(story.stateOf('penalty#1')).toBe('awaitingResponse');
    expect(story.clock('hearing-request@1')).toMatchObject({ due: '2026-03-25', status: 'running', generation: 2 });
    story.advance('2026-03-26T09:00:00+08:00');
    expect(story.stateOf('penalty#1')).toBe('deciding');
    expect(story.clock('statement-defense@1')?.status).toBe('expired');
  });

  it('leaves the deemed waiver where they are over all the same', () => {
    const story = corrects(over('2026-03-27T09:00:00+08:00'));
    expect(story.stateOf('penalty#1')).toBe('deciding');
    expect(story.clock('statement-defense@1')).toMatchObject({ due: '2026-03-25', status: 'expired' });
    story.gives(li, 'decision.propose', decisionFor([largeFine]));
    const early = { at: '2026-03-25T16:00:00+08:00' };
    expect(story.refusalOf('leader.wang', 'decision.make', {}, early)).toContain('five-days-over');
    expect(story.refusalOf('leader.wang', 'decision.make', {})).toEqual([]);
  });

  it('finds its way back also where the case was suspended meanwhile', () => {
    const story = proposes(over(), 'investigation.suspend').gives('leader.wang', 'investigation.suspend', {
      ground: 'party-missing',
      reason: '当事人下落不明',
    });
    corrects(story);
    expect(story.stateOf('penalty#1')).toBe('awaitingResponse');
    expect(story.stateOf('penalty#1', 'suspension')).toBe('suspended');
  });

  it('makes a decision that came too early a matter for the leader', () => {
    const story = decides(over(), decisionFor([largeFine]));
    expect(story.openTasks()).not.toContain('decision-before-rights-over@1');
    corrects(story);
    expect(story.stateOf('penalty#1')).toBe('decided');
    expect(story.openTasks()).toContain('decision-before-rights-over@1');
    proposes(story, 'decision.revoke').gives('leader.wang', 'decision.revoke', { reason: '期限未满', redo: true });
    expect(story.openTasks()).not.toContain('decision-before-rights-over@1');
  });

  it('raises no such matter where the party had given up its rights in writing', () => {
    const story = aNoticedCase([largeFine], { hearingRight: true }).on('2026-03-18T10:00:00+08:00');
    serves(story, 'notice');
    for (const right of ['statement', 'hearing']) {
      const paper = { title: '放弃权利声明书' };
      story.gives(li, 'rights.waive', { party: 1, right, signedBy: 'party', paper });
    }
    decides(story, decisionFor([largeFine]));
    expect(story.openTasks()).not.toContain('decision-before-rights-over@1');
  });
});
