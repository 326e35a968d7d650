import { describe, expect, it } from '@jest/globals';
import { aVerifiedClue, filingProposal } from '../testing/filed-case.js';
import { aServedDecision, decidesOn } from '../testing/execution-case.js';
import { proposalFor } from '../testing/penalty-case.js';
import {
  aNotifiedCase,
  anAcceptedCase,
  anAnsweredCase,
  answer,
  changedTo,
  legal,
  notified,
  paper,
  reconsidered,
} from '../testing/remedy-case.js';

const reason = '情况属实';
const PROCEEDING = 'reconsideration#1';

describe('an application for reconsideration', () => {
  it('is opened by legal staff, and stops the party’s time to contest', () => {
    const story = aNotifiedCase();
    expect(story.stateOf(PROCEEDING)).toBe('notified');
    expect(story.clock('reconsideration-apply@1')?.status).toBe('stopped');
    expect(story.clock('litigation-direct@1')?.status).toBe('stopped');
    expect(story.due('reconsideration-acceptance')).toBe('2026-04-17');
    expect(story.openTasks()).toContain('watch-acceptance');
  });

  it('must be about something of the case, by somebody of the case', () => {
    const story = aServedDecision().on('2026-04-13T09:00:00+08:00');
    for (const wrong of [
      { object: { kind: 'decision', decision: 999 } },
      { object: { kind: 'measure', proceeding: 'coercive-measure#9' } },
      { applicant: { kind: 'party', party: 9 } },
    ]) {
      expect(story.refusalOf(legal, 'reconsideration.notify', { ...notified, ...wrong })).toEqual([
        'remedy-object-exists',
      ]);
    }
  });

  it('filed in time but known late takes back that the time had passed', () => {
    const story = aServedDecision().advance('2026-06-01T09:00:00+08:00');
    expect(story.clock('reconsideration-apply@1')?.status).toBe('expired');
    story.gives(legal, 'reconsideration.notify', { ...notified, filedOn: '2026-05-25' });
    expect(story.clock('reconsideration-apply@1')?.status).toBe('stopped');
  });

  it('of a third party uses up nothing of the party’s own time', () => {
    const story = aNotifiedCase({ applicant: { kind: 'third-party', name: '虚构权利人' } });
    expect(story.clock('reconsideration-apply@1')?.status).toBe('running');
  });

  it('is deemed accepted when the body keeps silent for five working days', () => {
    const story = aNotifiedCase().advance('2026-04-20T09:00:00+08:00');
    expect(story.stateOf(PROCEEDING)).toBe('accepted');
    expect(story.due('reconsideration-decision')).toBe('2026-06-17');
    expect(story.openTasks()).toEqual(expect.arrayContaining(['await-copy', 'await-reconsideration']));
    story.gives(legal, 'reconsideration.accept', {
      acceptedOn: '2026-04-20',
      procedure: 'ordinary',
      copyReceivedOn: '2026-04-20',
    });
    expect(story.due('reconsideration-answer')).toBe('2026-05-07');
  });

  it('that must be completed starts the examination anew, and is given up when it is not', () => {
    const asked = { step: 'asked', on: '2026-04-14', missing: '授权委托书' };
    const completed = aNotifiedCase().on('2026-04-14T10:00:00+08:00').gives(legal, 'reconsideration.correct', asked);
    expect(completed.stateOf(PROCEEDING)).toBe('correcting');
    expect(completed.clock('reconsideration-acceptance')?.status).toBe('stopped');
    expect(completed.due('reconsideration-correction')).toBe('2026-04-28');
    completed
      .on('2026-04-20T10:00:00+08:00')
      .gives(legal, 'reconsideration.correct', { step: 'handed-in', on: '2026-04-20' });
    expect(completed.stateOf(PROCEEDING)).toBe('notified');
    expect(completed.due('reconsideration-acceptance')).toBe('2026-04-27');
    const silent = aNotifiedCase().on('2026-04-14T10:00:00+08:00').gives(legal, 'reconsideration.correct', asked);
    silent.advance('2026-04-30T09:00:00+08:00');
    expect(silent.stateOf(PROCEEDING)).toBe('withdrawn');
    expect(silent.clock('litigation-direct@1')?.status).toBe('running');
  });

  it('handed to the bureau is forwarded in five working days, once, and only then waits for acceptance', () => {
    const story = aNotifiedCase({ via: 'bureau' });
    expect(story.due('reconsideration-forward')).toBe('2026-04-20');
    expect(story.clock('reconsideration-acceptance')).toBeUndefined();
    expect(story.openTasks()).toContain('forward-application');
    story.on('2026-04-15T10:00:00+08:00').gives(legal, 'reconsideration.forward', {});
    expect(story.clock('reconsideration-forward')?.status).toBe('stopped');
    expect(story.due('reconsideration-acceptance')).toBe('2026-04-22');
    expect(story.refusalOf(legal, 'reconsideration.forward', {})).toEqual(['reconsideration-forwarding-due']);
    expect(aNotifiedCase().refusalOf(legal, 'reconsideration.forward', {})).toEqual(['reconsideration-forwarding-due']);
  });
});

