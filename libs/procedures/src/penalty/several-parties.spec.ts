import { describe, expect, it } from '@jest/globals';
import { CaseView } from '#engine';
import type { CaseBuilder } from '../testing/case-builder.js';
import { company } from '../testing/filed-case.js';
import {
  aNoticedCase,
  decides,
  decisionFor,
  issuesNotice,
  largeFine,
  noticeFor,
  proposalFor,
  serves,
  smallFine,
} from '../testing/penalty-case.js';
import { awaitsRedo } from '../execution/shown-state.js';
import { decisionsOf } from './decisions.js';

const li = 'investigator.li';
const second = { kind: 'organisation', name: '臆想贸易有限公司', identifier: '91000000000000002X' };
const both: readonly object[][] = [largeFine, largeFine];
const letter = { party: 2, how: 'written', paper: { title: '听证申请书', date: '2026-03-23' } };
const statement = { ...letter, points: ['请求从轻'] };
const inTime = { at: '2026-03-23T16:00:00+08:00' };

/** Two parties, told of a hearing, both served on 2026-03-16; the five working days end on 2026-03-23. */
function told(kinds: readonly object[][] = both): CaseBuilder {
  const story = aNoticedCase(kinds, { hearingRight: true }, {}, { parties: [company, second] });
  serves(story.on('2026-03-16T10:00:00+08:00'), 'notice', 1);
  return serves(story, 'notice', 2).advance('2026-03-24T09:00:00+08:00');
}

/** Decided for both on 2026-03-24; served on these. */
function decidedFor(...served: readonly number[]): CaseBuilder {
  const story = decides(told(), decisionFor(both)).on('2026-03-25T09:00:00+08:00');
  for (const party of served) serves(story, 'decision', party);
  return story;
}

function onlyFor(party: number, kinds: readonly object[]): object {
  const { content } = decisionFor([[...kinds]]) as { content: { parties: object[] } };
  return { content: { ...content, parties: [{ ...content.parties[0], party }] } };
}

function versions(story: CaseBuilder): number {
  const penalty = new CaseView(story.state, {}).latest('penalty');
  return penalty === undefined ? 0 : decisionsOf(penalty).length;
}

describe('a decision on several parties', () => {
  it('is about every party that was reviewed, and nobody is left behind', () => {
    const story = told();
    story.gives(li, 'decision.propose', onlyFor(1, largeFine));
    expect(story.refusalOf('leader.wang', 'decision.make', {})).toEqual(['decision-covers-parties']);
    expect(story.refusalOf('leader.wang', 'decision.make', decisionFor(both))).toEqual([]);
  });

  it('is in force for each party on its own day', () => {
    const story = decidedFor(1);
    expect(story.stateOf('penalty#1')).toBe('serving');
    expect(story.openTasks()).toContain('serve-decision@2');
    expect(story.due('fine-payment@1')).toBe('2026-04-09');
    expect(story.clock('fine-payment@2')).toBeUndefined();
  });
});

