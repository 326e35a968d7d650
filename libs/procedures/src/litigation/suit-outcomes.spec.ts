import { describe, expect, it } from '@jest/globals';
import type { CaseBuilder } from '../testing/case-builder.js';
import { approves, aVerifiedClue } from '../testing/filed-case.js';
import { aServedDecision, decidedAnew, decidesOn } from '../testing/execution-case.js';
import { changedTo, legal, paper } from '../testing/remedy-case.js';
import { aJudgedSuit, aSuit, aSuitInCourt, aSuitOnAppeal, complaint, revoked } from '../testing/suit-case.js';

const reason = '情况属实';
const SUIT = 'litigation#1';
const inForce = '2026-06-18T09:00:00+08:00';
const last = (more: object) => ({ receivedOn: '2026-08-03', ...more });

describe('a judgment', () => {
  it('changes nothing until the time to appeal is over, and then reaches the decision', () => {
    const story = aJudgedSuit(revoked);
    expect(story.stateOf('penalty#1')).toBe('effective');
    story.advance(inForce);
    expect(story.stateOf(SUIT)).toBe('final');
    expect(story.clock('litigation-appeal')?.status).toBe('expired');
    expect(story.stateOf('penalty#1')).toBe('revoked');
    expect(story.stateOf('execution#1')).toBe('closing');
    expect(story.due('litigation-retrial-apply')).toBe('2026-12-17');
  });

  it('that upholds the decision leaves two years to have it enforced', () => {
    const story = aJudgedSuit({ outcome: 'claim-rejected' }).advance(inForce);
    expect(story.stateOf('penalty#1')).toBe('effective');
    expect(story.due('judgment-enforcement@1')).toBe('2028-06-01');
  });

  it('is in force at once when the court says so', () => {
    const story = aJudgedSuit(revoked).on('2026-06-17T09:00:00+08:00').gives(legal, 'litigation.final', {});
    expect(story.stateOf(SUIT)).toBe('final');
    expect(story.stateOf('penalty#1')).toBe('revoked');
  });

  it('says what becomes of the act, and a changed decision says what stands instead', () => {
    const story = aSuitInCourt().on('2026-06-01T10:00:00+08:00');
    const judge = (payload: object) =>
      story.refusalOf(legal, 'litigation.judge', { receivedOn: '2026-06-01', ...payload });
    expect(judge({})).toEqual(['judgment-says-what']);
    expect(judge({ appeal: 'first-upheld' })).toEqual(['judgment-says-what']);
    expect(judge({ outcome: 'changed' })).toEqual(['change-says-what']);
    expect(judge(changedTo('500000'))).toEqual([]);
  });

  it('that orders to decide anew sets the days for it, and is complied with by the new decision', () => {
    const story = aJudgedSuit({ outcome: 'revoked', redo: true, redoDays: 30 }).advance(inForce);
    expect(story.due('redo-after-judgment')).toBe('2026-07-01');
    expect(story.openTasks()).toEqual(expect.arrayContaining(['decide-anew', 'comply-with-remedy@outcome']));
    const task = story.state.tasks.find((one) => one.task === 'comply-with-remedy');
    expect(task?.due).toBe('2026-07-01');
    const report = { about: 'outcome', done: '已重作', paper };
    expect(story.refusalOf(legal, 'litigation.comply', report)).toEqual(['redo-made']);
  });

  it('that orders an act within days runs them in the suit itself', () => {
    const story = aJudgedSuit({ outcome: 'confirmed-unlawful', duty: '采取补救措施', redoDays: 60 }).advance(inForce);
    expect(story.due('redo-after-judgment')).toBe('2026-07-31');
    story.gives(legal, 'litigation.comply', { about: 'outcome', done: '已采取补救措施', paper });
    expect(story.clock('redo-after-judgment')?.status).toBe('stopped');
    expect(story.stateOf(SUIT)).toBe('complied');
  });

  it('that leaves costs and money to the bureau makes each a task of its own', () => {
    const story = aJudgedSuit({ outcome: 'revoked', compensation: '100000', courtCost: '5000' }).advance(inForce);
    expect(story.openTasks()).toEqual(
      expect.arrayContaining(['comply-with-remedy@outcome', 'pay-court-cost@court-cost']),
    );
    const done = { about: 'court-cost', done: '已缴纳诉讼费' };
    expect(story.refusalOf(legal, 'litigation.comply', done)).toEqual(['paper-attached']);
    story.gives(legal, 'litigation.comply', { ...done, paper });
    expect(story.stateOf(SUIT)).toBe('final');
    expect(story.refusalOf(legal, 'litigation.comply', { ...done, paper })).toEqual(['remedy-duty-stands']);
    story.gives(legal, 'litigation.comply', { about: 'outcome', done: '已支付', paper });
    expect(story.stateOf(SUIT)).toBe('complied');
  });

  it('that takes a paid fine away has it paid back', () => {
    const paid = aServedDecision()
      .on('2026-04-01T10:00:00+08:00')
      .gives('investigator.li', 'payment.record', { party: 1, amount: '2000000', voucher: '回单3号' });
    const story = aSuit({}, paid).on('2026-06-01T10:00:00+08:00');
    story.gives(legal, 'litigation.judge', { receivedOn: '2026-06-01', ...revoked }).advance(inForce);
    expect(story.openTasks()).toContain('refund@1');
  });

  it('that is heavier for who sued is brought before the leader', () => {
    expect(aJudgedSuit(changedTo('3000000')).advance(inForce).openTasks()).toContain('examine-heavier-change@1');
    expect(aJudgedSuit(changedTo('500000')).advance(inForce).openTasks()).not.toContain('examine-heavier-change@1');
  });

  it('reaches one party and leaves the other, whichever it names', () => {
    const fine = [{ kind: 'fine', amount: '500000' }];
    const effects = [
      { party: 1, outcome: 'revoked' },
      { party: 2, outcome: 'upheld' },
    ];
    const story = aSuit({}, aServedDecision([fine, fine])).on('2026-06-01T10:00:00+08:00');
    story.gives(legal, 'litigation.judge', { receivedOn: '2026-06-01', outcome: 'revoked', effects }).advance(inForce);
    expect(story.stateOf('penalty#1')).toBe('effective');
    expect(story.openTasks()).not.toContain('watch-payment@1');
    expect(story.stateOf('execution#1')).toBe('overdue');
  });
});

