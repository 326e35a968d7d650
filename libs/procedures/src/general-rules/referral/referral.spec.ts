import { describe, expect, it } from '@jest/globals';
import { aCase, type CaseBuilder } from '../../testing/case-builder.js';
import { aServedDecision } from '../../testing/execution-case.js';
import { aFiledCase, aVerifiedClue, clue, filingProposal, proposes, siteInspection } from '../../testing/filed-case.js';
import { serves } from '../../testing/penalty-case.js';
import {
  aDecidedTransfer,
  aDeclinedTransfer,
  aFiledTransfer,
  anApprovedTransfer,
  aProposedTransfer,
  aTransferWithPolice,
  handedOverNow,
  handingOver,
  request,
  supervision,
} from '../../testing/police-case.js';

const li = 'investigator.li';
const opinion = { from: 'procuratorate', body: '虚构市人民检察院', reason: '决定不起诉，建议给予行政处罚' };
const letter = { from: 'police', body: '虚构市公安局', reason: '不追究刑事责任' };
const reply = { result: '已立案处理', paper: { title: '关于检察意见的回复' } };

/** Declined on 2026-03-05. */
function aDeclinedClue(base: CaseBuilder = aVerifiedClue()): CaseBuilder {
  return base
    .on('2026-03-04T09:00:00+08:00')
    .gives(li, 'filing.proposeDeclining', { ground: 'no-fault', reason: '无主观过错' })
    .on('2026-03-05T09:00:00+08:00')
    .gives('leader.wang', 'filing.decline', { form: { content: { 意见: '同意' } } });
}

/** Referred to another authority on 2026-03-05. */
function aReferredClue(base: CaseBuilder = aVerifiedClue()): CaseBuilder {
  return proposes(base.on('2026-03-05T09:00:00+08:00'), 'filing.refer').gives('leader.wang', 'filing.refer', {
    authority: '虚构市公安局',
  });
}

/** Sent back on 2026-06-01. */
function sentBack(story: CaseBuilder, payload: object = opinion): CaseBuilder {
  return story.on('2026-06-01T10:00:00+08:00').gives('leader.wang', 'referral.receive', payload);
}

describe('a clue that had ended and is sent back', () => {
  it.each([
    ['declined', aDeclinedClue],
    ['referred', aReferredClue],
    [
      'archived',
      () => aDeclinedClue(aVerifiedClue({ form: { content: { 来源: '检查' } } })).gives(li, 'case.archive', {}),
    ],
    [
      'joined',
      () =>
        aVerifiedClue().gives(li, 'clue.merge', {
          into: '00000000-0000-7000-8000-000000000002',
          newFacts: false,
          reason: '重复举报',
        }),
    ],
  ])('is verified anew from the day of the paper, and filed in the end: %s', (state, ended) => {
    const story = ended();
    expect(story.stateOf('filing#1')).toBe(state);
    sentBack(story);
    expect(story.stateOf('filing#1')).toBe('verifying');
    expect(story.due('report-check')).toBe('2026-06-23');
    expect(story.openTasks()).toContain('verify-clue');
    expect(story.openTasks()).not.toContain('archive-case');
    expect(story.openTasks().some((task) => task.startsWith('examine-referral'))).toBe(false);
    story.gives(li, 'filing.propose', filingProposal).gives('leader.wang', 'filing.approve', {});
    expect(story.stateOf('investigation#1')).toBe('gathering');
  });

  it('is assigned first where nobody had ever verified it', () => {
    const story = aCase().on('2026-03-02T09:00:00+08:00').gives(li, 'clue.register', clue);
    story.gives('unit-head.chen', 'approval.propose', { command: 'filing.refer', reasons: '理由' });
    story.gives('leader.wang', 'filing.refer', { authority: '虚构市公安局' });
    sentBack(story);
    expect(story.stateOf('filing#1')).toBe('received');
    expect(story.openTasks()).toContain('assign-officers');
  });

  it('may be extended once in the new run', () => {
    const story = aVerifiedClue().on('2026-03-03T09:00:00+08:00');
    proposes(story, 'filing.extendVerification').gives('leader.wang', 'filing.extendVerification', { reason: '疑难' });
    sentBack(aDeclinedClue(story));
    proposes(story, 'filing.extendVerification').gives('leader.wang', 'filing.extendVerification', { reason: '疑难' });
    expect(story.due('report-check')).toBe('2026-07-14');
  });

  it('is for the leader to look at where another bureau of the system has the matter', () => {
    const story = proposes(aVerifiedClue(), 'filing.refer').gives('leader.wang', 'filing.refer', {
      authority: '虚构市西区市场监督管理局',
      to: 'west',
    });
    sentBack(story);
    expect(story.stateOf('filing#1')).toBe('referred');
    expect(story.openTasks()).toContain(`examine-referral@${String(story.state.seq)}`);
  });
});