describe('a right used in time by one of several parties and entered late', () => {
  it('cancels the decision for that party alone, where it reached only the others', () => {
    const story = decidedFor(1).gives(li, 'hearing.request', letter, inTime);
    expect(story.stateOf('penalty#1')).toBe('awaitingResponse');
    expect(story.stateOf('penalty#1', 'hearing')).toBe('requested');
    expect(story.clock('decision-service@2')?.status).toBe('stopped');
    expect(story.openTasks()).not.toContain('late-right-used@2');
    expect(story.clock('litigation-direct@1')?.status).toBe('running');
    expect(story.stateOf('execution#1')).toBe('performing');
  });

  it('does not let the case be closed before that party is decided on', () => {
    const story = decidedFor(1)
      .gives(li, 'defence.record', statement, inTime)
      .gives(li, 'payment.record', { party: 1, amount: '20000000', voucher: '回单1号' });
    expect(awaitsRedo(new CaseView(story.state, {}))).toBe(true);
    expect(story.stateOf('execution#1')).not.toBe('closing');
  });

  it('lets that party be decided on by itself; the decision on the other stands', () => {
    const story = decidedFor(1).gives(li, 'defence.record', statement, inTime);
    const answers = [{ defence: story.state.seq, point: 1, adopted: false, reason: '理由不成立' }];
    expect(story.stateOf('penalty#1')).toBe('deciding');
    story.gives(li, 'decision.propose', decisionFor(both, {}, { answers }));
    expect(story.refusalOf('leader.wang', 'decision.make', {})).toEqual(['decision-covers-parties']);
    const own = onlyFor(2, largeFine) as { content: { parties: object[] } };
    own.content.parties = own.content.parties.map((party) => ({ ...party, answers }));
    decides(story, own, { proposal: story.state.seq + 1 });
    expect(versions(story)).toBe(2);
    expect(story.stateOf('penalty#1')).toBe('decided');
    serves(story, 'decision', 2);
    expect(story.stateOf('penalty#1')).toBe('effective');
    expect(story.due('fine-payment@2')).toBe('2026-04-09');
    expect(story.clock('fine-payment@1')?.status).toBe('running');
  });

  it('stands and becomes an incident where the decision has reached that very party', () => {
    const story = decidedFor(1, 2).gives(li, 'hearing.request', letter, inTime);
    expect(story.stateOf('penalty#1')).toBe('effective');
    expect(story.openTasks()).toContain('late-right-used@2');
    expect(story.openTasks()).not.toContain('late-right-used@1');
  });
});

describe('an order to redo for one of several parties', () => {
  const order = {
    source: 'reconsideration',
    receivedOn: '2026-04-20',
    effects: [{ party: 1, outcome: 'revoked' }],
    redo: true,
  };
  const redo = { change: 'redo', reason: '复议决定责令重作', newProposal: proposalFor(smallFine) };

  it('leaves the decision on the others in force and to be served', () => {
    const story = decidedFor(1).on('2026-04-20T09:00:00+08:00').gives('system', 'remedy.apply', order);
    expect(story.stateOf('penalty#1')).toBe('revoked');
    expect(story.openTasks()).toEqual(expect.arrayContaining(['decide-anew', 'serve-decision@2']));
    serves(story, 'decision', 2);
    expect(story.clock('litigation-direct@2')?.status).toBe('running');
    expect(story.due('fine-payment@2')).toBe('2026-05-06');
  });

  it('is fulfilled by a decision on that party alone', () => {
    const story = decidedFor(1, 2).on('2026-04-20T09:00:00+08:00').gives('system', 'remedy.apply', order);
    story.gives(li, 'review.submit', redo).gives('reviewer.zhou', 'review.pass', { kind: 'case', opinion: '同意' });
    serves(issuesNotice(story, noticeFor([smallFine])), 'notice').advance('2026-04-28T09:00:00+08:00');
    serves(decides(story, decisionFor([smallFine])), 'decision');
    expect(story.stateOf('penalty#1')).toBe('effective');
    expect(story.clock('redo-after-reconsideration')?.status).toBe('stopped');
    expect(story.clock('litigation-direct@2')?.status).toBe('running');
    expect(awaitsRedo(new CaseView(story.state, {}))).toBe(false);
  });
});

describe('a leader who lets a decision stand although a right was used in time', () => {
  it('returns the proposal to revoke it, with reasons', () => {
    const story = decidedFor(1, 2).gives(li, 'hearing.request', letter, inTime);
    story.gives(li, 'approval.propose', { command: 'decision.revoke', reasons: '当事人在期限内要求听证' });
    const { seq } = story.state;
    expect(story.openTasks()).toContain('late-right-used@2');
    story.gives('leader.wang', 'approval.return', { proposal: seq, reason: '当事人书面表示不再要求听证' });
    expect(story.openTasks()).not.toContain('late-right-used@2');
  });
});