describe('the answer of the bureau', () => {
  it('is due ten working days after the copy, five in the simplified procedure, ten again once it is ordinary', () => {
    expect(anAcceptedCase().due('reconsideration-answer')).toBe('2026-04-30');
    const simple = anAcceptedCase({ procedure: 'simplified' });
    expect(simple.due('reconsideration-answer-simple')).toBe('2026-04-23');
    expect(simple.due('reconsideration-decision-simple')).toBe('2026-05-14');
    simple.on('2026-04-20T10:00:00+08:00').gives(legal, 'reconsideration.toOrdinary', { on: '2026-04-20' });
    expect(simple.clock('reconsideration-answer-simple')?.status).toBe('stopped');
    expect(simple.due('reconsideration-answer')).toBe('2026-04-30');
    expect(simple.due('reconsideration-decision')).toBe('2026-06-15');
  });

  it('comes with the evidence, and with none taken since the decision', () => {
    const story = anAcceptedCase();
    expect(story.refusalOf(legal, 'reconsideration.answer', { ...answer, withEvidence: false })).toEqual([
      'remedy-answer-with-evidence',
    ]);
    expect(story.refusalOf(legal, 'reconsideration.answer', { ...answer, noneTakenSince: false })).toEqual([
      'no-evidence-taken-since',
    ]);
    story.gives(legal, 'reconsideration.answer', answer);
    expect(story.stateOf(PROCEEDING)).toBe('answered');
    expect(story.clock('reconsideration-answer')?.status).toBe('stopped');
    expect(story.openTasks()).not.toContain('answer-reconsideration');
  });

  it('is taken although it is late, and says why; what was missed is a task for the leader', () => {
    const story = anAcceptedCase().advance('2026-05-20T10:00:00+08:00');
    expect(story.clock('reconsideration-answer')?.status).toBe('expired');
    expect(story.openTasks()).toEqual(expect.arrayContaining(['answer-reconsideration', 'answer-was-missed']));
    expect(story.refusalOf(legal, 'reconsideration.answer', answer)).toEqual(['late-answer-gives-reason']);
    story.gives(legal, 'reconsideration.answer', { ...answer, lateReason: reason });
    expect(story.stateOf(PROCEEDING)).toBe('answered');
    expect(story.openTasks()).not.toContain('answer-was-missed');
  });

  it('that was missed asks nobody to revoke a decision that is revoked already, also while it is decided anew', () => {
    const revocation = { reason: '证据未按期提交', redo: true };
    const story = decidesOn(anAcceptedCase().advance('2026-05-20T10:00:00+08:00'), 'decision.revoke', revocation);
    expect(story.stateOf('penalty#1')).toBe('revoked');
    expect(story.openTasks()).not.toContain('answer-was-missed');
    story.gives('investigator.li', 'review.submit', {
      change: 'redo',
      reason: '重作',
      newProposal: proposalFor([{ kind: 'fine', amount: '1000000' }]),
    });
    expect(story.stateOf('penalty#1')).toBe('underReview');
    expect(story.openTasks()).not.toContain('answer-was-missed');
    expect(story.openTasks()).toContain('answer-reconsideration');
  });

  it('after a turn to the ordinary procedure counts from that day where the parameter says so', () => {
    const turned = anAcceptedCase({ procedure: 'simplified' })
      .with({ 'answer-after-conversion-from': 'conversion' })
      .on('2026-04-20T10:00:00+08:00')
      .gives(legal, 'reconsideration.toOrdinary', { on: '2026-04-20' });
    expect(turned.due('reconsideration-answer')).toBe('2026-05-07');
  });
});

