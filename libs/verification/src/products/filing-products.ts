import type { Product } from '../exploring/product.js';
import { stateOf, standsIn } from './where.js';
import { FILED } from './ways.js';

const reported = { zh: '已提交报告', en: 'the investigation is reported', reached: standsIn('penalty', 'underReview') };
const REPORTS = [
  ...[
    'lawful',
    'party-missing',
    'without-reasons',
    'no-kinds',
    'gain-undetermined',
    'evidence-in-remedy',
    'result-untold',
    'objection-runs',
  ],
].map((name) => `investigation.submitReport:${name}`);

export const filingProducts: readonly Product[] = [
  {
    name: 'clue',
    title: { zh: '线索核查与立案', en: 'From the clue to filing' },
    prefix: [],
    toTheDay: true,
    commands: [
      ...[
        'clue.register:lawful',
        'clue.register:reported',
        'clue.register:received-later',
        'clue.merge',
        'clue.absorb',
      ],
      ...['filing.assign', 'filing.extendVerification', 'filing.proposeDeclining', 'filing.return', 'filing.approve'],
      ...[
        'filing.propose:lawful',
        'filing.propose:no-jurisdiction',
        'filing.propose:barred',
        'filing.propose:by-the-leader',
      ],
      ...[
        'filing.decline',
        'filing.refer:lawful',
        'filing.refer:by-the-principal',
        'filing.refer:unproposed',
        'filing.refer:by-its-proposer',
        'reporter.tell',
        'approval.return',
        'approval.withdraw',
        'case.archive',
        'case.reopen',
      ],
    ],
    limits: ['report-check'],
    goal: {
      zh: '线索已立案或者已归档',
      en: 'the clue is filed or archived',
      reached: standsIn('filing', 'filed', 'archived'),
    },
    atMost: { 'clue.absorb': 1 },
  },
  {
    name: 'sent-back',
    title: { zh: '反向移送与回复', en: 'Matters sent back, and the reply' },
    prefix: ['clue.register'],
    commands: [
      ...['filing.assign:lawful', 'filing.proposeDeclining', 'filing.decline:lawful', 'filing.refer:lawful'],
      ...['clue.merge:lawful', 'filing.extendVerification:lawful', 'filing.propose:lawful', 'filing.approve:lawful'],
      ...['case.archive', 'referral.receive', 'referral.reply'],
    ],
    limits: ['report-check', 'reverse-referral-reply'],
    goal: {
      zh: '线索已立案或者已归档',
      en: 'the clue is filed or archived',
      reached: standsIn('filing', 'filed', 'archived'),
    },
    atMost: { 'referral.receive': 1, 'filing.assign': 2 },
  },
  {
    name: 'verification',
    title: { zh: '立案前的取证与扣除期间', en: 'Evidence and excluded periods before filing' },
    prefix: ['clue.register', 'filing.assign'],
    commands: [
      ...[
        'investigation.recordAct',
        'exclusion.open',
        'exclusion.close',
        'filing.propose:lawful',
        'filing.approve:lawful',
      ],
      ...['filing.approve:with-reason', 'filing.extendVerification:lawful'],
    ],
    limits: ['report-check'],
    goal: { zh: '已立案', en: 'the case is filed', reached: standsIn('filing', 'filed') },
    atMost: { 'exclusion.open': 2 },
  },
  {
    name: 'investigation',
    title: { zh: '调查取证与办案期限', en: 'The investigation and the time for deciding' },
    prefix: FILED,
    commands: [
      ...[
        'investigation.assign',
        'investigation.recordAct:lawful',
        'investigation.extend',
        'investigation.extendByPanel',
      ],
      ...[
        'deliberation.conclude:extension',
        'investigation.submitReport:lawful',
        'investigation.terminate',
        'investigation.refer',
      ],
    ],
    limits: ['case-decision'],
    goal: {
      zh: '已提交报告、已终止或者已移送',
      en: 'the investigation is reported, terminated or referred',
      reached: (state) => ['reported', 'terminated', 'referred'].includes(stateOf(state, 'investigation')),
    },
    atMost: { 'investigation.extendByPanel': 2, 'deliberation.conclude': 2 },
  },
  {
    name: 'tests',
    title: { zh: '检测鉴定、中止与调查终结报告', en: 'Tests, suspension and the report' },
    prefix: FILED,
    commands: ['exclusion.open', 'exclusion.close', 'investigation.suspend', 'investigation.resume', ...REPORTS],
    limits: ['case-decision'],
    goal: reported,
    atMost: { 'exclusion.open': 2, 'investigation.suspend': 2 },
  },
  {
    name: 'early-ends',
    title: { zh: '终止调查、移送与结案', en: 'Termination and referral, to the archive' },
    prefix: FILED,
    commands: [
      ...[
        'investigation.recordAct:lawful',
        'investigation.terminate',
        'investigation.refer',
        'service.record:termination-1',
      ],
      ...['case.proposeClosure', 'case.close', 'case.archive', 'case.reopen'],
    ],
    limits: ['case-closure'],
    goal: { zh: '已归档', en: 'the case is archived', reached: standsIn('execution', 'archived') },
  },
];
