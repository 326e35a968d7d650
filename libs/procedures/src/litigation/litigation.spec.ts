import { describe, expect, it } from '@jest/globals';
import type { CaseBuilder } from '../testing/case-builder.js';
import { aServedDecision, decidesOn } from '../testing/execution-case.js';
import { imposed } from '../testing/measure-case.js';
import { proposalFor } from '../testing/penalty-case.js';
import { changedTo, legal, paper } from '../testing/remedy-case.js';
import {
  aJudgedSuit,
  anAnsweredSuit,
  appealsItself,
  aSuit,
  aSuitInCourt,
  aSuitOnAppeal,
  complaint,
  defence,
  revoked,
} from '../testing/suit-case.js';
import { aFiledBackCase } from '../testing/summary-case.js';

const reason = '情况属实';
const SUIT = 'litigation#1';
const seen = '2026-06-01';

describe('a suit', () => {
  it('is opened by the copy of the complaint, and uses the party’s time to sue', () => {
    const story = aSuit();
    expect(story.stateOf(SUIT)).toBe('served');
    expect(story.clock('litigation-direct@1')?.status).toBe('stopped');
    expect(story.clock('reconsideration-apply@1')?.status).toBe('stopped');
    expect(story.due('litigation-answer')).toBe('2026-05-06');
    expect(story.due('litigation-first-instance')).toBe('2026-10-14');
    expect(story.openTasks()).toContain('answer-suit');
    expect(story.openTasks()).not.toContain('examine-suit@late');
  });

  it('must be about something of the case, by somebody of the case', () => {
    const story = aServedDecision().on('2026-04-16T09:00:00+08:00');
    const wrong = { ...complaint, applicant: { kind: 'party', party: 9 } };
    expect(story.refusalOf(legal, 'litigation.receive', wrong)).toEqual(['remedy-object-exists']);
  });

  it('about inaction that did not go to reconsideration first is recorded, and brought before the leader', () => {
    const inaction = { object: { kind: 'inaction', what: '未告知处理结果' }, applicant: { kind: 'reporter' } };
    const story = aSuit(inaction);
    expect(story.openTasks()).toContain('examine-suit@reconsideration-first');
    story.on('2026-04-24T10:00:00+08:00').gives(legal, 'litigation.answer', defence);
    expect(story.openTasks()).not.toContain('examine-suit@reconsideration-first');
    const before = aServedDecision()
      .on('2026-04-01T09:00:00+08:00')
      .gives(legal, 'reconsideration.notify', { ...complaint, ...inaction, filedOn: '2026-03-30', via: 'body' })
      .gives(legal, 'reconsideration.reject', { kind: 'not-accepted', reason });
    expect(aSuit(inaction, before).openTasks()).not.toContain('examine-suit@reconsideration-first');
    expect(aSuit({ ...inaction, filedOn: '2023-12-29' }).openTasks()).not.toContain(
      'examine-suit@reconsideration-first',
    );
  });

  it('about inaction is objected to while the reconsideration still has time to decide, and no longer afterwards', () => {
    const inaction = { object: { kind: 'inaction', what: '未告知处理结果' }, applicant: { kind: 'reporter' } };
    const sues = (filedOn: string) =>
      aServedDecision()
        .on('2026-04-13T09:00:00+08:00')
        .gives(legal, 'reconsideration.notify', { ...complaint, ...inaction, via: 'body' })
        .gives(legal, 'reconsideration.accept', { acceptedOn: '2026-04-13', procedure: 'ordinary' })
        .on('2026-06-22T09:00:00+08:00')
        .gives(legal, 'litigation.receive', { ...complaint, ...inaction, filedOn })
        .openTasks();
    expect(sues('2026-06-12')).toContain('examine-suit@reconsideration-first');
    expect(sues('2026-06-16')).not.toContain('examine-suit@reconsideration-first');
  });

  it('filed after the six months is recorded, and brought before the leader', () => {
    const story = aServedDecision().advance('2026-10-09T09:00:00+08:00');
    story.gives(legal, 'litigation.receive', { ...complaint, filedOn: '2026-09-30' });
    expect(story.openTasks()).toContain('examine-suit@late');
    expect(story.clock('litigation-direct@1')?.status).toBe('expired');
  });

  it('filed in time but known late takes back that the time had passed, and the three months to enforce with it', () => {
    const story = aServedDecision().advance('2026-09-28T09:00:00+08:00');
    expect(story.clock('litigation-direct@1')?.status).toBe('expired');
    expect(story.due('court-enforcement-application@1')).toBe('2026-12-24');
    story.gives(legal, 'litigation.receive', { ...complaint, filedOn: '2026-09-24' });
    expect(story.clock('litigation-direct@1')?.status).toBe('stopped');
    expect(story.clock('court-enforcement-application@1')?.status).toBe('stopped');
    expect(story.openTasks()).not.toContain('examine-suit@late');
  });

  it('after a reconsideration ends the fifteen days to sue', () => {
    const story = aServedDecision()
      .on('2026-04-13T09:00:00+08:00')
      .gives(legal, 'reconsideration.notify', { ...complaint, via: 'body' })
      .on('2026-06-01T09:00:00+08:00')
      .gives(legal, 'reconsideration.decide', { outcome: 'upheld', receivedOn: '2026-06-01' });
    expect(story.due('litigation-after-reconsideration@1')).toBe('2026-06-16');
    story
      .on('2026-06-22T09:00:00+08:00')
      .gives(legal, 'litigation.receive', { ...complaint, filedOn: '2026-06-12', codefendant: '虚构区人民政府' });
    expect(story.clock('litigation-after-reconsideration@1')?.status).toBe('stopped');
    expect(story.openTasks()).not.toContain('examine-suit@late');
  });
});

