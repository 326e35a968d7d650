import { defineChart, emit, stays, type ChartBranch, type ChartNode, type ChartTransition } from '#engine';
import { answersProposalOf } from '../general-rules/approval/answers-proposal.js';
import type { ProcuratorateAnswerPayload } from './police-payload.js';
import { courseOf, isSentBackBy, POLICE_FACTS, type Standing } from './transfers.js';

type On = Readonly<Record<string, ChartTransition>>;

/** Recorded wherever the transfer stands (general rule 7); what fits nowhere becomes a task for the leader. */
const RECORDED = stays(...POLICE_FACTS);

/** The matter is back with the bureau, or judged: the case goes on. */
const givenBack = (target: string, condition: Pick<ChartBranch, 'guard' | 'when'> = {}): ChartBranch => ({
  ...condition,
  target,
  actions: emit('transfer.answered'),
});

/** Sent back without waiting for more: nobody is criminally liable (XFER 13; APL 27). */
const SENT_BACK: On = {
  'referral.received': [
    givenBack('concluded', {
      guard: ({ context }) => isSentBackBy(context.self, context.fact),
      when: { zh: '所退回的是本次移送', en: 'it is about this transfer' },
    }),
    { actions: 'noted' },
  ],
};

/** The police had answered before the hand-over was entered. */
const hadAnswered = (standing: Standing): Required<Pick<ChartBranch, 'guard' | 'when'>> => ({
  guard: ({ context }) => courseOf(context.self).standing === standing,
  when: { zh: '公安机关已先行答复', en: 'the police had answered already' },
});

/** Taken back or returned before the principal leader decided: nothing is transferred. */
const takenBack: ChartBranch = {
  guard: ({ context }) => answersProposalOf(context, ['transfer.propose']),
  when: { zh: '退回或者撤回的是本次移送的报告', en: 'the answer is to the report of this transfer' },
  target: 'rejected',
};

const reasonsStand: Required<Pick<ChartBranch, 'guard' | 'when'>> = {
  guard: ({ context }) =>
    (context.fact?.payload as Partial<ProcuratorateAnswerPayload> | undefined)?.answer === 'reasons-stand',
  when: { zh: '不立案理由成立', en: 'the reasons for not filing stand' },
};

/** Silence on a transfer that was never answered ends with the return of the papers. */
const neverAnswered: Required<Pick<ChartBranch, 'guard' | 'when'>> = {
  guard: ({ context }) => courseOf(context.self).standing === 'returned',
  when: { zh: '此前未作答复', en: 'they had not answered before' },
};

const received: ChartBranch = {
  guard: ({ context: { self } }) => self.has('police.receive') || self.has('police.forward'),
  when: { zh: '公安机关已先行签收', en: 'the police had signed already' },
  target: 'underPoliceReview',
};

/** The answer of the police, and what a court or procuratorate ends. */
const ANSWERS: On = {
  'police.file': 'policeFiled',
  'police.decline': givenBack('notFiled'),
  'police.return': givenBack('returned'),
  'police.outcome': givenBack('concluded'),
};

/** What the police had already answered when the hand-over was entered. */
const answeredBefore: readonly ChartBranch[] = [
  { ...hadAnswered('filed'), target: 'policeFiled' },
  givenBack('notFiled', hadAnswered('declined')),
  givenBack('returned', hadAnswered('returned')),
  givenBack('concluded', hadAnswered('concluded')),
  received,
];

const ended: ChartNode = { tags: 'ended', on: RECORDED };

/** 移送公安: from the report of the team to the end of the criminal matter. */
export const transferChart = defineChart({
  id: 'police-transfer',
  initial: 'proposed',
  states: {
    proposed: {
      on: {
        ...RECORDED,
        ...stays('transfer.propose'),
        'transfer.approve': { target: 'approved', actions: emit('transfer.approved') },
        'transfer.reject': 'rejected',
        'approval.return': takenBack,
        'approval.withdraw': takenBack,
      },
    },
    approved: { on: { ...RECORDED, ...stays('referral.received'), 'transfer.handOver': 'handedOver' } },
    handedOver: {
      on: {
        ...RECORDED,
        ...ANSWERS,
        ...SENT_BACK,
        'police.receive': 'underPoliceReview',
        'police.forward': 'underPoliceReview',
      },
      always: answeredBefore,
    },
    underPoliceReview: {
      on: { ...RECORDED, ...ANSWERS, ...SENT_BACK, 'transfer.requestSupervision': 'supervisionRequested' },
    },
    // The matter is back with the bureau; only the right to contest the refusal is left.
    notFiled: {
      tags: 'resting',
      on: {
        ...RECORDED,
        ...stays('referral.received'),
        'police.file': 'policeFiled',
        'police.outcome': givenBack('concluded'),
        'transfer.requestReview': 'reviewRequested',
        'transfer.requestSupervision': 'supervisionRequested',
      },
    },
    reviewRequested: {
      on: {
        ...RECORDED,
        ...SENT_BACK,
        'police.file': 'policeFiled',
        'police.decline': 'notFiled',
        'police.outcome': givenBack('concluded'),
        'transfer.requestSupervision': 'supervisionRequested',
      },
    },
    supervisionRequested: {
      on: {
        ...RECORDED,
        ...SENT_BACK,
        'police.file': 'policeFiled',
        'police.decline': givenBack('notFiled'),
        'police.return': [givenBack('returned', neverAnswered), { actions: 'noted' }],
        'police.outcome': givenBack('concluded'),
        'procuratorate.answer': [givenBack('notFiled', reasonsStand), { actions: 'noted' }],
      },
    },
    policeFiled: { on: { ...RECORDED, ...SENT_BACK, 'police.outcome': givenBack('concluded') } },
    rejected: ended,
    returned: ended,
    concluded: ended,
  },
});
