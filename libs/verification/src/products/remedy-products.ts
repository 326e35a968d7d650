import type { CaseState } from '#engine';
import type { Product } from '../exploring/product.js';
import { stateOf, standsIn } from './where.js';
import { FILED, SERVED } from './ways.js';

/** Facts that come when nobody expects them are examined one by one; each opens a task of its own and touches nothing else. */
const SEVERAL_ODD_FACTS = {
  zh: '同时有两件出乎程序的外来事实：每件各开一个待办，互不相干。',
  en: 'Two facts from outside that the chart did not expect: each opens a task of its own and touches nothing else.',
  reached: ({ tasks }: CaseState) =>
    tasks.filter(({ task, status }) => status === 'open' && task === 'examine-remedy-fact').length > 1,
};

const BODY_ENDS = ['decided', 'mediated', 'withdrawn', 'rejected', 'terminated', 'complied'];

export const remedyProducts: readonly Product[] = [
  {
    name: 'admission',
    title: { zh: '复议的申请与受理', en: 'Applying for reconsideration and its admission' },
    prefix: SERVED,
    commands: [
      ...[
        'reconsideration.notify:lawful',
        'reconsideration.notify:at-the-bureau',
        'reconsideration.notify:unknown-party',
      ],
      ...[
        'reconsideration.notify:unknown-decision',
        'reconsideration.forward',
        'reconsideration.correct',
        'reconsideration.accept:ordinary',
      ],
      ...['reconsideration.withdraw', 'reconsideration.reject', 'decision.revoke:lawful'],
    ],
    limits: ['reconsideration-acceptance', 'reconsideration-correction'],
    toTheDay: true,
    goal: {
      zh: '已受理或者已结束',
      en: 'admitted, or the body is done',
      reached: standsIn('reconsideration', 'accepted', ...BODY_ENDS),
    },
    atMost: {
      'reconsideration.notify': 1,
      'reconsideration.correct': 2,
      'reconsideration.accept': 1,
      'reconsideration.withdraw': 1,
      'reconsideration.reject': 1,
    },
    beyond: SEVERAL_ODD_FACTS,
  },
  {
    name: 'course',
    title: { zh: '复议的审理', en: 'The course of a reconsideration' },
    prefix: [...SERVED, 'reconsideration.notify'],
    commands: [
      ...[
        'reconsideration.accept',
        'reconsideration.toOrdinary',
        'reconsideration.answer',
        'reconsideration.hear',
        'reconsideration.attend',
      ],
      ...[
        'reconsideration.suspend',
        'reconsideration.resume',
        'reconsideration.extend',
        'reconsideration.terminate',
        'reconsideration.decide:upheld',
        'reconsideration.decide:changed-to-nothing',
      ],
    ],
    limits: ['reconsideration-answer', 'reconsideration-answer-simplified'],
    goal: { zh: '复议已结束', en: 'the body is done', reached: standsIn('reconsideration', ...BODY_ENDS) },
    atMost: {
      ...{
        'reconsideration.accept': 1,
        'reconsideration.suspend': 1,
        'reconsideration.extend': 1,
        'reconsideration.hear': 1,
      },
      ...{ 'reconsideration.attend': 1, 'reconsideration.answer': 1, 'reconsideration.toOrdinary': 1 },
      ...{ 'reconsideration.decide': 1, 'reconsideration.terminate': 1 },
    },
    beyond: SEVERAL_ODD_FACTS,
  },
  {
    name: 'remedy-outcomes',
    title: { zh: '复议结果与处罚、公示', en: 'Outcomes of a remedy on penalty and publicity' },
    prefix: [
      ...SERVED,
      'publicity.publish',
      'reconsideration.notify',
      'reconsideration.accept:ordinary',
      'reconsideration.answer',
    ],
    commands: [
      ...['reconsideration.decide', 'reconsideration.mediate', 'reconsideration.sendOpinion', 'reconsideration.comply'],
      ...['publicity.publish:lawful', 'publicity.withdraw', 'case.proposeClosure:other', 'case.close:lawful'],
    ],
    limits: [],
    goal: {
      zh: '复议已结束',
      en: 'the body is done',
      reached: standsIn('reconsideration', ...BODY_ENDS),
    },
    atMost: {
      'reconsideration.decide': 1,
      'reconsideration.mediate': 1,
      'reconsideration.sendOpinion': 1,
      'payment.record': 1,
    },
    beyond: SEVERAL_ODD_FACTS,
  },
  {
    name: 'remedy-and-execution',
    title: { zh: '复议期间的执行', en: 'Execution while a remedy runs' },
    prefix: [...SERVED, 'reconsideration.notify', 'reconsideration.accept:ordinary', '> fine-payment'],
    commands: [
      ...[
        'reconsideration.stopExecution',
        'execution.suspend:lawful',
        'execution.resume',
        'payment.record:with-surcharge',
        'payment.refund:lawful',
      ],
      ...[
        'reconsideration.decide:upheld',
        'reconsideration.decide:changed',
        'reconsideration.decide:revoked',
        'execution.demand:lawful',
        'reconsideration.withdraw',
      ],
    ],
    limits: ['litigation-after-reconsideration', 'litigation-direct'],
    goal: {
      zh: '款项已缴或者决定已撤销',
      en: 'the money is paid or the decision revoked',
      reached: (state) =>
        ['closing', 'closed'].includes(stateOf(state, 'execution')) || stateOf(state, 'penalty') === 'revoked',
    },
    atMost: {
      'reconsideration.stopExecution': 1,
      'payment.record': 1,
      'payment.refund': 1,
      'execution.suspend': 1,
      'reconsideration.decide': 1,
      'reconsideration.withdraw': 1,
    },
  },
  {
    name: 'redo',
    title: { zh: '复议撤销后的重新处理', en: 'Deciding anew after a remedy' },
    prefix: [
      ...SERVED,
      'reconsideration.notify',
      'reconsideration.accept:ordinary',
      'reconsideration.decide:revoked-redo',
    ],
    commands: [
      ...[
        'review.submit:redo',
        'review.submit:lighter',
        'review.pass:case',
        'notice.propose:lawful',
        'notice.propose:lighter',
        'notice.propose:cause-given',
        'notice.approve:lawful',
        'notice.issue',
        'service.record:notice-1',
      ],
      ...[
        'rights.waive:statement-1',
        'decision.propose:lawful',
        'decision.make:lawful',
        'decision.make:with-reason',
        'service.record:decision-1',
        'reconsideration.comply',
      ],
    ],
    limits: ['statement-defense', 'redo-after-reconsideration'],
    goal: {
      zh: '新的决定已生效或者案件已终止',
      en: 'the new decision is in force or the case terminated',
      reached: standsIn('penalty', 'effective', 'terminated'),
    },
    atMost: { 'review.submit': 1, 'notice.issue': 2, 'decision.make': 2 },
  },
  {
    name: 'refusal-to-file',
    title: { zh: '不予立案的复议', en: 'A refusal to file, contested' },
    prefix: ['clue.register:reported', 'filing.assign', 'filing.proposeDeclining', 'filing.decline'],
    commands: [
      ...['reconsideration.notify:refusal-to-file', 'reconsideration.accept:ordinary'],
      ...[
        'reconsideration.decide:revoked',
        'reconsideration.decide:upheld',
        'reconsideration.decide:ordered-to-act',
        'reconsideration.comply',
        'filing.propose:lawful',
        'filing.approve:lawful',
      ],
      ...['filing.proposeDeclining', 'filing.decline:lawful', 'case.archive', 'case.reopen'],
    ],
    limits: [],
    goal: { zh: '已立案或者已归档', en: 'filed or archived', reached: standsIn('filing', 'filed', 'archived') },
    atMost: {
      'reconsideration.notify': 1,
      'filing.decline': 2,
      'reconsideration.accept': 1,
      'reconsideration.decide': 1,
      'reconsideration.comply': 1,
    },
  },
  {
    name: 'suspended-case',
    title: { zh: '中止期间', en: 'While the case is suspended' },
    prefix: [...FILED, 'investigation.submitReport'],
    commands: [
      ...[
        'investigation.suspend:lawful',
        'investigation.resume',
        'review.pass:case',
        'review.return:correct',
        'review.return:supplement',
        'review.submit:corrected',
      ],
      ...[
        'notice.propose:lawful',
        'notice.approve:lawful',
        'notice.issue',
        'service.record:notice-1',
        'defence.record:party-1',
        'rights.waive:statement-1',
      ],
      ...[
        'investigation.submitReport:lawful',
        'investigation.submitReport:transfer',
        'decision.propose:lawful',
        'decision.make:lawful',
        'investigation.terminate:lawful',
        'decision.make:police-not-filed',
      ],
    ],
    limits: ['statement-defense'],
    goal: {
      zh: '已决定或者已终止',
      en: 'decided or terminated',
      reached: standsIn('penalty', 'decided', 'serving', 'effective', 'terminated'),
    },
    atMost: {
      'investigation.suspend': 2,
      'notice.issue': 1,
      'review.submit': 1,
      'review.return': 1,
      'investigation.submitReport': 2,
      'defence.record': 1,
    },
  },
];
