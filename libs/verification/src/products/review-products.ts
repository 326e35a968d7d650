import type { Product } from '../exploring/product.js';
import { FILED, NOTICED } from './ways.js';
import { standsIn, timesDone } from './where.js';

/** What the leaders may conclude, lawfully and not. */
export const CONCLUSIONS = [
  'as-noticed',
  'change',
  'supplement',
  'lighter',
  'lighter-but-heavier',
  'other-outcome',
  'no-quorum',
  'recorder-a-member',
].map((name) => `deliberation.conclude:${name}`);

const NEW_VERSIONS = ['review.submit:corrected', 'review.submit:heavier', 'review.submit:same'];
const NOTICE = ['notice.propose', 'notice.approve', 'notice.issue', 'service.record:notice-1'];

const noticed = {
  zh: '告知书已送达',
  en: 'the notice has reached the party',
  reached: standsIn('penalty', 'awaitingResponse'),
};
export const reviewProducts: readonly Product[] = [
  {
    name: 'review',
    title: { zh: '案件审核与告知', en: 'Case review and notice' },
    prefix: [...FILED, 'investigation.submitReport'],
    commands: ['review.pass', 'review.return', 'investigation.submitReport:lawful', ...NEW_VERSIONS, ...NOTICE],
    limits: [],
    goal: noticed,
    beyond: {
      zh: '再次告知另行核验（another-notice）',
      en: 'a further notice is searched from its own beginning (another-notice)',
      reached: noticed.reached,
    },
    atMost: { 'review.submit': 2, 'review.return': 1, 'notice.issue': 1 },
  },
  {
    name: 'another-notice',
    title: { zh: '再次告知', en: 'A further notice' },
    prefix: NOTICED,
    commands: ['review.pass:case', 'review.return:correct', ...NEW_VERSIONS, ...NOTICE],
    limits: [],
    goal: noticed,
    beyond: {
      zh: '第三次告知不再核验',
      en: 'a third notice meets nothing that the second does not',
      reached: (state) => noticed.reached(state) && timesDone(state, 'notice.issue') > 1,
    },
    atMost: { 'review.submit': 2, 'review.return': 1, 'notice.issue': 2 },
  },
  {
    name: 'legal-review',
    title: { zh: '法制审核', en: 'Legal review' },
    prefix: [...FILED, 'investigation.submitReport:complex'],
    commands: [
      ...[
        'review.pass',
        'review.return:legal-correct',
        'review.submit:corrected',
        'review.extend',
        'notice.propose:lawful',
        'notice.approve',
      ],
      ...[
        'notice.issue',
        'service.record:notice-1',
        ...CONCLUSIONS,
        'decision.propose:lawful',
        'decision.make:lawful',
        'decision.make:lighter',
        'decision.make:no-penalty',
        'decision.make:despite-review',
      ],
    ],
    limits: ['statement-defense', 'review-period'],
    goal: { zh: '已决定或者退回', en: 'decided, or sent back', reached: standsIn('penalty', 'decided', 'returned') },
    atMost: {
      'review.submit': 2,
      'review.return': 1,
      'review.extend': 1,
      'deliberation.conclude': 2,
      'notice.issue': 2,
    },
  },
  {
    name: 'against-review',
    title: { zh: '案件审核意见不同而继续办理', en: 'Going on against a case review' },
    prefix: [...FILED, 'investigation.submitReport', 'review.return:correct'],
    commands: [
      ...[
        'notice.propose:lawful',
        'notice.approve',
        'notice.issue',
        'service.record:notice-1',
        'rights.waive:statement-1',
      ],
      ...[
        'decision.propose:lawful',
        'decision.make:lawful',
        'decision.make:despite-review',
        'review.submit:corrected',
        'review.pass:case',
      ],
    ],
    limits: [],
    goal: { zh: '已决定', en: 'the penalty is decided', reached: standsIn('penalty', 'decided') },
    atMost: { 'review.submit': 1 },
  },
];