describe('the course of a reconsideration', () => {
  it('at a hearing wants a leader, or an explanation and staff', () => {
    const story = anAnsweredCase();
    const attend = 'reconsideration.attend';
    expect(story.refusalOf(legal, attend, { leader: 'leader.wang' })).toEqual(['reconsideration-hearing-fixed']);
    story.gives(legal, 'reconsideration.hear', { heldOn: '2026-05-12', toldOn: '2026-04-22' });
    expect([story.stateOf(PROCEEDING), story.stateOf(PROCEEDING, 'hearing')]).toEqual(['answered', 'fixed']);
    expect(story.openTasks()).toContain('attend-reconsideration-hearing');
    for (const wrong of [{}, { leader: 'investigator.li' }, { explanation: reason }]) {
      expect(story.refusalOf(legal, attend, wrong)).toEqual(['leader-attends-or-explains']);
    }
    story.on('2026-05-12T16:00:00+08:00').gives(legal, attend, { explanation: reason, staff: ['investigator.li'] });
    expect(story.openTasks()).not.toContain('attend-reconsideration-hearing');
    expect(story.stateOf(PROCEEDING, 'hearing')).toBe('attended');
    expect(
      anAnsweredCase()
        .gives(legal, 'reconsideration.hear', { heldOn: '2026-05-12', toldOn: '2026-04-22' })
        .refusalOf(legal, attend, { leader: 'leader.wang' }),
    ).toEqual([]);
  });

  it('at a hearing told of too late may ask for another day; in time nothing is said', () => {
    const told = (toldOn: string) =>
      anAnsweredCase().gives(legal, 'reconsideration.hear', { heldOn: '2026-05-12', toldOn });
    expect(told('2026-04-22').due('reconsideration-hearing-notice')).toBe('2026-04-30');
    expect(told('2026-04-30').openTasks()).not.toContain('hearing-notice-came-late');
    expect(told('2026-05-06').openTasks()).toContain('hearing-notice-came-late');
  });

  it('shows that the bureau has not answered, although a hearing is fixed', () => {
    const story = anAcceptedCase().gives(legal, 'reconsideration.hear', { heldOn: '2026-05-12', toldOn: '2026-04-22' });
    expect([story.stateOf(PROCEEDING), story.stateOf(PROCEEDING, 'hearing')]).toEqual(['accepted', 'fixed']);
    story.gives(legal, 'reconsideration.answer', answer);
    expect([story.stateOf(PROCEEDING), story.stateOf(PROCEEDING, 'hearing')]).toEqual(['answered', 'fixed']);
  });

  it('is suspended beside its state, the days of it do not count, and it goes on where it was', () => {
    const story = anAnsweredCase().gives(legal, 'reconsideration.suspend', { ground: 4 });
    expect(story.stateOf(PROCEEDING, 'suspension')).toBe('suspended');
    expect(story.stateOf(PROCEEDING)).toBe('answered');
    expect(story.clock('reconsideration-decision')?.status).toBe('open');
    expect(story.due('reconsideration-suspend-end')).toBe('2026-06-22');
    story.on('2026-05-02T10:00:00+08:00').gives(legal, 'reconsideration.resume', {});
    expect(story.stateOf(PROCEEDING, 'suspension')).toBe('running');
    expect(story.stateOf(PROCEEDING)).toBe('answered');
    expect((story.due('reconsideration-decision') ?? '') > '2026-06-15').toBe(true);
    expect(story.clock('reconsideration-suspend-end')?.status).toBe('stopped');
  });

  it('is extended by up to thirty days', () => {
    const story = anAnsweredCase().gives(legal, 'reconsideration.extend', { days: 30 });
    expect(story.due('reconsideration-decision')).toBe('2026-07-13');
  });

  it('that orders execution to stop gives the leader a task until it is done', () => {
    const story = anAnsweredCase().gives(legal, 'reconsideration.stopExecution', { reason, from: '2026-04-22' });
    expect(story.openTasks()).toContain('stop-execution');
    story.gives('leader.wang', 'execution.suspend', { ground: 'reconsideration-body', reason, paper });
    expect(story.openTasks()).not.toContain('stop-execution');
  });

  it('that orders execution to stop asks for nothing once everything is paid', () => {
    const story = anAnsweredCase().gives(legal, 'reconsideration.stopExecution', { reason, from: '2026-04-22' });
    story.gives('investigator.li', 'payment.record', { party: 1, amount: '2000000', settlesSurcharge: false });
    story.gives('investigator.li', 'payment.record', {
      ...{ party: 1, amount: '0', surcharge: '2000000', settlesSurcharge: true },
    });
    expect(story.openTasks()).not.toContain('stop-execution');
  });
});

