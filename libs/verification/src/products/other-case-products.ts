import type { Product } from '../exploring/product.js';
import { standsIn, stateOf } from './where.js';
import { FILED } from './ways.js';

const ORDERS = ['lawful', 'stays', 'itself', 'by-an-equal'].map((name) => `jurisdiction.designate:${name}`);
const SUBMISSIONS = ['lawful', 'objection', 'to-the-other', 'special-reasons'].map(
  (name) => `jurisdiction.submit:${name}`,
);
const FILE_GOES = ['case.continuedIn:handed-over', 'case.handOverFile', 'case.fileReceived'];

/**
 * One case, while another one acts on it: what the other case could tell it comes at any time at which it could be told.
 */
export const otherCaseProducts: readonly Product[] = [
  {
    name: 'jurisdiction',
    title: { zh: '管辖争议与指定管辖', en: 'A dispute over jurisdiction, and the orders of the upper bureau' },
    prefix: FILED,
    otherCase: true,
    commands: [
      ...['jurisdiction.dispute', 'jurisdiction.agree', ...SUBMISSIONS, ...ORDERS, 'case.takeUp', ...FILE_GOES],
      ...['investigation.recordAct:lawful', 'investigation.submitReport:lawful'],
    ],
    limits: ['jurisdiction-dispute-negotiation', 'jurisdiction-designation'],
    counted: true,
    goal: {
      zh: '已报告，或者已由其他机关办理',
      en: 'the case is reported, or with another bureau',
      reached: (state) =>
        stateOf(state, 'penalty') === 'underReview' ||
        (stateOf(state, 'investigation') === 'referred' &&
          state.facts.some(({ command }) => command === 'case.fileReceived')),
    },
    atMost: {
      ...{ 'jurisdiction.dispute': 1, 'jurisdiction.submit': 1, 'jurisdiction.designate': 1, 'jurisdiction.agree': 1 },
      'investigation.recordAct': 1,
    },
  },
  {
    name: 'taken-from-the-clue',
    title: { zh: '核查期间的管辖、扣押与移送', en: 'Jurisdiction of a clue, with things that are held' },
    prefix: ['clue.register', 'filing.assign', 'measure.request:seizure', 'measure.approve', 'measure.impose'],
    otherCase: true,
    commands: [
      ...['jurisdiction.dispute:lawful', 'jurisdiction.agree:lawful', 'jurisdiction.designate:lawful'],
      ...['case.takeUp:lawful', ...FILE_GOES, 'filing.refer:lawful', 'case.archive', 'filing.propose:lawful'],
      ...['filing.approve:lawful', 'filing.approve:with-reason', 'measure.lift:lawful', 'measure.returnGoods'],
    ],
    limits: ['report-check'],
    goal: {
      zh: '已立案或者已归档',
      en: 'the clue is filed or archived',
      reached: standsIn('filing', 'filed', 'archived'),
    },
    atMost: { 'jurisdiction.dispute': 1, 'measure.lift': 1 },
  },
  {
    name: 'assigned-down',
    title: { zh: '上级机关交办', en: 'A case of the upper bureau, assigned to a lower one' },
    prefix: ['clue.register', 'filing.assign:of-the-city'],
    bureau: 'city',
    otherCase: true,
    commands: ['case.assignDown', ...FILE_GOES, 'case.archive', 'investigation.recordAct:of-the-city'],
    limits: [],
    goal: { zh: '已归档', en: 'the clue is archived', reached: standsIn('filing', 'archived') },
    atMost: { 'investigation.recordAct': 1 },
  },
  {
    name: 'received-case',
    title: { zh: '受移送的案件', en: 'A case received from another bureau' },
    prefix: ['clue.register:handed-over'],
    otherCase: true,
    commands: [
      ...['case.fileSent', 'case.receive', 'filing.assign:lawful', 'filing.propose:lawful', 'filing.approve:lawful'],
      ...['filing.refer:within-the-system', 'jurisdiction.dispute:lawful', 'jurisdiction.agree:lawful'],
      ...['jurisdiction.agree:stays', 'jurisdiction.submit:objection', 'jurisdiction.designate:lawful'],
      ...[
        'jurisdiction.designate:stays',
        'filing.approve:by-the-principal',
        'filing.approve:with-reason',
        'investigation.refer:within-the-system',
      ],
    ],
    limits: ['report-check', 'jurisdiction-designation'],
    goal: {
      zh: '已立案，或者已由其他机关办理',
      en: 'filed, or with another bureau',
      reached: standsIn('filing', 'filed', 'referred', 'archived'),
    },
    atMost: {
      'jurisdiction.dispute': 1,
      'jurisdiction.submit': 1,
      'jurisdiction.designate': 1,
      'jurisdiction.agree': 1,
    },
  },
  {
    name: 'leading-case',
    title: { zh: '他案并入与分出', en: 'Another case joined into this one, and split off again' },
    prefix: FILED,
    otherCase: true,
    commands: [
      ...['case.absorb', 'case.split:joined-case', 'case.split:nothing', 'investigation.submitReport:lawful'],
      ...[
        'investigation.extend:lawful',
        'investigation.extend:by-the-principal',
        'review.pass:case',
        'notice.propose:lawful',
        'notice.approve:lawful',
      ],
    ],
    limits: ['case-decision'],
    goal: {
      zh: '已提交报告',
      en: 'the investigation is reported',
      reached: (state) => stateOf(state, 'penalty') !== '',
    },
    atMost: { 'case.absorb': 1, 'case.split': 1 },
  },
  {
    name: 'joined-case',
    title: { zh: '并入他案后又分出', en: 'Joined into another case, and going its own way again' },
    prefix: FILED,
    otherCase: true,
    commands: [
      ...['case.join:lawful', 'case.continuedIn:joined', 'case.separate', 'case.absorb:lawful', 'case.archive'],
      ...['investigation.recordAct:lawful', 'investigation.extend:lawful', 'investigation.submitReport:lawful'],
    ],
    limits: ['case-decision'],
    goal: {
      zh: '已提交报告或者已归档',
      en: 'the investigation is reported, or the clue archived',
      reached: (state) => stateOf(state, 'penalty') !== '' || stateOf(state, 'filing') === 'archived',
    },
    atMost: { 'case.join': 1, 'case.absorb': 1, 'investigation.recordAct': 1 },
  },
  {
    name: 'split-off',
    title: { zh: '自他案分出的案件', en: 'A case split off from another one' },
    prefix: ['clue.register:split-off'],
    otherCase: true,
    commands: [
      ...['investigation.recordAct:lawful', 'investigation.assign:lawful', 'investigation.extend:lawful'],
      ...['investigation.submitReport:lawful', 'investigation.terminate:lawful'],
    ],
    limits: ['case-decision'],
    goal: {
      zh: '已提交报告或者已终止',
      en: 'the investigation is reported or terminated',
      reached: (state) => ['reported', 'terminated'].includes(stateOf(state, 'investigation')),
    },
    atMost: { 'investigation.recordAct': 1, 'investigation.assign': 1 },
  },
];