describe('the answer of the bureau in court', () => {
  it('comes with the evidence, and with none taken since save what the court allowed', () => {
    const story = aSuit().on('2026-04-24T10:00:00+08:00');
    expect(story.refusalOf(legal, 'litigation.answer', { ...defence, withEvidence: false })).toEqual([
      'remedy-answer-with-evidence',
    ]);
    const since = { ...defence, noneTakenSince: false };
    expect(story.refusalOf(legal, 'litigation.answer', since)).toEqual(['no-evidence-taken-since']);
    expect(story.refusalOf(legal, 'litigation.answer', { ...since, courtAllowed: true })).toEqual([]);
    story.gives(legal, 'litigation.answer', defence);
    expect(story.stateOf(SUIT)).toBe('answered');
    expect(story.clock('litigation-answer')?.status).toBe('stopped');
    expect(story.openTasks()).not.toContain('answer-suit');
  });

  it('that is missed leaves the act without evidence, and the leader a task; late it says why', () => {
    const story = aSuit().advance('2026-05-08T09:00:00+08:00');
    expect(story.clock('litigation-answer')?.status).toBe('expired');
    expect(story.openTasks()).toEqual(expect.arrayContaining(['answer-suit', 'answer-was-missed']));
    expect(story.refusalOf(legal, 'litigation.answer', defence)).toEqual(['late-answer-gives-reason']);
    story.gives(legal, 'litigation.answer', { ...defence, lateReason: reason });
    expect(story.openTasks()).not.toContain('answer-was-missed');
    expect(story.clock('litigation-answer')?.status).toBe('expired');
  });

  it('that was missed asks nobody to revoke a decision that is revoked already, also while it is decided anew', () => {
    const revocation = { reason: '证据未按期提交', redo: true };
    const story = decidesOn(aSuit().advance('2026-05-08T09:00:00+08:00'), 'decision.revoke', revocation);
    expect(story.stateOf('penalty#1')).toBe('revoked');
    expect(story.openTasks()).not.toContain('answer-was-missed');
    story.gives('investigator.li', 'review.submit', {
      change: 'redo',
      reason: '重作',
      newProposal: proposalFor([{ kind: 'fine', amount: '1000000' }]),
    });
    expect(story.stateOf('penalty#1')).toBe('underReview');
    expect(story.openTasks()).not.toContain('answer-was-missed');
    expect(story.openTasks()).toContain('answer-suit');
  });

  it('that was missed about a measure asks to lift it, until it is lifted', () => {
    const measure = { object: { kind: 'measure', proceeding: 'coercive-measure#1' } };
    const story = aSuit(measure, imposed('seizure')).advance('2026-05-08T09:00:00+08:00');
    const task = story.state.tasks.find((one) => one.task === 'answer-on-measure-was-missed');
    expect([task?.status, task?.command]).toEqual(['open', 'measure.lift']);
    expect(story.openTasks()).not.toContain('answer-was-missed');
    decidesOn(story, 'measure.lift', { ground: 'unrelated', reason });
    expect(story.openTasks()).not.toContain('answer-on-measure-was-missed');
  });

  it('that was missed about inaction asks for no command', () => {
    const inaction = { object: { kind: 'inaction', what: '未告知处理结果' }, applicant: { kind: 'reporter' } };
    const story = aSuit(inaction).advance('2026-05-08T09:00:00+08:00');
    const task = story.state.tasks.find((one) => one.task === 'answer-on-act-was-missed');
    expect([task?.status, task?.command]).toEqual(['open', null]);
    expect(story.openTasks()).not.toContain('answer-was-missed');
  });

  it('that was missed about a penalty on the spot asks to revoke it, until it is revoked', () => {
    const story = aSuit({}, aFiledBackCase()).advance('2026-05-08T09:00:00+08:00');
    expect(story.openTasks()).toContain('answer-was-missed');
    decidesOn(story, 'decision.revoke', { reason: '证据未按期提交', redo: false });
    expect(story.stateOf('summary-penalty#1')).toBe('revoked');
    expect(story.openTasks()).not.toContain('answer-was-missed');
  });

  it('given in time but entered late takes back that it was missed', () => {
    const story = aSuit().advance('2026-05-08T09:00:00+08:00');
    story.gives('investigator.li', 'approval.propose', { command: 'litigation.answer', reasons: reason });
    story.gives('unit-head.chen', 'approval.endorse', { proposal: story.state.seq });
    const entered = { ...defence, paper, backEntryApproval: story.state.seq };
    story.gives(legal, 'litigation.answer', entered, { at: '2026-05-06T16:00:00+08:00' });
    expect(story.clock('litigation-answer')?.status).toBe('stopped');
  });

  it('does not hold the court up: it opens without it', () => {
    const story = aSuit().on('2026-05-08T09:00:00+08:00').gives(legal, 'litigation.open', { heldOn: '2026-05-20' });
    expect(story.stateOf(SUIT)).toBe('firstInstance');
    expect(story.openTasks()).toContain('answer-suit');
  });

  it('is put off by the court when asked within the fifteen days, and runs again from the end of the cause', () => {
    const story = aSuit().on('2026-04-27T10:00:00+08:00');
    const asks = { step: 'applied', on: '2026-04-27', cause: '证据原件在外地鉴定' };
    const late = { ...asks, on: '2026-05-07' };
    expect(story.refusalOf(legal, 'litigation.postponeEvidence', late)).toEqual(['postponement-asked-in-time']);
    expect(story.refusalOf(legal, 'litigation.postponeEvidence', { step: 'applied', on: '2026-04-27' })).toEqual([
      'postponement-asked-in-time',
    ]);
    for (const step of ['granted', 'refused', 'cause-ended']) {
      expect(story.refusalOf(legal, 'litigation.postponeEvidence', { step, on: '2026-04-27' })).toEqual([
        'postponement-asked',
      ]);
    }
    story.gives(legal, 'litigation.postponeEvidence', asks);
    expect(story.due('litigation-answer')).toBe('2026-05-06');
    story.gives(legal, 'litigation.postponeEvidence', { step: 'granted', on: '2026-04-28' });
    expect(story.clock('litigation-answer')?.status).toBe('stopped');
    story
      .on('2026-05-11T10:00:00+08:00')
      .gives(legal, 'litigation.postponeEvidence', { step: 'cause-ended', on: '2026-05-11' });
    expect(story.due('litigation-answer')).toBe('2026-05-26');
  });
});

