import { describe, expect, it } from '@jest/globals';
import type { CaseBuilder } from '../testing/case-builder.js';
import { aServedDecision, allKinds, anOverdueCase } from '../testing/execution-case.js';
import { aVerifiedClue, proposes } from '../testing/filed-case.js';
import {
  decides,
  decisionFor,
  issuesNotice,
  noticeFor,
  proposalFor,
  serves,
  smallFine,
} from '../testing/penalty-case.js';
import { aDecidedTransfer, handedOverNow } from '../testing/police-case.js';

const li = 'investigator.li';
const judged = (criminalFine: string) => ({ kind: 'judgment', parties: [{ party: 1, criminalFine }] });

/** Decided to transfer, served and closed by 2026-03-23. */
function aClosedTransfer(): CaseBuilder {
  return serves(aDecidedTransfer().on('2026-03-23T09:00:00+08:00'), 'decision')
    .gives(li, 'case.proposeClosure', { ground: 'other-outcome' })
    .gives('leader.wang', 'case.close', {});
}

describe('a matter that was decided to be transferred', () => {
  it.each([
    ['is not prosecuted', { kind: 'non-prosecution' }],
    ['is withdrawn by the police', { kind: 'withdrawn' }],
    ['ends in a judgment that punishes nobody', { kind: 'judgment', unpunished: true }],
  ])('and %s is decided anew by the bureau, also where the case was closed', (_how, outcome) => {
    const story = aClosedTransfer().on('2026-06-01T09:00:00+08:00').gives(li, 'police.outcome', outcome);
    expect(story.stateOf('police-transfer#1')).toBe('concluded');
    expect(story.stateOf('penalty#1')).toBe('revoked');
    expect(story.stateOf('execution#1')).toBe('performing');
    expect(story.openTasks()).toContain('decide-anew');
    expect(story.refusalOf(li, 'case.archive', {})).toContain('state-accepts-command');
  });

  it('and came back goes through review, notice and the five days to a penalty', () => {
    const story = aClosedTransfer().on('2026-06-01T09:00:00+08:00').gives(li, 'police.outcome', { kind: 'withdrawn' });
    story
      .gives(li, 'review.submit', { change: 'redo', reason: '不追究刑事责任', newProposal: proposalFor(smallFine) })
      .gives('reviewer.zhou', 'review.pass', { kind: 'case', opinion: '同意' });
    serves(issuesNotice(story, noticeFor([smallFine])), 'notice');
    decides(story.advance('2026-06-09T09:00:00+08:00'), decisionFor([smallFine]));
    expect(story.stateOf('penalty#1')).toBe('decided');
    serves(story, 'decision');
    expect(story.stateOf('execution#1')).toBe('performing');
    expect(story.openTasks()).toContain('watch-payment@1');
  });

  it('before the decision was served, need not be told of it any more', () => {
    const story = aDecidedTransfer();
    expect(story.clock('decision-service')?.status).toBe('running');
    story.gives(li, 'police.outcome', { kind: 'withdrawn' });
    expect(story.clock('decision-service')?.status).toBe('stopped');
  });

  it('stays decided when somebody was punished for it', () => {
    const story = aClosedTransfer().gives(li, 'police.outcome', judged('5000000'));
    expect(story.stateOf('penalty#1')).toBe('effective');
    expect(story.stateOf('execution#1')).toBe('closed');
  });

  it('waits for the other transfer where the police hold it by two', () => {
    const story = handedOverNow(aDecidedTransfer(), { crime: '非法经营罪' }).gives(
      li,
      'police.outcome',
      { kind: 'withdrawn' },
      { proceeding: 'police-transfer#1' },
    );
    expect(story.stateOf('penalty#1')).toBe('decided');
    story.gives(li, 'police.decline', {}, { proceeding: 'police-transfer#2' });
    expect(story.stateOf('penalty#1')).toBe('revoked');
  });
});