describe('the second instance', () => {
  it('that upholds lets the first judgment’s words take effect on its own day, with the costs of both', () => {
    const story = aSuitOnAppeal({ outcome: 'revoked', redo: true, redoDays: 30, courtCost: '5000' })
      .on('2026-08-03T10:00:00+08:00')
      .gives(legal, 'litigation.judge', last({ appeal: 'first-upheld', courtCost: '5000' }));
    expect(story.stateOf(SUIT)).toBe('final');
    expect(story.stateOf('penalty#1')).toBe('revoked');
    expect(story.due('redo-after-judgment')).toBe('2026-09-02');
    expect(story.openTasks()).toContain('pay-court-cost@court-cost');
  });

  it('that changes the judgment puts its own words in the place of the first', () => {
    const story = aSuitOnAppeal(revoked)
      .on('2026-08-03T10:00:00+08:00')
      .gives(legal, 'litigation.judge', last({ appeal: 'changed', outcome: 'upheld' }));
    expect(story.stateOf(SUIT)).toBe('final');
    expect(story.stateOf('penalty#1')).toBe('effective');
  });

  it('that sends the matter back has the first instance judge anew', () => {
    const story = aSuitOnAppeal(revoked).on('2026-08-03T10:00:00+08:00');
    story.gives(legal, 'litigation.remand', last({ reason: '事实不清' }));
    expect(story.stateOf(SUIT)).toBe('remanded');
    expect(story.clock('litigation-second-instance')?.status).toBe('stopped');
    expect(story.due('litigation-first-instance')).toBe('2027-02-03');
    expect(story.openTasks()).toContain('await-session');
    story.gives(legal, 'litigation.open', { heldOn: '2026-09-10' });
    expect(story.stateOf(SUIT)).toBe('firstInstance');
    story
      .on('2026-10-12T10:00:00+08:00')
      .gives(legal, 'litigation.judge', { receivedOn: '2026-10-12', outcome: 'upheld' });
    expect(story.stateOf(SUIT)).toBe('judged');
    expect(story.due('litigation-appeal')).toBe('2026-10-27');
  });

  it('in which the appeal is withdrawn leaves the first judgment in force; the suit itself withdrawn leaves nothing', () => {
    const story = aSuitOnAppeal(revoked).on('2026-08-03T10:00:00+08:00');
    story.gives(legal, 'litigation.withdraw', { reason, of: 'appeal' });
    expect([story.stateOf(SUIT), story.stateOf('penalty#1')]).toEqual(['final', 'revoked']);
    const whole = aSuitOnAppeal(revoked)
      .on('2026-08-03T10:00:00+08:00')
      .gives(legal, 'litigation.withdraw', { reason });
    expect([whole.stateOf(SUIT), whole.stateOf('penalty#1')]).toEqual(['withdrawn', 'effective']);
  });

  it('upholding a rejection ends the suit, and the party’s time runs as before', () => {
    const story = aSuitInCourt().on('2026-06-01T10:00:00+08:00');
    story
      .gives(legal, 'litigation.dismiss', { receivedOn: '2026-06-01', reason: '不属于受案范围' })
      .gives(legal, 'litigation.appeal', { by: 'plaintiff', filedOn: '2026-06-01', reason: '不服' })
      .gives(legal, 'litigation.openAppeal', {})
      .on('2026-08-03T10:00:00+08:00')
      .gives(legal, 'litigation.judge', last({ appeal: 'first-upheld' }));
    expect([story.stateOf(SUIT), story.stateOf('penalty#1')]).toEqual(['dismissed', 'effective']);
    expect(story.clock('litigation-direct@1')?.status).toBe('running');
  });
});