describe('the appearance in court', () => {
  const name = 'litigation.nameAppearance';

  it('is a leader’s, or staff’s with a sealed explanation, and never lawyers’ alone', () => {
    const story = aSuitInCourt();
    expect(story.openTasks()).toContain('name-appearance');
    const explained = { explanation: reason, staff: ['investigator.li'], sealed: true };
    for (const wrong of [
      {},
      { leader: 'investigator.li' },
      { lawyers: ['虚构律师'] },
      { ...explained, sealed: false },
      { explanation: reason, sealed: true, lawyers: ['虚构律师'] },
    ]) {
      expect(story.refusalOf(legal, name, wrong)).toEqual(['leader-appears-or-sealed-explanation']);
    }
    expect(story.refusalOf(legal, name, { leader: 'leader.wang' })).toEqual([]);
    story.gives(legal, name, explained);
    expect(story.openTasks()).not.toContain('name-appearance');
  });

  it('of others than a leader needs a good ground where the court asked for a leader', () => {
    const story = anAnsweredSuit().gives(legal, 'litigation.open', { heldOn: '2026-05-20', leaderAsked: true });
    const explained = { explanation: reason, staff: ['investigator.li'], sealed: true };
    expect(story.refusalOf(legal, name, explained)).toEqual(['leader-absence-has-ground']);
    expect(story.refusalOf(legal, name, { ...explained, ground: 'irreplaceable-duty' })).toEqual([]);
  });

  it('is named anew for the second instance, and for none that does not run', () => {
    const judged = aJudgedSuit();
    expect(judged.refusalOf(legal, name, { leader: 'leader.wang' })).toEqual(['suit-instance-runs']);
    const story = aSuitInCourt()
      .gives(legal, name, { leader: 'leader.wang' })
      .on('2026-06-01T10:00:00+08:00')
      .gives(legal, 'litigation.judge', { receivedOn: seen, ...revoked })
      .gives(legal, 'litigation.openAppeal', { heldOn: '2026-07-10' });
    expect(story.openTasks()).toContain('name-appearance');
    story.gives(legal, name, { leader: 'leader.wang' });
    expect(story.openTasks()).not.toContain('name-appearance');
  });
});