describe('a fine', () => {
  /** Noticed and ready to be decided on 2026-03-24 for two items; a first decision was revoked, so nothing is suspended. */
  function redoing(kinds: readonly object[]): CaseBuilder {
    const story = aServedDecision([kinds.map((one) => one)]).gives('system', 'remedy.apply', {
      source: 'reconsideration',
      receivedOn: '2026-03-24',
      effects: [{ party: 1, outcome: 'revoked' }],
      redo: true,
      procedureOnly: true,
    });
    story
      .on('2026-03-25T09:00:00+08:00')
      .gives(li, 'review.submit', { change: 'redo', reason: '程序违法', newProposal: proposalFor([...kinds]) })
      .gives('reviewer.zhou', 'review.pass', { kind: 'case', opinion: '同意' });
    serves(issuesNotice(story, noticeFor([[...kinds]])), 'notice');
    return story.advance('2026-04-02T09:00:00+08:00');
  }

  it('is not decided while the police hold the matter by any transfer; a warning is', () => {
    const story = handedOverNow(handedOverNow(redoing(smallFine)), { crime: '非法经营罪' });
    story.gives(li, 'police.decline', {}, { proceeding: 'police-transfer#2' });
    story.gives(li, 'decision.propose', decisionFor([smallFine]));
    expect(story.refusalOf('leader.wang', 'decision.make', {})).toEqual(['no-fine-while-police-hold']);
    story.gives(li, 'police.decline', {}, { proceeding: 'police-transfer#1' });
    expect(story.refusalOf('leader.wang', 'decision.make', {})).toEqual([]);
    const warning = [{ kind: 'warning' }];
    const warned = handedOverNow(redoing(warning)).gives(li, 'decision.propose', decisionFor([warning]));
    expect(warned.refusalOf('leader.wang', 'decision.make', {})).toEqual([]);
  });

  it('is not decided beside a criminal fine on the same party', () => {
    const story = handedOverNow(redoing(smallFine))
      .gives(li, 'police.file', {})
      .gives(li, 'police.outcome', judged('10000'));
    story.gives(li, 'decision.propose', decisionFor([smallFine]));
    expect(story.refusalOf('leader.wang', 'decision.make', {})).toEqual(['no-fine-after-criminal-fine']);
  });

  it('is decided where the judgment imposed no criminal fine on that party', () => {
    const story = handedOverNow(redoing(smallFine))
      .gives(li, 'police.file', {})
      .gives(li, 'police.outcome', { kind: 'judgment', parties: [{ party: 1 }] });
    story.gives(li, 'decision.propose', decisionFor([smallFine]));
    expect(story.refusalOf('leader.wang', 'decision.make', {})).toEqual([]);
  });

  it('that was decided before stands, and is collected, while the police hold the matter', () => {
    const story = handedOverNow(anOverdueCase());
    expect(story.stateOf('execution#1')).toBe('overdue');
    expect(story.openTasks()).toContain('demand-performance@1');
  });

  it('that was decided before and is unpaid is set off against the criminal fine', () => {
    const story = handedOverNow(aServedDecision().on('2026-03-30T09:00:00+08:00')).gives(li, 'police.file', {});
    expect(story.stateOf('execution#1')).toBe('performing');
    story.on('2026-04-02T09:00:00+08:00').gives(li, 'police.outcome', judged('5000000'));
    expect(story.stateOf('execution#1')).toBe('closing');
    expect(story.openTasks()).not.toContain('refund@1');
  });

  it('is still owed beyond the criminal fine, and where the bureau reads the law so', () => {
    const lower = handedOverNow(aServedDecision().on('2026-03-30T09:00:00+08:00')).gives(li, 'police.file', {});
    lower.gives(li, 'police.outcome', judged('500000'));
    expect(lower.stateOf('execution#1')).toBe('performing');
    lower.gives(li, 'payment.record', { party: 1, amount: '1500000' });
    expect(lower.stateOf('execution#1')).toBe('closing');
    const strict = handedOverNow(
      aServedDecision().with({ 'criminal-fine-sets-off-unpaid': false }).on('2026-03-30T09:00:00+08:00'),
    ).gives(li, 'police.file', {});
    strict.gives(li, 'police.outcome', judged('5000000'));
    expect(strict.stateOf('execution#1')).toBe('performing');
  });

  it('alone is set off: gain, goods and orders are performed as decided', () => {
    const story = handedOverNow(aServedDecision([allKinds]).on('2026-03-30T09:00:00+08:00')).gives(
      li,
      'police.file',
      {},
    );
    story.gives(li, 'police.outcome', judged('9000000'));
    expect(story.stateOf('execution#1')).toBe('performing');
    expect(story.openTasks()).toEqual(expect.arrayContaining(['watch-payment@1', 'dispose-goods@1']));
  });

  it('of a party that the judgment does not name is untouched', () => {
    const story = handedOverNow(aServedDecision([smallFine, smallFine]).on('2026-03-30T09:00:00+08:00'));
    story.gives(li, 'police.file', {}).gives(li, 'police.outcome', judged('5000000'));
    expect(story.openTasks()).toContain('watch-payment@2');
    expect(story.openTasks()).not.toContain('watch-payment@1');
  });
});

describe('closing and archiving', () => {
  it('wait for the police', () => {
    const paid = handedOverNow(
      aServedDecision().on('2026-03-30T09:00:00+08:00').gives(li, 'payment.record', { party: 1, amount: '2000000' }),
    );
    expect(paid.refusalOf(li, 'case.proposeClosure', { ground: 'executed' })).toEqual(['closure-nothing-else-due']);
    paid.gives(li, 'police.file', {});
    expect(paid.refusalOf(li, 'case.proposeClosure', { ground: 'executed' })).toEqual(['closure-nothing-else-due']);
    paid.gives(li, 'police.outcome', judged('5000000'));
    expect(paid.refusalOf(li, 'case.proposeClosure', { ground: 'executed' })).toEqual([]);
  });

  it('of a clue that was referred wait for the answer as well', () => {
    const story = proposes(handedOverNow(aVerifiedClue()), 'filing.refer').gives('leader.wang', 'filing.refer', {
      authority: '虚构市公安局',
    });
    expect(story.stateOf('filing#1')).toBe('referred');
    expect(story.refusalOf(li, 'case.archive', {})).toContain('transfers-answered-before-archive');
    story.gives(li, 'police.file', {});
    expect(story.refusalOf(li, 'case.archive', {})).not.toContain('transfers-answered-before-archive');
  });
});
