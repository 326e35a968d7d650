import { describe, expect, it } from '@jest/globals';
import { CaseView } from '#engine';
import type { CaseBuilder } from '../testing/case-builder.js';
import { aReport, proposes } from '../testing/filed-case.js';
import {
  aDecidedCase,
  decides,
  decisionFor,
  issuesNotice,
  noPenalty,
  noPenaltyProposal,
  noticeFor,
  proposalFor,
  serves,
  smallFine,
} from '../testing/penalty-case.js';
import { decisionsOf, itemsOf, standingDecision } from './decisions.js';

const redo = { change: 'redo', reason: '重新作出处理决定' };

function inForce(): CaseBuilder {
  return serves(aDecidedCase().on('2026-03-25T09:00:00+08:00'), 'decision').on('2026-06-01T09:00:00+08:00');
}

function outcome(overrides: object = {}): object {
  return {
    source: 'reconsideration',
    receivedOn: '2026-06-01',
    effects: [{ party: 1, outcome: 'revoked' }],
    redo: false,
    ...overrides,
  };
}

function penaltyOf(story: CaseBuilder) {
  const penalty = new CaseView(story.state, {}).latest('penalty');
  if (penalty === undefined) throw new Error('the case has no penalty');
  return penalty;
}

describe('the bureau’s own revocation', () => {
  it('keeps the revoked version in the chain and decides anew through review', () => {
    const story = proposes(inForce(), 'decision.revoke').gives('leader.wang', 'decision.revoke', {
      reason: '证据不足',
      redo: true,
    });
    expect(story.stateOf('penalty#1')).toBe('revoked');
    expect(story.openTasks()).toContain('decide-anew');
    expect(standingDecision(penaltyOf(story))).toBeUndefined();
    expect(story.clock('litigation-direct@1')?.status).toBe('stopped');
    story
      .gives('investigator.li', 'review.submit', { ...redo, newProposal: noPenaltyProposal })
      .gives('reviewer.zhou', 'review.pass', { kind: 'case', opinion: '同意' });
    decides(story, noPenalty());
    expect(decisionsOf(penaltyOf(story)).map((one) => [one.version, one.content.outcome])).toEqual([
      [1, 'penalty'],
      [2, 'no-penalty'],
    ]);
    serves(story, 'decision');
    expect(story.stateOf('penalty#1')).toBe('effective');
  });

  it('may come a second time, so that a case is decided three times', () => {
    const story = inForce();
    const revoke = { reason: '自行纠正', redo: true };
    proposes(story, 'decision.revoke').gives('leader.wang', 'decision.revoke', revoke);
    story
      .gives('investigator.li', 'review.submit', { ...redo, newProposal: noPenaltyProposal })
      .gives('reviewer.zhou', 'review.pass', { kind: 'case', opinion: '同意' });
    serves(decides(story, noPenalty()).on('2026-06-02T09:00:00+08:00'), 'decision');
    proposes(story, 'decision.revoke').gives('leader.wang', 'decision.revoke', revoke);
    story
      .gives('investigator.li', 'review.submit', { ...redo, newProposal: proposalFor(smallFine) })
      .gives('reviewer.zhou', 'review.pass', { kind: 'case', opinion: '同意' });
    serves(issuesNotice(story, noticeFor([smallFine])), 'notice').advance('2026-06-10T09:00:00+08:00');
    serves(decides(story, decisionFor([smallFine])), 'decision');
    expect(decisionsOf(penaltyOf(story)).map((one) => one.content.outcome)).toEqual([
      'penalty',
      'no-penalty',
      'penalty',
    ]);
    expect(story.stateOf('penalty#1')).toBe('effective');
    expect(story.clock('case-decision')?.stoppedBy).toBe(decisionsOf(penaltyOf(story))[0]?.fact.seq);
  });

  it('needs a proposal and somebody who did not handle the case', () => {
    const story = inForce();
    expect(story.refusalOf('leader.wang', 'decision.revoke', { reason: '纠正', redo: true })).toEqual([
      'proposal-stands',
    ]);
    proposes(story, 'decision.revoke');
    expect(story.refusalOf('investigator.zhao', 'decision.revoke', { reason: '纠正', redo: true })).toEqual([
      'decider-not-handler',
    ]);
  });

  it('lets the file be supplemented on the way to the new decision', () => {
    const story = proposes(inForce(), 'decision.revoke').gives('leader.wang', 'decision.revoke', {
      reason: '证据不足',
      redo: true,
    });
    story
      .gives('investigator.li', 'review.submit', redo)
      .gives('reviewer.zhou', 'review.return', { kind: 'case', opinion: '证据不足', for: 'supplement' });
    expect(story.stateOf('investigation#1')).toBe('gathering');
    story.gives('investigator.li', 'investigation.submitReport', aReport({ note: '重新调查' }));
    expect(story.stateOf('penalty#1')).toBe('underReview');
  });
});