describe('the outcome of a reconsideration', () => {
  it('that upholds gives the party fifteen days to sue', () => {
    const story = reconsidered(anAnsweredCase(), { outcome: 'upheld' });
    expect(story.stateOf(PROCEEDING)).toBe('decided');
    expect(story.stateOf('penalty#1')).toBe('effective');
    expect(story.due('litigation-after-reconsideration@1')).toBe('2026-06-16');
    expect(story.openTasks()).not.toContain('comply-with-remedy@outcome');
    expect(story.refusalOf(legal, 'reconsideration.comply', { about: 'outcome', done: '无', paper })).toEqual([
      'remedy-duty-stands',
    ]);
  });

  it('that changes the fine makes the changed fine due, and says what stands instead', () => {
    const refused = anAnsweredCase().refusalOf(legal, 'reconsideration.decide', {
      outcome: 'changed',
      receivedOn: '2026-04-22',
    });
    expect(refused).toEqual(['change-says-what']);
    const story = reconsidered(anAnsweredCase(), changedTo('500000'));
    expect(story.openTasks()).not.toContain('examine-heavier-change@1');
    story.gives('investigator.li', 'payment.record', { party: 1, amount: '500000', voucher: '回单2号' });
    expect(story.stateOf('execution#1')).toBe('closing');
  });

  it('that is heavier for who asked for it is brought before the leader', () => {
    const heavier = changedTo('3000000');
    expect(reconsidered(anAnsweredCase(), heavier).openTasks()).toContain('examine-heavier-change@1');
    const third = { applicant: { kind: 'third-party', name: '虚构权利人' } };
    expect(reconsidered(anAnsweredCase(third), heavier).openTasks()).not.toContain('examine-heavier-change@1');
  });

  it('that revokes with an order to decide anew is complied with by the new decision, in sixty days', () => {
    const story = reconsidered(anAnsweredCase(), { outcome: 'revoked', redo: true });
    expect(story.stateOf('penalty#1')).toBe('revoked');
    expect(story.due('redo-after-reconsideration')).toBe('2026-07-31');
    expect(story.openTasks()).toEqual(expect.arrayContaining(['decide-anew', 'comply-with-remedy@outcome']));
    expect(story.refusalOf(legal, 'reconsideration.comply', { about: 'outcome', done: '已重作', paper })).toEqual([
      'redo-made',
    ]);
  });

  it('by mediation reaches the decision as well', () => {
    const story = reconsidered(anAnsweredCase(), changedTo('30000'), 'reconsideration.mediate');
    expect(story.stateOf(PROCEEDING)).toBe('mediated');
    expect(story.state.proceedings.some(({ facts }) => facts.some(({ command }) => command === 'remedy.apply'))).toBe(
      true,
    );
  });

  it.each([
    ['reconsideration.withdraw', 'withdrawn', { reason }],
    ['reconsideration.reject', 'rejected', { reason, kind: 'not-accepted' }],
    ['reconsideration.terminate', 'terminated', { reason }],
  ])('by %s leaves the decision, and the time to sue runs as before', (command, state, payload) => {
    const suspended = anAcceptedCase().gives(legal, 'reconsideration.suspend', { ground: 2 });
    for (const story of [aNotifiedCase(), anAcceptedCase(), suspended]) {
      story.on('2026-04-24T10:00:00+08:00').gives(legal, command, payload);
      expect(story.stateOf(PROCEEDING)).toBe(state);
      expect(story.stateOf(PROCEEDING, 'suspension')).toBe('running');
      expect(story.stateOf('penalty#1')).toBe('effective');
      expect(story.clock('litigation-direct@1')?.status).toBe('running');
    }
  });

  it('that finds money owing is a duty, reported once with its paper', () => {
    const story = reconsidered(anAnsweredCase(), { outcome: 'confirmed-unlawful', compensation: '100000' });
    expect(story.openTasks()).toContain('comply-with-remedy@outcome');
    const done = { about: 'outcome', done: '已支付赔偿金' };
    expect(story.refusalOf(legal, 'reconsideration.comply', done)).toEqual(['paper-attached']);
    story.gives(legal, 'reconsideration.comply', { ...done, paper });
    expect(story.stateOf(PROCEEDING)).toBe('complied');
  });

  it('with an opinion letter is complied with when both were reported', () => {
    const story = reconsidered(anAnsweredCase(), { outcome: 'confirmed-unlawful', duty: '书面道歉' });
    story.gives(legal, 'reconsideration.sendOpinion', { receivedOn: '2026-06-01', content: '规范送达' });
    expect(story.due('reconsideration-opinion')).toBe('2026-07-31');
    expect(story.openTasks()).toContain('answer-opinion-letter@opinion-letter');
    story.gives(legal, 'reconsideration.comply', { about: 'opinion-letter', done: '已报送', paper });
    expect(story.clock('reconsideration-opinion')?.status).toBe('stopped');
    expect(story.stateOf(PROCEEDING)).toBe('decided');
    story.gives(legal, 'reconsideration.comply', { about: 'outcome', done: '已道歉', paper });
    expect(story.stateOf(PROCEEDING)).toBe('complied');
  });

  it('complied with before the opinion letter came lets the letter be answered', () => {
    const story = reconsidered(anAnsweredCase(), { outcome: 'confirmed-unlawful', duty: '书面道歉' });
    story.gives(legal, 'reconsideration.comply', { about: 'outcome', done: '已道歉', paper });
    expect(story.stateOf(PROCEEDING)).toBe('complied');
    story.gives(legal, 'reconsideration.sendOpinion', { receivedOn: '2026-06-01', content: '规范送达' });
    story.gives(legal, 'reconsideration.comply', { about: 'opinion-letter', done: '已报送', paper });
    expect(story.openTasks()).not.toContain('answer-opinion-letter@opinion-letter');
  });

  it('that comes after the end moves nothing and is brought before the leader', () => {
    const story = anAcceptedCase().gives(legal, 'reconsideration.withdraw', { reason });
    reconsidered(story, { outcome: 'revoked' });
    expect(story.stateOf(PROCEEDING)).toBe('withdrawn');
    expect(story.stateOf('penalty#1')).toBe('effective');
    expect(story.openTasks().some((task) => task.startsWith('examine-remedy-fact@reconsideration.decide/'))).toBe(true);
  });
});

