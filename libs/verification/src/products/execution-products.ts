import type { CaseState } from '#engine';
import type { Product } from '../exploring/product.js';
import { standsIn } from './where.js';
import { DECIDED, FILED, SERVED } from './ways.js';

const archived = { zh: '已归档', en: 'the case is archived', reached: standsIn('execution', 'archived') };

/** The fine and the goods of the same decision. */
const WITH_GOODS = [
  ...[
    ...FILED,
    'investigation.submitReport:with-goods',
    'review.pass:case',
    'notice.propose',
    'notice.approve',
    'notice.issue',
  ],
  ...[
    'service.record:notice-1',
    '> statement-defense',
    'decision.propose',
    'decision.make',
    'service.record:decision-1',
  ],
];

/** What a court does that the chart did not expect opens a task of its own and moves nothing. */
const ODD_COURT_FACT = {
  zh: '法院作出程序未预期的行为：另开一个待办，不改变状态。',
  en: 'A court did what the chart did not expect: it opens a task of its own and moves nothing.',
  reached: ({ tasks }: CaseState) =>
    tasks.some(({ task, status }) => status === 'open' && task === 'examine-court-fact'),
};

const DISPATCHES = ['notice', 'decision'].flatMap((kind) =>
  ['posted', 'announced', 'announced-first', 'electronic'].map((way) => `service.dispatch:${kind}-${way}`),
);