describe('an appeal in time that the bureau learns of late', () => {
  const late = { by: 'plaintiff', filedOn: '2026-06-16', reason: '不服' };

  it('takes back that the judgment was in force, and what it had done to the decision', () => {
    const story = aJudgedSuit(revoked).advance(inForce);
    expect(story.stateOf('penalty#1')).toBe('revoked');
    expect(story.refusalOf(legal, 'litigation.appeal', late)).toEqual(['late-appeal-has-paper']);
    story.gives(legal, 'litigation.appeal', { ...late, paper });
    expect(story.stateOf(SUIT)).toBe('appealed');
    expect(story.stateOf('penalty#1')).toBe('effective');
    expect(story.stateOf('execution#1')).toBe('overdue');
    expect(story.clock('litigation-retrial-apply')?.status).toBe('stopped');
  });

  /** Something of the court is recorded while the judgment is taken for one in force; then the appeal comes to light. */
  function meanwhile(command: string, payload: object): CaseBuilder {
    const story = aJudgedSuit({ outcome: 'claim-rejected' }).advance(inForce).gives(legal, command, payload);
    expect(story.stateOf(SUIT)).toBe('final');
    expect(story.openTasks().some((task) => task.startsWith(`examine-remedy-fact@${command}/`))).toBe(true);
    return story.gives(legal, 'litigation.appeal', { ...late, paper });
  }
  const told = (story: CaseBuilder): readonly unknown[] => {
    const facts = story.state.proceedings.flatMap((one) => one.facts);
    const brought = facts.filter(({ command, undoneBy }) => command === 'remedy.apply' && undoneBy === undefined);
    return brought.map(({ payload }) => payload['outcome']);
  };

  it('lets a mediation follow that was recorded when the judgment was taken for one in force', () => {
    const story = meanwhile('litigation.mediate', {
      outcome: 'revoked',
      receivedOn: '2026-06-18',
      about: 'discretion',
    });
    expect([story.stateOf(SUIT), story.stateOf('penalty#1')]).toEqual(['mediated', 'revoked']);
    expect(told(story)).toEqual(['revoked']);
    expect(story.openTasks().some((task) => task.startsWith('examine-remedy-fact@litigation.mediate/'))).toBe(false);
  });

  it('lets a withdrawal, and a ruling that ends the suit, follow as well', () => {
    const withdrawn = meanwhile('litigation.withdraw', { reason });
    expect([withdrawn.stateOf(SUIT), told(withdrawn)]).toEqual(['withdrawn', []]);
    const ended = meanwhile('litigation.dismiss', { kind: 'ended', receivedOn: '2026-06-18', reason });
    expect([ended.stateOf(SUIT), told(ended)]).toEqual(['dismissed', []]);
  });

  it('takes nothing back from a judgment that the court itself says is in force', () => {
    const story = meanwhile('litigation.final', {});
    expect([story.stateOf(SUIT), told(story)]).toEqual(['final', ['claim-rejected']]);
  });

  it('after the time moves nothing, and is brought before the leader', () => {
    const story = aJudgedSuit(revoked).advance(inForce);
    story.gives(legal, 'litigation.appeal', { ...late, filedOn: '2026-06-17' });
    expect(story.stateOf(SUIT)).toBe('final');
    expect(story.openTasks().some((task) => task.startsWith('examine-remedy-fact@litigation.appeal/'))).toBe(true);
  });
});

