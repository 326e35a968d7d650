import type { Product } from '../exploring/product.js';
import { stateOf, standsIn } from './where.js';
import { FILED } from './ways.js';

const reported = { zh: '已提交报告', en: 'the investigation is reported', reached: standsIn('penalty', 'underReview') };

export const generalProducts: readonly Product[] = [
  {
    name: 'approvals',
    title: { zh: '报批、审核、退回与撤回', en: 'Proposing, endorsing, returning and withdrawing' },
    prefix: FILED,
    commands: [
      ...[
        'approval.propose:investigation.extend',
        'approval.propose:investigation.suspend',
        'approval.propose:unknown-command',
      ],
      ...[
        'approval.propose:by-the-leader',
        'approval.endorse',
        'approval.return',
        'approval.withdraw',
        'investigation.extend:unproposed',
      ],
      ...['investigation.suspend:unproposed', 'investigation.resume:lawful', 'investigation.submitReport:lawful'],
    ],
    limits: ['case-decision'],
    goal: reported,
    atMost: { 'approval.propose': 3, 'approval.endorse': 2, 'investigation.suspend': 1 },
  },
  {
    name: 'recusal',
    title: { zh: '回避', en: 'Recusal' },
    prefix: FILED,
    commands: [
      ...[
        'recusal.request',
        'recusal.decide',
        'deliberation.conclude:recusal',
        'investigation.assign',
        'investigation.recordAct:lawful',
      ],
      ...['investigation.submitReport:lawful', 'investigation.suspend:lawful', 'investigation.resume'],
    ],
    limits: [],
    goal: reported,
    atMost: {
      'recusal.request': 1,
      'deliberation.conclude': 1,
      'recusal.decide': 1,
      'investigation.assign': 1,
      'investigation.suspend': 1,
    },
  },
  {
    name: 'papers',
    title: { zh: '当事人、更正与材料', en: 'Parties, corrections and papers' },
    prefix: [...FILED, 'investigation.recordAct:lawful'],
    commands: [
      'party.record',
      'party.correct',
      'fact.correct',
      'file.record',
      'case.link',
      'investigation.submitReport:lawful',
      'investigation.submitReport:party-missing',
      'investigation.recordAct:interview',
    ],
    limits: [],
    goal: reported,
    atMost: { 'party.record': 1, 'party.correct': 1, 'fact.correct': 1, 'file.record': 2 },
  },
  {
    name: 'joining',
    title: { zh: '并案与分案', en: 'Joining and splitting' },
    prefix: ['clue.register:two-parties', ...FILED.slice(1)],
    commands: [
      'case.join',
      'case.split',
      'case.link',
      'investigation.submitReport:lawful',
      'investigation.recordAct:lawful',
    ],
    limits: [],
    goal: {
      zh: '已提交报告或者已并入',
      en: 'the investigation is reported, or the case joined',
      reached: (state) => stateOf(state, 'penalty') === 'underReview' || stateOf(state, 'filing') === 'joined',
    },
    atMost: { 'case.split': 1 },
  },
  {
    name: 'unfair-competition',
    title: { zh: '不正当竞争案件的取证审批', en: 'Approval of acts in unfair-competition cases' },
    prefix: [
      'clue.register:unfair-competition',
      'filing.assign',
      'filing.propose:unfair-competition',
      'filing.approve',
    ],
    commands: [
      'investigation.recordAct',
      'investigation.submitReport:lawful',
      'investigation.submitReport:gain-undetermined',
    ],
    limits: [],
    goal: reported,
    atMost: { 'investigation.recordAct': 3 },
  },
  {
    name: 'whole-case',
    title: { zh: '从线索到归档', en: 'From the clue to the archive' },
    prefix: [],
    commands: [
      ...['clue.register:lawful', 'filing.assign:lawful', 'filing.propose:lawful', 'filing.approve:lawful'],
      ...[
        'investigation.submitReport:lawful',
        'review.pass:case',
        'notice.propose:lawful',
        'notice.approve:lawful',
        'notice.issue',
      ],
      ...[
        'service.record:notice-1',
        'decision.propose:lawful',
        'decision.make:lawful',
        'service.record:decision-1',
        'payment.record:lawful',
        'payment.record:with-surcharge',
        'payment.record:surcharge-only',
      ],
      ...['publicity.publish:lawful', 'case.proposeClosure:executed', 'case.close:lawful', 'case.archive'],
    ],
    limits: ['statement-defense', 'fine-payment'],
    goal: { zh: '已归档', en: 'the case is archived', reached: standsIn('execution', 'archived') },
    atMost: { 'payment.record': 2 },
  },
];