export const executionProducts: readonly Product[] = [
  {
    name: 'paying',
    title: { zh: '缴纳、当场收缴与结案', en: 'Paying, cash and closure' },
    prefix: SERVED,
    toTheDay: true,
    commands: [
      ...[
        'payment.record:lawful',
        'payment.record:half',
        'payment.record:with-surcharge',
        'payment.record:unknown-party',
        'payment.collectCash',
        'payment.handOverCash',
      ],
      ...[
        'payment.bankCash',
        'payment.refund',
        'payment.record:surcharge-only',
        'case.proposeClosure:executed',
        'case.proposeClosure:other-without-reason',
        'case.close',
        'case.archive',
      ],
    ],
    limits: ['fine-payment'],
    goal: archived,
    atMost: { 'payment.record': 3, 'payment.collectCash': 1, 'payment.refund': 1 },
  },
  {
    name: 'grants',
    title: { zh: '延期、分期缴纳', en: 'Delays and instalments' },
    prefix: SERVED,
    commands: [
      ...[
        'payment.record:lawful',
        'payment.record:half',
        'payment.record:with-surcharge',
        'payment.record:surcharge-only',
      ],
      ...[
        'payment.grantDelay',
        'payment.grantInstalments',
        'payment.endGrant',
        'case.proposeClosure:executed',
        'case.close:lawful',
      ],
    ],
    limits: ['fine-payment'],
    goal: { zh: '已结案', en: 'the case is closed', reached: standsIn('execution', 'closed') },
    atMost: { 'payment.record': 3, 'payment.grantDelay': 1, 'payment.grantInstalments': 1 },
  },
  {
    name: 'enforcement',
    title: { zh: '催告与申请法院强制执行', en: 'Demand and the court' },
    prefix: [...SERVED, '> fine-payment', '> litigation-direct'],
    commands: [
      ...['execution.demand', 'service.record:demand-1', 'execution.applyToCourt', 'execution.endItem'],
      ...['court.accept', 'court.refuse', 'court.rule', 'court.enforce', 'court.end', 'payment.record:with-surcharge'],
    ],
    limits: ['performance-demand', 'court-enforcement-application'],
    goal: { zh: '待结案', en: 'the case waits for closure', reached: standsIn('execution', 'closing') },
    atMost: {
      'payment.record': 1,
      'execution.demand': 1,
      'execution.applyToCourt': 2,
      'court.rule': 1,
      'court.refuse': 1,
      'court.accept': 1,
      'court.enforce': 1,
      'court.end': 1,
    },
    beyond: ODD_COURT_FACT,
  },
  {
    name: 'early-demand',
    title: { zh: '救济期限届满前的催告', en: 'A demand before the remedies are over' },
    prefix: SERVED,
    commands: [
      ...[
        'execution.demand',
        'service.record:demand-1',
        'execution.applyToCourt',
        'execution.suspend',
        'execution.resume',
      ],
      ...['execution.reduceSurcharge', 'payment.record:with-surcharge'],
    ],
    limits: ['fine-payment', 'litigation-direct', 'performance-demand'],
    goal: { zh: '待结案', en: 'the case waits for closure', reached: standsIn('execution', 'closing') },
    atMost: {
      'execution.demand': 1,
      'execution.suspend': 1,
      'execution.reduceSurcharge': 1,
      'execution.applyToCourt': 1,
    },
  },
  {
    name: 'goods',
    title: { zh: '没收财物的处理', en: 'Confiscated goods' },
    prefix: WITH_GOODS,
    commands: [
      'execution.disposeGoods',
      'execution.recordPerformance',
      'payment.record:lawful',
      'payment.record:with-surcharge',
      'payment.record:surcharge-only',
      'execution.suspend',
      'execution.resume',
      'case.proposeClosure:executed',
      'case.close:lawful',
      'case.archive',
    ],
    limits: ['fine-payment'],
    goal: archived,
    atMost: { 'execution.suspend': 1 },
  },
  {
    name: 'publicity',
    title: { zh: '处罚信息公示', en: 'Publicity' },
    prefix: SERVED,
    commands: [
      ...[
        'publicity.publish',
        'publicity.push',
        'publicity.confirm',
        'publicity.exempt',
        'publicity.applyStop',
        'publicity.acceptStop',
      ],
      ...[
        'publicity.extendStop',
        'publicity.decideStop',
        'publicity.carryOutStop',
        'publicity.withdraw',
        'payment.record:lawful',
      ],
      'decision.revoke:lawful',
    ],
    limits: ['publicity-general', 'publicity-min-light', 'publicity-same-province'],
    goal: {
      zh: '公示已结束、停止、撤回或者依法不公示',
      en: 'publicity ended, was stopped, withdrawn or is exempt',
      reached: standsIn('publicity', 'ended', 'stopped', 'withdrawn', 'exempt'),
    },
    atMost: { 'publicity.applyStop': 2, 'publicity.extendStop': 1, 'publicity.acceptStop': 2 },
  },
  {
    name: 'publicity-elsewhere',
    title: { zh: '外省登记当事人的公示', en: 'Publicity of a party registered elsewhere' },
    prefix: ['clue.register:elsewhere', ...SERVED.slice(1)],
    toTheDay: true,
    commands: [
      'publicity.publish',
      'publicity.push',
      'publicity.confirm',
      'publicity.withdraw',
      'publicity.applyStop:lawful',
      'decision.revoke:lawful',
    ],
    limits: ['publicity-push', 'publicity-cross-province'],
    goal: {
      zh: '已公示或者撤回',
      en: 'published or withdrawn',
      reached: standsIn('publicity', 'published', 'withdrawn', 'ended', 'stopApplied'),
    },
    atMost: { 'publicity.applyStop': 1 },
  },
  {
    name: 'announcement',
    title: { zh: '邮寄与公告送达', en: 'Service by post and by announcement' },
    prefix: DECIDED,
    commands: [
      ...DISPATCHES,
      'service.record:decision-1',
      'service.record:decision-posted',
      'decision.amend',
      'decision.revoke:lawful',
    ],
    limits: ['service-by-announcement', 'decision-service'],
    goal: {
      zh: '决定已生效或者已撤销',
      en: 'the decision is in force or revoked',
      reached: standsIn('penalty', 'effective', 'revoked'),
    },
    atMost: { 'service.dispatch': 2, 'service.record': 3, 'decision.amend': 1 },
  },
];