describe('a matter that the police have', () => {
  it.each([
    ['handed over', () => anApprovedTransfer().gives(li, 'transfer.handOver', handingOver)],
    ['under their review', aTransferWithPolice],
    ['filed', aFiledTransfer],
    [
      'refused, and reviewed on request',
      () => aDeclinedTransfer().on('2026-03-17T09:00:00+08:00').gives(li, 'transfer.requestReview', request),
    ],
    [
      'refused, with the procuratorate asked to supervise',
      () => aDeclinedTransfer().on('2026-03-17T09:00:00+08:00').gives(li, 'transfer.requestSupervision', supervision),
    ],
  ])('is with the bureau again when it is sent back: %s', (_how, held) => {
    const story = sentBack(held(), letter);
    expect(story.stateOf('police-transfer#1')).toBe('concluded');
    expect(story.stateOf('investigation#1', 'suspension')).toBe('running');
    expect(story.refusalOf(li, 'investigation.recordAct', siteInspection)).toEqual([]);
    expect(story.openTasks().some((task) => task.startsWith('examine-'))).toBe(false);
  });

  it('is with the bureau again although the hand-over was entered later', () => {
    const story = sentBack(anApprovedTransfer(), letter);
    expect(story.stateOf('police-transfer#1')).toBe('approved');
    expect(story.stateOf('investigation#1', 'suspension')).toBe('running');
    story.gives(li, 'transfer.handOver', handingOver);
    expect(story.stateOf('police-transfer#1')).toBe('concluded');
  });

  it('and was refused keeps the days to contest the refusal', () => {
    const story = aDeclinedTransfer().on('2026-03-17T09:00:00+08:00').gives(li, 'referral.receive', letter);
    expect(story.stateOf('police-transfer#1')).toBe('notFiled');
    expect(story.refusalOf(li, 'transfer.requestReview', request)).toEqual([]);
    story.gives(li, 'police.file', {}).gives(li, 'police.outcome', { kind: 'withdrawn' });
    expect(story.openTasks().some((task) => task.startsWith('examine-'))).toBe(false);
  });

  it('is not touched while the transfer is only proposed', () => {
    expect(sentBack(aProposedTransfer(), letter).stateOf('police-transfer#1')).toBe('proposed');
  });

  it('stays with them by the other transfer where one alone is named', () => {
    const story = handedOverNow(aFiledTransfer(), { crime: '非法经营罪' });
    sentBack(story, { ...letter, transfer: 'police-transfer#1' });
    expect(story.stateOf('police-transfer#1')).toBe('concluded');
    expect(story.stateOf('police-transfer#2')).toBe('handedOver');
    expect(story.stateOf('investigation#1', 'suspension')).toBe('suspended');
  });

  it('may have its end told after it was sent back; another end is for the leader to look at', () => {
    const same = sentBack(aFiledTransfer()).gives(li, 'police.outcome', { kind: 'non-prosecution' });
    expect(same.openTasks().some((task) => task.startsWith('examine-police-fact'))).toBe(false);
    const other = sentBack(aFiledTransfer()).gives(li, 'police.outcome', { kind: 'judgment' });
    expect(other.openTasks().some((task) => task.startsWith('examine-police-fact'))).toBe(true);
  });
});

