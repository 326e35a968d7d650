import { describe, expect, it } from '@jest/globals';
import type { CaseBuilder } from '../testing/case-builder.js';
import {
  aHearingCase,
  aServedNotice,
  decides,
  decisionFor,
  largeFine,
  serves,
  smallFine,
} from '../testing/penalty-case.js';

const letter = { party: 1, how: 'written', paper: { title: '听证申请书', date: '2026-03-23' } };
const statement = { ...letter, points: ['请求从轻'] };
const inTime = { at: '2026-03-23T16:00:00+08:00' };
const lateInDay = { at: '2026-03-24T08:00:00+08:00' };

/** The five days of party 1 are over since midnight. */
function over(): CaseBuilder {
  return aHearingCase().advance('2026-03-25T09:00:00+08:00');
}

function decided(): CaseBuilder {
  return decides(over(), decisionFor([largeFine]));
}

describe('a right used in time and entered late', () => {
  it('undoes the deemed waiver of a hearing', () => {
    const story = over();
    expect(story.stateOf('penalty#1')).toBe('deciding');
    story.gives('investigator.li', 'hearing.request', letter, inTime);
    expect(story.stateOf('penalty#1')).toBe('awaitingResponse');
    expect(story.stateOf('penalty#1', 'hearing')).toBe('requested');
    expect(story.clock('hearing-request@1')?.status).toBe('stopped');
    expect(story.due('hearing-host-appoint')).toBe('2026-03-26');
  });

  it('needs its paper, and really lies in time', () => {
    const story = over();
    const { paper: _none, ...bare } = letter;
    expect(story.refusalOf('investigator.li', 'hearing.request', bare, inTime)).toEqual(['late-entry-paper']);
    expect(story.refusalOf('investigator.li', 'hearing.request', letter, lateInDay)).toEqual([
      'hearing-request-in-time',
    ]);
  });

  it('lies in time when it was posted in time', () => {
    const story = over();
    story.gives('investigator.li', 'hearing.request', { ...letter, postmark: '2026-03-23' }, lateInDay);
    expect(story.stateOf('penalty#1', 'hearing')).toBe('requested');
  });

  it('cancels a decision that reached nobody yet, which leaves the chain', () => {
    const story = decided();
    expect(story.clock('case-decision')?.status).toBe('stopped');
    story.gives('investigator.li', 'hearing.request', letter, inTime);
    expect(story.stateOf('penalty#1')).toBe('awaitingResponse');
    expect(story.clock('case-decision')?.status).toBe('open');
    expect(story.clock('decision-service@1')?.status).toBe('stopped');
    expect(story.openTasks()).not.toContain('late-right-used@1');
  });

  it('leaves a served decision standing and opens an incident for the leader', () => {
    const story = serves(decided(), 'decision');
    story.gives('investigator.li', 'hearing.request', letter, inTime);
    expect(story.stateOf('penalty#1')).toBe('effective');
    expect(story.stateOf('penalty#1', 'hearing')).toBe('none');
    expect(story.openTasks()).toContain('late-right-used@1');
    story.gives('investigator.li', 'approval.propose', { command: 'decision.revoke', reasons: '未听证' });
    story.gives('leader.wang', 'decision.revoke', { reason: '当事人在期限内要求听证', redo: true });
    expect(story.openTasks()).not.toContain('late-right-used@1');
  });

  it('does the same for a statement: the deemed waiver is undone and an unserved decision cancelled', () => {
    const story = decides(aServedNotice().advance('2026-03-25T09:00:00+08:00'), decisionFor([smallFine]));
    expect(story.refusalOf('investigator.li', 'defence.record', statement)).toEqual(['defence-before-decision']);
    story.gives('investigator.li', 'defence.record', statement, inTime);
    expect(story.stateOf('penalty#1')).toBe('deciding');
    expect(story.clock('statement-defense@1')?.status).toBe('stopped');
    expect(story.refusalOf('leader.wang', 'decision.make', {})).toEqual(['defence-answered']);
  });

  it('of the statement leaves a served decision standing too', () => {
    const story = decides(aServedNotice().advance('2026-03-25T09:00:00+08:00'), decisionFor([smallFine]));
    serves(story, 'decision').gives('investigator.li', 'defence.record', statement, inTime);
    expect(story.stateOf('penalty#1')).toBe('effective');
    expect(story.openTasks()).toContain('late-right-used@1');
  });

  it('leaves a decision in the chain that the bureau has revoked already', () => {
    const story = decided();
    story.gives('investigator.li', 'approval.propose', { command: 'decision.revoke', reasons: '自行纠正' });
    story.gives('leader.wang', 'decision.revoke', { reason: '证据不足', redo: true });
    story.gives('investigator.li', 'defence.record', statement, inTime);
    expect(story.stateOf('penalty#1')).toBe('revoked');
    expect(story.openTasks()).toContain('decide-anew');
  });

  it('is taken before the leaders decide as well, while they discuss or after a hearing', () => {
    const story = aHearingCase({ reviewGrounds: ['major-rights-and-hearing'] }).advance('2026-03-25T09:00:00+08:00');
    expect(story.stateOf('penalty#1')).toBe('deliberation');
    story.gives('investigator.li', 'hearing.request', letter, inTime);
    expect(story.stateOf('penalty#1')).toBe('awaitingResponse');
  });
});

describe('a statement after the five days and before the decision', () => {
  it('is heard and must be answered, although the right is deemed waived', () => {
    const story = aServedNotice().advance('2026-03-25T09:00:00+08:00');
    story.gives('investigator.li', 'defence.record', { party: 1, how: 'oral', points: ['请求从轻', '已改正'] });
    expect(story.clock('statement-defense@1')?.status).toBe('expired');
    const { seq } = story.state;
    const one = [{ defence: seq, point: 1, adopted: true, reason: '属实' }];
    story.gives('investigator.li', 'decision.propose', decisionFor([smallFine], {}, { answers: one }));
    expect(story.refusalOf('leader.wang', 'decision.make', {})).toEqual(['defence-answered']);
    const both = [...one, { defence: seq, point: 2, adopted: true, reason: '属实' }];
    expect(story.refusalOf('leader.wang', 'decision.make', decisionFor([smallFine], {}, { answers: both }))).toEqual(
      [],
    );
    expect(story.state.forms.some((form) => form.form === 38)).toBe(true);
  });
});