describe('a corrected judgment', () => {
  /** Corrects what was entered of the judgment, on the approval of the head of the unit. */
  function corrects(story: CaseBuilder, correctedPayload: object): CaseBuilder {
    const facts = story.state.proceedings.flatMap((one) => one.facts);
    const seq = facts.find(({ command }) => command === 'litigation.judge')?.seq;
    const content = { proceeding: SUIT, seq, command: 'litigation.judge', correctedPayload };
    approves(story, 'unit-head.chen', 'fact.correct', content);
    const proposal = story.state.seq - 1;
    return story.gives('investigator.li', 'fact.correct', { ...content, proposal, reason: '登记有误', paper });
  }

  it('by whose day of receipt the time to appeal still runs is not in force after all', () => {
    const story = corrects(aJudgedSuit(revoked).advance(inForce), { ...revoked, receivedOn: '2026-06-10' });
    expect([story.stateOf(SUIT), story.stateOf('penalty#1')]).toEqual(['judged', 'effective']);
    expect(story.due('litigation-appeal')).toBe('2026-06-25');
    story.advance('2026-06-27T09:00:00+08:00');
    expect([story.stateOf(SUIT), story.stateOf('penalty#1')]).toEqual(['final', 'revoked']);
    expect(story.openTasks()).not.toContain('examine-corrected-outcome');
  });

  it('by whose day of receipt the time to appeal still runs lets follow what was recorded meanwhile', () => {
    const story = aJudgedSuit(revoked).advance(inForce);
    story.gives(legal, 'litigation.mediate', { outcome: 'upheld', receivedOn: '2026-06-18', about: 'discretion' });
    corrects(story, { ...revoked, receivedOn: '2026-06-10' });
    expect([story.stateOf(SUIT), story.stateOf('penalty#1')]).toEqual(['mediated', 'effective']);
  });

  it('that says something else than what was brought to the decision is brought before the leader', () => {
    const story = corrects(aJudgedSuit(revoked).advance(inForce), { outcome: 'upheld', receivedOn: '2026-06-01' });
    expect(story.stateOf('penalty#1')).toBe('revoked');
    expect(story.openTasks()).toContain('examine-corrected-outcome');
  });
});

describe('a retrial', () => {
  it('takes the judgment back until it is judged again', () => {
    const story = aJudgedSuit(revoked).advance(inForce);
    story
      .on('2026-09-01T10:00:00+08:00')
      .gives(legal, 'litigation.reopen', { by: 'upper-court', receivedOn: '2026-09-01', reason: '适用法律错误' });
    expect([story.stateOf(SUIT), story.stateOf('penalty#1')]).toEqual(['retrial', 'effective']);
    story.gives(legal, 'litigation.openAppeal', {});
    expect(story.stateOf(SUIT)).toBe('secondInstance');
    story
      .on('2026-11-02T10:00:00+08:00')
      .gives(legal, 'litigation.judge', { receivedOn: '2026-11-02', appeal: 'changed', outcome: 'upheld' });
    expect([story.stateOf(SUIT), story.stateOf('penalty#1')]).toEqual(['final', 'effective']);
  });

  it('by the first instance gives a judgment that can be appealed against', () => {
    const story = aJudgedSuit({ outcome: 'upheld' }).advance(inForce);
    story
      .on('2026-09-01T10:00:00+08:00')
      .gives(legal, 'litigation.reopen', { by: 'court', receivedOn: '2026-09-01', reason: '发现新证据' })
      .gives(legal, 'litigation.judge', { receivedOn: '2026-09-01', outcome: 'revoked', instance: 'first' });
    expect(story.stateOf(SUIT)).toBe('judged');
    expect(story.due('litigation-appeal')).toBe('2026-09-16');
  });
});

describe('a suit without a judgment', () => {
  it('that is withdrawn leaves the decision, and the time to sue runs as before', () => {
    const story = aSuitInCourt().gives(legal, 'litigation.withdraw', { reason });
    expect([story.stateOf(SUIT), story.stateOf('penalty#1')]).toEqual(['withdrawn', 'effective']);
    expect(story.clock('litigation-direct@1')?.status).toBe('running');
    expect(story.clock('litigation-answer')?.status).toBe('stopped');
  });

  it('that is withdrawn uses the time up where the parameter says so, and the three months run from its end', () => {
    const story = aServedDecision().with({ 'remedy-without-outcome-leaves-time': false });
    aSuit({}, story).on('2026-05-08T10:00:00+08:00').gives(legal, 'litigation.withdraw', { reason });
    expect(story.clock('litigation-direct@1')?.status).toBe('stopped');
    expect(story.due('court-enforcement-application@1')).toBe('2026-08-10');
  });

  it('that is rejected ends when nobody appealed within ten days; ended by the court it ends at once', () => {
    const story = aSuitInCourt().on('2026-06-01T10:00:00+08:00');
    story.gives(legal, 'litigation.dismiss', { receivedOn: '2026-06-01', reason: '超过起诉期限' });
    story.advance('2026-06-15T10:00:00+08:00');
    expect(story.stateOf(SUIT)).toBe('dismissed');
    expect(story.clock('litigation-direct@1')?.status).toBe('running');
    expect(story.openTasks()).not.toContain('watch-appeal');
    const ended = aSuitInCourt().on('2026-06-01T10:00:00+08:00');
    ended.gives(legal, 'litigation.dismiss', { kind: 'ended', receivedOn: '2026-06-01', reason: '原告死亡' });
    expect(ended.stateOf(SUIT)).toBe('dismissed');
    expect(ended.clock('litigation-appeal-ruling')).toBeUndefined();
    expect(ended.clock('litigation-direct@1')?.status).toBe('running');
  });

  it('that is mediated changes the decision at once; what cannot be mediated goes to the leader', () => {
    const mediated = (about: string) =>
      aSuitInCourt().gives(legal, 'litigation.mediate', { receivedOn: '2026-05-08', about, ...changedTo('500000') });
    const story = mediated('discretion');
    expect(story.stateOf(SUIT)).toBe('mediated');
    expect(story.openTasks()).not.toContain('examine-mediation');
    expect(mediated('other').openTasks()).toContain('examine-mediation');
  });
});