describe('a decision to transfer', () => {
  const closed = () =>
    serves(aDecidedTransfer().on('2026-03-23T09:00:00+08:00'), 'decision')
      .gives(li, 'case.proposeClosure', { ground: 'other-outcome' })
      .gives('leader.wang', 'case.close', {});

  it('is decided anew when the matter is sent back, also after closure', () => {
    const story = sentBack(closed());
    expect(story.stateOf('police-transfer#1')).toBe('concluded');
    expect(story.stateOf('penalty#1')).toBe('revoked');
    expect(story.openTasks()).toContain('decide-anew');
    expect(story.openTasks()).toContain(`reply-to-opinion@${String(story.state.seq)}`);
    expect(story.openTasks().some((task) => task.startsWith('examine-referral'))).toBe(false);
  });

  it('is decided anew when the court punished and sent the rest back (APL 27, 35)', () => {
    const judged = { kind: 'judgment', parties: [{ party: 1, criminalFine: '5000000' }] };
    const story = closed().on('2026-05-29T09:00:00+08:00').gives(li, 'police.outcome', judged);
    expect(story.stateOf('penalty#1')).toBe('effective');
    sentBack(story, { from: 'court', body: '虚构市人民法院', reason: '建议吊销营业执照' });
    expect(story.stateOf('penalty#1')).toBe('revoked');
  });

  it('stands while another transfer still holds the matter', () => {
    const story = handedOverNow(aDecidedTransfer(), { crime: '非法经营罪' });
    sentBack(story, { ...letter, transfer: 'police-transfer#1' });
    expect(story.stateOf('penalty#1')).toBe('decided');
  });
});

describe('a referral from which nothing follows by itself', () => {
  it('is for the leader: the decision stands until the leader takes the matter up', () => {
    const story = sentBack(aServedDecision());
    const task = `examine-referral@${String(story.state.seq)}`;
    expect(story.stateOf('penalty#1')).toBe('effective');
    expect(story.openTasks()).toContain(task);
    proposes(story, 'decision.revoke').gives('leader.wang', 'decision.revoke', { reason: '漏罪处理', redo: true });
    expect(story.openTasks()).not.toContain(task);
  });

  it('may be registered anew and linked, or simply answered', () => {
    const linked = sentBack(aServedDecision(), letter);
    const task = `examine-referral@${String(linked.state.seq)}`;
    linked.gives(li, 'case.link', {
      case: '00000000-0000-7000-8000-000000000002',
      kind: 'referral',
      reason: '另行立案',
    });
    expect(linked.openTasks()).not.toContain(task);
    const answered = sentBack(aServedDecision(), letter);
    expect(answered.openTasks()).toContain(task);
    expect(answered.gives(li, 'referral.reply', reply).openTasks()).not.toContain(task);
  });

  it('is no task where the case is being handled anyway', () => {
    const story = aFiledCase().on('2026-03-06T09:00:00+08:00').gives(li, 'referral.receive', letter);
    expect(story.openTasks().some((task) => task.startsWith('examine-referral'))).toBe(false);
  });
});

