import type { CaseState } from '#engine';
import type { Product } from '../exploring/product.js';
import { SERVED } from './ways.js';
import { stateOf, standsIn } from './where.js';

const DONE = ['final', 'withdrawn', 'dismissed', 'mediated', 'complied'];
const ODD = {
  zh: '出乎程序的外来事实：另开一个待办，不改变状态。',
  en: 'A fact from outside that the chart did not expect opens a task of its own and moves nothing.',
  reached: ({ tasks }: CaseState) =>
    tasks.some(({ task, status }) => status === 'open' && task === 'examine-remedy-fact'),
};
const done = { zh: '诉讼已结束', en: 'the court is done', reached: standsIn('litigation', ...DONE) };

const SPOT_DECISIONS = [
  ...['lawful', 'warning', 'over-the-limit', 'unclear', 'another-kind', 'without-correction', 'form-kept'],
  'suit-offered',
];

export const suitProducts: readonly Product[] = [
  {
    name: 'suit',
    title: { zh: '行政诉讼一审', en: 'A suit, first instance' },
    prefix: SERVED,
    commands: [
      ...['litigation.receive', 'litigation.postponeEvidence', 'litigation.answer', 'litigation.open'],
      ...[
        'litigation.suspend',
        'litigation.resume',
        'litigation.stopExecution',
        'litigation.judge:claim-rejected',
        'litigation.dismiss',
      ],
      ...['litigation.withdraw:lawful', 'litigation.mediate'],
    ],
    limits: ['litigation-answer'],
    goal: done,
    atMost: {
      ...{ 'litigation.receive': 1, 'litigation.suspend': 1, 'litigation.open': 1 },
      ...{
        'litigation.postponeEvidence': 1,
        'litigation.answer': 1,
        'litigation.judge': 1,
        'litigation.stopExecution': 1,
      },
    },
    beyond: {
      ...{ zh: ODD.zh, en: ODD.en },
      reached: (state) => ODD.reached(state) || stateOf(state, 'litigation') === 'judged',
    },
  },
  {
    name: 'appeal',
    title: { zh: '上诉与发回', en: 'Appeal and remand' },
    prefix: [...SERVED, 'litigation.receive', 'litigation.answer', 'litigation.open'],
    commands: [
      ...[
        'litigation.judge:claim-rejected',
        'litigation.judge:revoked',
        'litigation.judge:first-upheld',
        'litigation.appeal',
        'litigation.openAppeal',
        'litigation.remand',
        'litigation.open',
        'litigation.final',
      ],
      'litigation.withdraw:appeal-only',
    ],
    limits: ['litigation-appeal'],
    goal: done,
    atMost: {
      ...{ 'litigation.judge': 2, 'litigation.appeal': 1, 'litigation.openAppeal': 1, 'litigation.remand': 1 },
      ...{ 'litigation.open': 2, 'litigation.withdraw': 1, 'litigation.final': 1 },
    },
    beyond: ODD,
  },
  {
    name: 'retrial',
    title: { zh: '再审与履行判决', en: 'Retrial, and what a judgment asks' },
    prefix: [
      ...SERVED,
      'litigation.receive',
      'litigation.answer',
      'litigation.open',
      'litigation.judge:ordered-to-act',
      '> litigation-appeal',
    ],
    commands: [
      'litigation.reopen',
      'litigation.open',
      'litigation.judge:claim-rejected',
      'litigation.final',
      'litigation.comply',
      'investigation.terminate:lawful',
    ],
    limits: ['litigation-appeal'],
    goal: done,
    atMost: { 'litigation.reopen': 1, 'litigation.open': 2, 'litigation.judge': 2, 'litigation.final': 1 },
    beyond: ODD,
  },
  {
    name: 'appearance',
    title: { zh: '出庭与驳回起诉', en: 'Appearing in court, and a suit rejected' },
    prefix: [...SERVED, 'litigation.receive'],
    commands: [
      ...[
        'litigation.open',
        'litigation.nameAppearance',
        'litigation.dismiss',
        'litigation.appeal:plaintiff',
        'litigation.judge',
      ],
      ...['litigation.openAppeal'],
    ],
    limits: ['litigation-appeal'],
    goal: {
      zh: '已判决或者已结束',
      en: 'judged, or the court is done',
      reached: standsIn('litigation', 'judged', 'appealed', 'secondInstance', ...DONE),
    },
    atMost: {
      'litigation.open': 1,
      'litigation.nameAppearance': 1,
      'litigation.dismiss': 1,
      'litigation.judge': 1,
      'litigation.appeal': 1,
    },
    beyond: ODD,
  },
  {
    name: 'on-the-spot',
    title: { zh: '简易程序', en: 'The summary penalty' },
    prefix: [],
    commands: [
      ...[
        ...['lawful', 'one-officer', 'cards-not-shown', 'rights-untold'].map((name) => `summary.open:${name}`),
        ...SPOT_DECISIONS.map((name) => `summary.decide:${name}`),
        'summary.fileBack',
        'summary.convert',
        'decision.revoke',
        'payment.record:spot',
      ],
      ...[
        'payment.collectCash:spot',
        'payment.handOverCash',
        'payment.bankCash',
        'case.proposeClosure:executed',
        'case.proposeClosure:other',
      ],
      ...['case.close:lawful', 'case.archive', 'filing.assign:lawful'],
    ],
    limits: [],
    goal: {
      zh: '已归档，或者转为普通程序',
      en: 'archived, or gone on as an ordinary case',
      reached: (state) =>
        stateOf(state, 'execution') === 'archived' || stateOf(state, 'summary-penalty') === 'converted',
    },
    atMost: { 'payment.record': 1, 'payment.collectCash': 1 },
  },
  {
    name: 'small-fine-on-the-spot',
    title: { zh: '对自然人的当场处罚与当场收缴', en: 'A person fined on the spot, and cash' },
    prefix: ['summary.open:person'],
    commands: [
      ...['lawful', 'small', 'over-the-limit'].map((name) => `summary.decide:${name}`),
      ...['payment.collectCash:small', 'payment.collectCash:without-receipt', 'payment.collectCash:more-than-fine'],
      ...['payment.handOverCash', 'payment.bankCash', 'summary.fileBack', 'case.proposeClosure:executed'],
      ...['case.close:lawful', 'case.archive'],
    ],
    limits: [],
    goal: { zh: '已归档', en: 'the case is archived', reached: standsIn('execution', 'archived') },
    atMost: { 'payment.collectCash': 1 },
  },
];