describe('what comes when it cannot follow', () => {
  it.each([
    ['litigation.final', {}],
    ['litigation.reopen', { by: 'court', receivedOn: '2026-04-16', reason }],
    ['litigation.remand', { receivedOn: '2026-04-16', reason }],
    ['litigation.openAppeal', {}],
  ])('%s before there is a judgment is recorded, moves nothing and goes to the leader', (command, payload) => {
    const story = aSuit().gives(legal, command, payload);
    expect(story.stateOf(SUIT)).toBe('served');
    expect(story.openTasks().some((task) => task.startsWith(`examine-remedy-fact@${command}/`))).toBe(true);
  });

  it('a judgment after the suit was withdrawn moves nothing and goes to the leader', () => {
    const story = aSuitInCourt().gives(legal, 'litigation.withdraw', { reason }).on('2026-06-01T10:00:00+08:00');
    story.gives(legal, 'litigation.judge', { receivedOn: '2026-06-01', ...revoked });
    expect([story.stateOf(SUIT), story.stateOf('penalty#1')]).toEqual(['withdrawn', 'effective']);
    expect(story.openTasks().some((task) => task.startsWith('examine-remedy-fact@litigation.judge/'))).toBe(true);
  });
});

describe('what else is sued about', () => {
  it('a revoked refusal to file opens the verification anew', () => {
    const declined = aVerifiedClue()
      .on('2026-03-03T09:00:00+08:00')
      .gives('investigator.li', 'filing.proposeDeclining', { ground: 'no-fault', reason })
      .gives('leader.wang', 'filing.decline', {});
    const story = aSuit({ object: { kind: 'refusal-to-file' }, applicant: { kind: 'reporter' } }, declined)
      .on('2026-06-01T10:00:00+08:00')
      .gives(legal, 'litigation.judge', { receivedOn: '2026-06-01', ...revoked })
      .advance(inForce);
    expect(story.stateOf('filing#1')).toBe('verifying');
    expect(story.openTasks()).not.toContain('examine-outcome-undone');
    story.gives(legal, 'litigation.reopen', { by: 'court', receivedOn: '2026-06-18', reason });
    expect(story.openTasks()).toContain('examine-outcome-undone');
  });

  it('an older decision of the case, when a newer one was made meanwhile, is what the outcome is about', () => {
    const judged = (named: boolean) => {
      const story = aServedDecision().on('2026-04-01T10:00:00+08:00');
      const older = story.state.proceedings
        .flatMap(({ facts }) => facts)
        .find(({ command }) => command === 'decision.make')?.seq;
      decidedAnew(decidesOn(story, 'decision.revoke', { redo: true, reason: '适用依据错误' }));
      const object = { kind: 'decision', ...(named ? { decision: older } : {}) };
      return story
        .on('2026-04-22T10:00:00+08:00')
        .gives(legal, 'litigation.receive', { ...complaint, object })
        .on('2026-06-01T10:00:00+08:00')
        .gives(legal, 'litigation.judge', { receivedOn: '2026-06-01', ...revoked })
        .advance(inForce);
    };
    const [older, newest] = [judged(true), judged(false)];
    expect([older.stateOf(SUIT), older.stateOf('penalty#1')]).toEqual(['final', 'effective']);
    expect([newest.stateOf(SUIT), newest.stateOf('penalty#1')]).toEqual(['final', 'revoked']);
  });
});