describe('the outcome of a remedy', () => {
  it('that upholds, or finds unlawful without revoking, leaves the decision in force', () => {
    for (const found of ['upheld', 'confirmed-unlawful']) {
      const story = inForce().gives('system', 'remedy.apply', outcome({ effects: [{ party: 1, outcome: found }] }));
      expect(story.stateOf('penalty#1')).toBe('effective');
      expect(standingDecision(penaltyOf(story))).toBeDefined();
    }
  });

  it('that changes an item puts the new one in its place', () => {
    const effects = [{ party: 1, items: [1], outcome: 'changed', changedTo: [{ kind: 'fine', amount: '500000' }] }];
    const story = inForce().gives('system', 'remedy.apply', outcome({ effects }));
    const decision = standingDecision(penaltyOf(story));
    expect(decision === undefined ? [] : itemsOf(decision, 1).map((one) => [one.number, one.standing])).toEqual([
      [1, 'revoked'],
      [2, 'standing'],
    ]);
    expect(story.stateOf('penalty#1')).toBe('effective');
  });

  it('that revokes everything leaves nothing in force, and nothing to redo unless ordered', () => {
    const story = inForce().gives('system', 'remedy.apply', outcome());
    expect(story.stateOf('penalty#1')).toBe('revoked');
    expect(story.openTasks()).not.toContain('decide-anew');
  });

  it('that orders to redo runs sixty days after a reconsideration, the days set after a judgment', () => {
    const story = inForce().gives('system', 'remedy.apply', outcome({ redo: true }));
    expect(story.stateOf('penalty#1')).toBe('revoked');
    expect(story.due('redo-after-reconsideration')).toBe('2026-07-31');
    expect(story.openTasks()).toContain('decide-anew');
    const judged = inForce().gives(
      'system',
      'remedy.apply',
      outcome({ source: 'litigation', redo: true, redoDays: 30 }),
    );
    expect(judged.due('redo-after-judgment')).toBe('2026-07-01');
  });

  it('that orders to redo bars the same fact, reason and act, save where only the procedure was at fault', () => {
    for (const [procedureOnly, refused] of [
      [false, ['redo-not-the-same']],
      [true, []],
    ] as const) {
      const story = inForce()
        .gives('system', 'remedy.apply', outcome({ redo: true, procedureOnly }))
        .gives('investigator.li', 'review.submit', redo)
        .gives('reviewer.zhou', 'review.pass', { kind: 'case', opinion: '同意' });
      expect(story.refusalOf('investigator.li', 'notice.propose', noticeFor([smallFine]))).toEqual(refused);
    }
  });

  it('must be about a party of the decision', () => {
    expect(
      inForce().refusalOf('system', 'remedy.apply', outcome({ effects: [{ party: 2, outcome: 'revoked' }] })),
    ).toEqual(['remedy-meets-decision']);
  });

  it('is recorded wherever the case stands', () => {
    const story = proposes(inForce(), 'decision.revoke').gives('leader.wang', 'decision.revoke', {
      reason: '纠正',
      redo: true,
    });
    story.gives('system', 'remedy.apply', outcome({ effects: [{ party: 1, outcome: 'confirmed-unlawful' }] }));
    expect(story.stateOf('penalty#1')).toBe('revoked');
  });
});