describe('an opinion of the procuratorate', () => {
  it('is answered within two months, from the day it came', () => {
    const story = sentBack(aDeclinedClue());
    const { seq } = story.state;
    expect(story.due('reverse-referral-reply')).toBe('2026-08-03');
    expect(story.openTasks()).toContain(`reply-to-opinion@${String(seq)}`);
    story.on('2026-07-01T09:00:00+08:00').gives(li, 'referral.reply', { ...reply, referral: seq });
    expect(story.clock('reverse-referral-reply')?.status).toBe('stopped');
    expect(story.openTasks()).not.toContain(`reply-to-opinion@${String(seq)}`);
  });

  it('that came with a new clue is answered as well, once somebody handles it', () => {
    const story = aCase()
      .on('2026-06-01T09:00:00+08:00')
      .gives(li, 'clue.register', { ...clue, source: 'procuratorate', receivedAt: '2026-06-01' })
      .gives(li, 'referral.receive', opinion);
    const { seq } = story.state;
    expect(story.due('reverse-referral-reply')).toBe('2026-08-03');
    expect(story.openTasks()).not.toContain(`reply-to-opinion@${String(seq)}`);
    story.gives('unit-head.chen', 'filing.assign', { officers: [li, 'investigator.zhao'] });
    expect(story.openTasks()).toContain(`reply-to-opinion@${String(seq)}`);
  });

  it('runs on while the case is suspended, and can be answered then', () => {
    const story = sentBack(handedOverNow(aFiledTransfer(), { crime: '非法经营罪' }), {
      ...opinion,
      transfer: 'police-transfer#1',
    });
    expect(story.stateOf('investigation#1', 'suspension')).toBe('suspended');
    expect(story.due('reverse-referral-reply')).toBe('2026-08-03');
    expect(story.refusalOf(li, 'referral.reply', reply)).toEqual([]);
  });

  it('alone has a time for the reply: a letter of the police has none', () => {
    const story = sentBack(aDeclinedClue(), letter);
    expect(story.clock('reverse-referral-reply')).toBeUndefined();
    expect(story.openTasks().some((task) => task.startsWith('reply-to-opinion'))).toBe(false);
  });
});

describe('a reply', () => {
  it('has its paper and answers one referral that came before it and waits', () => {
    const story = aDeclinedClue();
    expect(story.refusalOf(li, 'referral.reply', reply)).toEqual(['referral-reply-answers-one']);
    sentBack(story);
    const first = story.state.seq;
    const before = { at: '2026-05-31T10:00:00+08:00' };
    expect(story.refusalOf(li, 'referral.reply', { result: '已处理' })).toEqual(['paper-attached']);
    expect(story.refusalOf(li, 'referral.reply', reply, before)).toEqual(['referral-reply-answers-one']);
    expect(story.refusalOf(li, 'referral.reply', { ...reply, referral: first - 1 })).toEqual([
      'referral-reply-answers-one',
    ]);
    story.gives(li, 'referral.reply', reply);
    expect(story.refusalOf(li, 'referral.reply', { ...reply, referral: first })).toEqual([
      'referral-reply-answers-one',
    ]);
  });

  it('names which one it answers where several wait', () => {
    const story = sentBack(aDeclinedClue());
    const first = story.state.seq;
    story.gives(li, 'referral.receive', { ...opinion, reason: '补充意见' });
    const second = story.state.seq;
    expect(story.refusalOf(li, 'referral.reply', reply)).toEqual(['referral-reply-answers-one']);
    story.gives(li, 'referral.reply', { ...reply, referral: second });
    expect(story.openTasks()).toContain(`reply-to-opinion@${String(first)}`);
    expect(story.openTasks()).not.toContain(`reply-to-opinion@${String(second)}`);
    story.gives(li, 'referral.reply', reply);
    expect(story.openTasks()).not.toContain(`reply-to-opinion@${String(first)}`);
  });

  it('is made by nobody who was recused', () => {
    const story = sentBack(aDeclinedClue());
    story.gives(li, 'recusal.request', { person: 'investigator.zhao', post: 'staff', by: 'party', reason: '利害关系' });
    story.gives('leader.wang', 'recusal.decide', {
      request: story.state.seq,
      person: 'investigator.zhao',
      recused: true,
      reason: '属实',
    });
    expect(story.refusalOf('investigator.zhao', 'referral.reply', reply)).toContain('actor-not-recused');
  });
});
