import type { CaseState } from '#engine';
import type { Product } from '../exploring/product.js';
import { stateOf, standsIn } from './where.js';
import { FILED, NOTICED, SERVED } from './ways.js';

const ANSWERED = ['rejected', 'returned', 'concluded', 'notFiled', 'policeFiled'];
const HANDED = ['transfer.propose', 'transfer.approve', 'transfer.handOver', 'police.receive'];
const TEAM = ['lawful', 'team-of-one', 'unknown-party', 'suspicion-only', 'without-report', 'with-the-principal'];

/** A fact that fits nowhere opens a task of its own and changes nothing. */
const ODD = {
  zh: '与移送所处阶段不符的外来事实：另开一个待办，不改变状态。',
  en: 'A fact from outside that does not fit where the transfer stands opens a task of its own and moves nothing.',
  reached: ({ tasks }: CaseState) =>
    tasks.some(({ task, status }) => status === 'open' && task === 'examine-police-fact'),
};

const archived = { zh: '已归档', en: 'the case is archived', reached: standsIn('execution', 'archived') };

export const policeProducts: readonly Product[] = [
  {
    name: 'transfer',
    title: { zh: '移送公安机关，直至首次答复', en: 'A transfer to the police, from its report to the first answer' },
    prefix: FILED,
    commands: [
      ...TEAM.map((name) => `transfer.propose:${name}`),
      ...['transfer.approve', 'transfer.reject', 'transfer.handOver:lawful', 'transfer.handOver:not-copied'],
      ...['transfer.handOver:tests-unexplained', 'police.receive', 'police.forward', 'police.file:lawful'],
      ...['police.decline:lawful', 'police.return', 'police.outcome:withdrawn', 'approval.return', 'approval.withdraw'],
      ...['investigation.recordAct:lawful', 'transfer.requestSupervision:lawful'],
      'transfer.requestSupervision:without-paper',
    ],
    limits: ['police-filing-decision'],
    goal: {
      zh: '公安机关已答复，或者不予移送',
      en: 'the police have answered, or nothing is transferred',
      reached: standsIn('police-transfer', ...ANSWERED),
    },
    atMost: {
      ...{ 'transfer.propose': 1, 'police.receive': 1, 'police.forward': 1, 'police.file': 1, 'police.decline': 1 },
      ...{ 'police.return': 1, 'police.outcome': 1, 'investigation.recordAct': 1 },
    },
    beyond: ODD,
  },
  {
    name: 'refused-by-the-police',
    title: { zh: '公安机关不予立案后的复议与立案监督', en: 'A refusal of the police, contested' },
    prefix: [...FILED, ...HANDED, 'police.decline'],
    commands: [
      ...['transfer.requestReview:lawful', 'transfer.requestReview:without-paper', 'police.decline:lawful'],
      ...['transfer.requestSupervision:lawful', 'transfer.requestSupervision:without-paper', 'police.file:lawful'],
      ...['procuratorate.answer', 'police.outcome:withdrawn', 'investigation.submitReport:lawful'],
    ],
    limits: ['police-review-request', 'procuratorate-supervision-request'],
    goal: {
      zh: '已提交报告，或者公安机关已立案',
      en: 'the investigation is reported, or the police have filed',
      reached: (state) =>
        stateOf(state, 'penalty') === 'underReview' ||
        ['policeFiled', 'concluded'].includes(stateOf(state, 'police-transfer')),
    },
    atMost: {
      ...{ 'police.file': 1, 'police.outcome': 1 },
      ...{ 'investigation.submitReport': 1 },
    },
    beyond: ODD,
  },
  {
    name: 'clue-to-police',
    title: { zh: '立案前移送公安机关', en: 'A clue goes to the police before it is filed' },
    prefix: ['clue.register:infringement', 'filing.assign'],
    commands: [
      ...['transfer.propose:suspicion-only', 'transfer.approve:lawful', 'transfer.reject:lawful'],
      ...[
        'transfer.handOver:lawful',
        'police.file:lawful',
        'police.decline:lawful',
        'police.outcome:withdrawn',
        'filing.refer:lawful',
        'filing.propose:lawful',
      ],
      ...['filing.approve:lawful', 'filing.approve:with-reason', 'filing.extendVerification:lawful', 'case.archive'],
    ],
    limits: ['report-check'],
    goal: {
      zh: '线索已立案或者已归档',
      en: 'the clue is filed or archived',
      reached: standsIn('filing', 'filed', 'archived'),
    },
    atMost: { 'transfer.propose': 1, 'police.file': 1, 'police.decline': 1, 'police.outcome': 1 },
    beyond: ODD,
  },
  {
    name: 'held-case',
    title: { zh: '公安机关办理期间的案件', en: 'A case while the police hold the matter' },
    prefix: [...FILED, ...HANDED],
    commands: [
      ...['police.file:lawful', 'police.decline:lawful', 'police.outcome:withdrawn', 'investigation.suspend:lawful'],
      ...['investigation.resume', 'investigation.submitReport:lawful', 'investigation.submitReport:transfer'],
      ...['review.pass:case', 'review.submit:transfer', 'decision.propose:lawful', 'decision.make:lawful'],
      ...[
        'investigation.recordAct:lawful',
        'decision.make:authority-unnamed',
        'decision.make:police-not-filed',
        'service.record:decision-1',
      ],
    ],
    limits: [],
    goal: {
      zh: '已决定',
      en: 'the case is decided',
      reached: standsIn('penalty', 'decided', 'serving', 'effective', 'reviewed', 'revoked'),
    },
    atMost: {
      ...{ 'police.file': 1, 'police.decline': 1, 'police.outcome': 1, 'investigation.suspend': 1 },
      ...{ 'investigation.submitReport': 1, 'investigation.recordAct': 1, 'review.submit': 1 },
    },
    beyond: ODD,
  },
  {
    name: 'left-to-the-police',
    title: { zh: '决定移送后的结案与退回', en: 'Left to the police: closure, and given back' },
    prefix: [
      ...[...FILED, ...HANDED, 'police.file:lawful', 'investigation.submitReport:transfer', 'review.pass:case'],
      ...['decision.propose', 'decision.make'],
    ],
    commands: [
      ...['police.outcome', 'police.decline:lawful', 'service.record:decision-1', 'case.proposeClosure:other-outcome'],
      ...['case.proposeClosure:executed', 'case.close:lawful', 'case.archive', 'decision.revoke:lawful'],
      ...['decision.revoke:redo', 'review.submit:back-from-police', 'review.pass:case', 'notice.propose:lawful'],
      ...['notice.approve:lawful', 'notice.issue', 'service.record:notice-1', 'rights.waive:statement-1'],
      ...['decision.propose:lawful', 'decision.make:lawful'],
    ],
    limits: [],
    goal: {
      zh: '已归档，或者重新作出了决定',
      en: 'the case is archived, or decided anew',
      reached: (state) =>
        archived.reached(state) || stateOf(state, 'penalty') === 'effective' || stateOf(state, 'penalty') === 'decided',
    },
    atMost: { 'police.outcome': 1, 'police.decline': 1, 'decision.revoke': 1, 'decision.make': 2, 'case.close': 1 },
    beyond: ODD,
  },
  {
    name: 'fine-and-crime',
    title: {
      zh: '告知之后移送，与罚金并存的罚款',
      en: 'Transferred after the notice: the fine beside a criminal fine',
    },
    prefix: [...NOTICED, 'transfer.propose', 'transfer.approve', 'transfer.handOver'],
    commands: [
      ...['police.file:lawful', 'police.decline:lawful', 'police.outcome:judged', 'police.outcome:acquitted'],
      ...['rights.waive:statement-1', 'defence.record:party-1', 'decision.propose:lawful', 'decision.make:lawful'],
      ...['decision.make:no-penalty', 'service.record:decision-1'],
    ],
    limits: ['statement-defense'],
    goal: { zh: '已决定', en: 'decided', reached: standsIn('penalty', 'decided', 'serving', 'effective') },
    atMost: { 'defence.record': 1, 'police.file': 1, 'police.decline': 1, 'police.outcome': 1 },
    beyond: ODD,
  },
  {
    name: 'decided-then-transferred',
    title: { zh: '处罚决定之后移送公安机关', en: 'Transferred after the penalty was served' },
    prefix: [...SERVED, 'transfer.propose', 'transfer.approve', 'transfer.handOver'],
    commands: [
      ...[
        'police.file:lawful',
        'police.decline:lawful',
        'police.outcome:judged',
        'police.outcome:withdrawn',
        'payment.record:lawful',
      ],
      ...['payment.record:half', 'payment.refund:lawful', 'payment.refund:half', 'case.proposeClosure:executed'],
      ...['case.close:lawful', 'case.archive', 'decision.revoke:lawful', 'decision.revoke:redo'],
    ],
    limits: [],
    toTheDay: true,
    goal: {
      zh: '已归档，或者须重新作出决定',
      en: 'the case is archived, or must be decided anew',
      reached: (state) => archived.reached(state) || stateOf(state, 'penalty') === 'revoked',
    },
    atMost: {
      ...{ 'police.file': 1, 'police.decline': 1, 'police.outcome': 1, 'payment.record': 2, 'payment.refund': 1 },
      ...{ 'decision.revoke': 1 },
    },
    beyond: ODD,
  },
  {
    name: 'fine-while-held',
    title: { zh: '重新作出决定时公安机关在办', en: 'Deciding anew while the police hold the matter' },
    prefix: [
      ...[...SERVED, 'decision.revoke:redo', 'review.submit:redo', 'review.pass:case', 'notice.propose'],
      ...['notice.approve', 'notice.issue', 'service.record:notice-1', 'rights.waive:statement-1'],
      ...['transfer.propose', 'transfer.approve', 'transfer.handOver'],
    ],
    commands: [
      ...['police.file:lawful', 'police.decline:lawful', 'police.return', 'police.outcome:judged'],
      ...['police.outcome:acquitted', 'decision.propose:lawful', 'decision.make:lawful', 'decision.make:no-penalty'],
      'service.record:decision-1',
    ],
    limits: [],
    goal: { zh: '已决定', en: 'decided', reached: standsIn('penalty', 'decided', 'serving', 'effective') },
    atMost: { 'police.file': 1, 'police.decline': 1, 'police.return': 1, 'police.outcome': 1 },
    beyond: ODD,
  },
  {
    name: 'goods-to-the-police',
    title: { zh: '涉案物品随案移交', en: 'Goods follow the matter to the police' },
    prefix: [...FILED, 'measure.request:seizure', 'measure.approve', 'measure.impose', ...HANDED],
    commands: [
      ...['police.file:lawful', 'police.decline:lawful', 'police.outcome:withdrawn', 'measure.handOver'],
      ...['measure.lift:lawful', 'measure.returnGoods', 'investigation.submitReport:transfer'],
      ...['review.pass:case', 'decision.propose:lawful', 'decision.make:lawful'],
    ],
    limits: ['seizure-period'],
    goal: {
      zh: '措施已结束',
      en: 'the measure has ended',
      reached: standsIn('coercive-measure', 'handedOver', 'lifted', 'forfeited'),
    },
    atMost: {
      'police.file': 1,
      'police.decline': 1,
      'police.outcome': 1,
      'measure.lift': 1,
      'investigation.submitReport': 1,
    },
    beyond: ODD,
  },
  {
    name: 'two-transfers',
    title: { zh: '同案两次移送', en: 'Two transfers in one case' },
    prefix: [...FILED, ...HANDED, 'transfer.propose', 'transfer.approve:second', 'transfer.handOver:second'],
    commands: [
      ...['police.decline:first', 'police.decline:second', 'police.file:first', 'police.file:second'],
      ...['police.outcome:first-withdrawn', 'police.outcome:second-withdrawn', 'investigation.submitReport:lawful'],
    ],
    limits: [],
    goal: {
      zh: '已提交报告',
      en: 'the investigation is reported',
      reached: standsIn('penalty', 'underReview'),
    },
    atMost: { 'police.decline': 2, 'police.file': 2, 'police.outcome': 2 },
    beyond: ODD,
  },
];