describe('the course of a suit', () => {
  it('is suspended beside its state, the days do not count, and it goes on where it was', () => {
    const story = aSuitInCourt().gives(legal, 'litigation.suspend', { reason: '等待相关案件裁判' });
    expect([story.stateOf(SUIT), story.stateOf(SUIT, 'suspension')]).toEqual(['firstInstance', 'suspended']);
    expect(story.clock('litigation-first-instance')?.status).toBe('open');
    story.on('2026-06-08T10:00:00+08:00').gives(legal, 'litigation.resume', {});
    expect([story.stateOf(SUIT), story.stateOf(SUIT, 'suspension')]).toEqual(['firstInstance', 'running']);
    expect((story.due('litigation-first-instance') ?? '') > '2026-10-14').toBe(true);
  });

  it('by the simplified procedure takes forty-five days, until it is turned into the ordinary one', () => {
    const story = anAnsweredSuit({ procedure: 'simplified' });
    expect(story.due('litigation-first-instance-simple')).toBe('2026-05-29');
    story.gives(legal, 'litigation.open', { heldOn: '2026-05-20', procedure: 'ordinary' });
    expect(story.clock('litigation-first-instance-simple')?.status).toBe('stopped');
    expect(story.due('litigation-first-instance')).toBe('2026-10-14');
  });

  it('in which the court orders execution to stop gives the leader a task until it is done', () => {
    const story = aSuitInCourt().gives(legal, 'litigation.stopExecution', { reason, from: '2026-05-08' });
    expect(story.openTasks()).toContain('stop-execution');
    story.gives('leader.wang', 'execution.suspend', { ground: 'court', reason, paper });
    expect(story.openTasks()).not.toContain('stop-execution');
  });

  it('in which the court orders execution to stop asks for nothing once everything is paid', () => {
    const story = aSuitInCourt().gives(legal, 'litigation.stopExecution', { reason, from: '2026-05-08' });
    story.gives('investigator.li', 'payment.record', { party: 1, amount: '2000000', settlesSurcharge: false });
    story.gives('investigator.li', 'payment.record', {
      ...{ party: 1, amount: '0', surcharge: '2000000', settlesSurcharge: true },
    });
    expect(story.openTasks()).not.toContain('stop-execution');
  });

  it('leaves no room for new evidence, save what the court allows', () => {
    const act = {
      kind: 'evidence',
      officers: ['investigator.li', 'investigator.zhao'],
      cardsShown: true,
      rightsTold: true,
      partyPresent: true,
      summary: '补充取证',
    };
    const refused = (story: CaseBuilder, more: object = {}) =>
      story.refusalOf('investigator.li', 'investigation.recordAct', { ...act, ...more });
    const story = aSuitInCourt();
    expect(refused(story)).toEqual(['nothing-collected-during-remedy']);
    expect(refused(story, { courtAllowed: true })).toEqual([]);
    story.gives(legal, 'litigation.withdraw', { reason });
    expect(refused(story)).toEqual([]);
  });

  it('is judged in every state that has not ended, also while it is suspended', () => {
    for (const story of [aSuit(), anAnsweredSuit(), aSuitInCourt().gives(legal, 'litigation.suspend', { reason })]) {
      story.on('2026-06-01T10:00:00+08:00').gives(legal, 'litigation.judge', { receivedOn: seen, ...revoked });
      expect([story.stateOf(SUIT), story.stateOf(SUIT, 'suspension')]).toEqual(['judged', 'running']);
    }
  });

  it('is not handled by who was recused', () => {
    const story = aSuit();
    story.gives('investigator.li', 'recusal.request', { person: legal, post: 'staff', by: 'party', reason });
    const request = story.state.seq;
    story.gives('leader.wang', 'recusal.decide', { request, person: legal, recused: true, reason });
    expect(story.refusalOf(legal, 'litigation.answer', defence)).toContain('actor-not-recused');
  });

  it('beside another one is kept apart by number', () => {
    const story = aSuit().gives(legal, 'litigation.receive', { ...complaint, applicant: { kind: 'reporter' } });
    expect(story.refusalOf(legal, 'litigation.withdraw', { reason })).toEqual(['proceeding-ambiguous']);
    story.gives(legal, 'litigation.withdraw', { reason }, { proceeding: 'litigation#2' });
    expect([story.stateOf(SUIT), story.stateOf('litigation#2')]).toEqual(['served', 'withdrawn']);
    expect(story.clock('litigation-direct@1')?.status).toBe('stopped');
  });
});