describe('what else is contested', () => {
  it('a revoked refusal to file opens the verification anew from the day the decision came', () => {
    const declined = aVerifiedClue()
      .on('2026-03-03T09:00:00+08:00')
      .gives('investigator.li', 'filing.proposeDeclining', { ground: 'no-fault', reason })
      .gives('leader.wang', 'filing.decline', {});
    const story = reconsidered(
      aNotifiedCase({ object: { kind: 'refusal-to-file' }, applicant: { kind: 'reporter' } }, declined),
      { outcome: 'revoked' },
    );
    expect(story.stateOf('filing#1')).toBe('verifying');
    expect(story.due('report-check')).toBe('2026-06-23');
    expect(story.openTasks()).toContain('verify-clue');
  });

  it('a refusal to file that is to be decided anew is complied with by filing, and by merging the clue into another', () => {
    const declined = () =>
      aVerifiedClue()
        .on('2026-03-03T09:00:00+08:00')
        .gives('investigator.li', 'filing.proposeDeclining', { ground: 'no-fault', reason })
        .gives('leader.wang', 'filing.decline', {});
    const opening = { object: { kind: 'refusal-to-file' }, applicant: { kind: 'reporter' } };
    const reopened = () =>
      reconsidered(aNotifiedCase(opening, declined()), { outcome: 'revoked', redo: true }).on(
        '2026-06-02T09:00:00+08:00',
      );
    const report = { about: 'outcome', done: '已重新处理', paper };
    expect(reopened().refusalOf(legal, 'reconsideration.comply', report)).toEqual(['redo-made']);
    const filed = reopened()
      .gives('investigator.li', 'filing.propose', filingProposal)
      .gives('leader.wang', 'filing.approve', {});
    expect(filed.refusalOf(legal, 'reconsideration.comply', report)).toEqual([]);
    const merged = reopened().gives('investigator.li', 'clue.merge', {
      into: '00000000-0000-7000-8000-000000000002',
      newFacts: false,
      reason,
    });
    expect(merged.refusalOf(legal, 'reconsideration.comply', report)).toEqual([]);
  });

  it('inaction that must end is a duty; what no proceeding keeps goes to the leader', () => {
    const inaction = { object: { kind: 'inaction', what: '未告知处理结果' }, applicant: { kind: 'reporter' } };
    const ordered = reconsidered(aNotifiedCase(inaction), { outcome: 'ordered-to-act', duty: '告知处理结果' });
    expect(ordered.openTasks()).toContain('comply-with-remedy@outcome');
    const other = { object: { kind: 'other', what: '处理答复' }, applicant: { kind: 'reporter' } };
    expect(reconsidered(aNotifiedCase(other), { outcome: 'revoked' }).openTasks()).toContain('carry-out-outcome');
  });

  it('by two reconsiderations at once is kept apart by number', () => {
    const story = aNotifiedCase().gives(legal, 'reconsideration.notify', {
      ...notified,
      applicant: { kind: 'reporter' },
    });
    expect(story.refusalOf(legal, 'reconsideration.withdraw', { reason })).toEqual(['proceeding-ambiguous']);
    story.gives(legal, 'reconsideration.withdraw', { reason }, { proceeding: 'reconsideration#2' });
    expect(story.stateOf(PROCEEDING)).toBe('notified');
    expect(story.stateOf('reconsideration#2')).toBe('withdrawn');
    expect(story.clock('litigation-direct@1')?.status).toBe('stopped');
  });

  it('is not handled by who was recused', () => {
    const story = aNotifiedCase();
    story.gives('investigator.li', 'recusal.request', { person: legal, post: 'staff', by: 'party', reason });
    const request = story.state.seq;
    story.gives('leader.wang', 'recusal.decide', { request, person: legal, recused: true, reason });
    expect(story.refusalOf(legal, 'reconsideration.withdraw', { reason })).toContain('actor-not-recused');
  });
});