describe('an appeal', () => {
  const appeal = { by: 'bureau', filedOn: '2026-06-10', reason: '认定有误' };

  it('of the bureau is decided by a leader on a proposal, in fifteen days', () => {
    const story = aJudgedSuit();
    expect(story.due('litigation-appeal')).toBe('2026-06-16');
    expect(story.openTasks()).toEqual(expect.arrayContaining(['decide-on-appeal', 'watch-appeal']));
    story.on('2026-06-10T10:00:00+08:00');
    expect(story.refusalOf(legal, 'litigation.appeal', appeal)).toEqual(['own-appeal-by-leader', 'proposal-stands']);
    expect(story.refusalOf('leader.wang', 'litigation.appeal', appeal)).toEqual(['proposal-stands']);
    appealsItself(story);
    expect(story.stateOf(SUIT)).toBe('appealed');
    expect(story.clock('litigation-appeal')?.status).toBe('stopped');
    expect(story.openTasks()).toContain('await-appeal');
  });

  it('of the bureau comes too late after the fifteen days', () => {
    const story = aJudgedSuit().on('2026-06-12T09:00:00+08:00');
    story.gives('investigator.li', 'approval.propose', { command: 'litigation.appeal', reasons: reason });
    const late = { ...appeal, filedOn: '2026-06-17' };
    expect(story.refusalOf('leader.wang', 'litigation.appeal', late)).toEqual(['own-appeal-in-time']);
  });

  it('of another party is a fact that legal staff record', () => {
    const story = aSuitOnAppeal();
    expect(story.stateOf(SUIT)).toBe('secondInstance');
    expect(story.due('litigation-second-instance')).toBe('2026-09-28');
    expect(story.openTasks()).toContain('await-final-judgment');
  });

  it('is not asked for where the bureau won', () => {
    const story = aJudgedSuit({ outcome: 'upheld' });
    expect(story.openTasks()).not.toContain('decide-on-appeal');
    expect(story.openTasks()).toContain('watch-appeal');
  });

  it('before there is a judgment moves nothing and is brought before the leader', () => {
    const story = anAnsweredSuit().gives(legal, 'litigation.appeal', {
      ...appeal,
      by: 'plaintiff',
      filedOn: '2026-04-24',
    });
    expect(story.stateOf(SUIT)).toBe('answered');
    expect(story.openTasks().some((task) => task.startsWith('examine-remedy-fact@litigation.appeal/'))).toBe(true);
  });

  it('against a ruling has ten days', () => {
    const story = aSuitInCourt().on('2026-06-01T10:00:00+08:00');
    story.gives(legal, 'litigation.dismiss', { receivedOn: seen, reason: '不属于受案范围' });
    expect(story.stateOf(SUIT)).toBe('dismissed');
    expect(story.due('litigation-appeal-ruling')).toBe('2026-06-11');
    expect(story.clock('litigation-direct@1')?.status).toBe('stopped');
    expect(story.openTasks()).toContain('watch-appeal');
    story.gives(legal, 'litigation.appeal', { ...appeal, by: 'plaintiff', filedOn: seen });
    expect(story.stateOf(SUIT)).toBe('appealed');
  });

  it('of the side that received the judgment later keeps it from taking effect until that time is over', () => {
    const story = aJudgedSuit({ ...revoked, othersReceivedOn: '2026-06-08' });
    expect(story.due('litigation-appeal@others')).toBe('2026-06-23');
    story.advance('2026-06-18T09:00:00+08:00');
    expect(story.stateOf(SUIT)).toBe('judged');
    story.advance('2026-06-24T09:00:00+08:00');
    expect(story.stateOf(SUIT)).toBe('final');
  });

  it('that changes who pays is decided by the second instance at once', () => {
    const story = aSuitOnAppeal()
      .on('2026-08-03T10:00:00+08:00')
      .gives(legal, 'litigation.judge', { appeal: 'changed', receivedOn: '2026-08-03', ...changedTo('500000') });
    expect(story.stateOf(SUIT)).toBe('final');
    expect(story.clock('litigation-second-instance')?.status).toBe('stopped');
  });
});
