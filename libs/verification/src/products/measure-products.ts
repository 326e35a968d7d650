import type { Product } from '../exploring/product.js';
import { stateOf, standsIn } from './where.js';
import { FILED } from './ways.js';

const ENDED = ['refused', 'withdrawn', 'copied', 'converted', 'forfeited', 'lifted', 'handedOver', 'lapsed'];
const ended = { zh: '措施已结束', en: 'the measure has ended', reached: standsIn('coercive-measure', ...ENDED) };

export const measureProducts: readonly Product[] = [
  {
    name: 'seizure',
    title: { zh: '查封、扣押', en: 'Sealing and seizure' },
    prefix: FILED,
    commands: [
      ...[
        'measure.request:seizure',
        'measure.request:by-a-rule',
        'measure.request:unrelated',
        'measure.request:necessities',
      ],
      ...[
        'measure.request:held-by-another',
        'measure.withdraw',
        'measure.approve',
        'measure.refuse',
        'measure.impose',
        'measure.tellTesting',
      ],
      ...[
        'measure.extend',
        'measure.lift',
        'measure.disposeEarly',
        'measure.returnGoods',
        'measure.announceGoods',
        'measure.handOver',
        'investigation.terminate:lawful',
      ],
    ],
    limits: ['seizure-period', 'coercion-emergency-report'],
    goal: {
      zh: '措施已结束，或者调查已终止',
      en: 'the measure has ended, or the investigation is terminated',
      reached: (state) => ended.reached(state) || stateOf(state, 'investigation') === 'terminated',
    },
    atMost: { 'measure.request': 1, 'measure.tellTesting': 1, 'measure.disposeEarly': 1, 'measure.lift': 2 },
  },
  {
    name: 'preservation',
    title: { zh: '先行登记保存', en: 'Preservation' },
    prefix: ['clue.register', 'filing.assign', 'measure.request:preservation'],
    commands: [
      ...[
        'measure.withdraw',
        'measure.approve',
        'measure.refuse',
        'measure.impose',
        'measure.dispose',
        'measure.lift:lawful',
        'measure.returnGoods',
      ],
      ...[
        'filing.proposeDeclining',
        'filing.decline:lawful',
        'filing.decline:with-reason',
        'filing.propose:lawful',
        'filing.approve:lawful',
      ],
    ],
    limits: ['preservation-disposal', 'preservation-emergency-report'],
    goal: ended,
    atMost: { 'filing.propose': 1, 'filing.proposeDeclining': 1 },
  },
  {
    name: 'measure-and-decision',
    title: { zh: '强制措施与处理决定', en: 'A measure and the decision on the case' },
    prefix: [
      ...[
        ...FILED,
        'measure.request:seizure',
        'measure.approve',
        'measure.impose',
        'investigation.submitReport:with-goods',
        'review.pass:case',
      ],
      ...['notice.propose', 'notice.approve', 'notice.issue', 'service.record:notice-1'],
    ],
    commands: [
      ...[
        'decision.propose:lawful',
        'decision.make:lawful',
        'decision.make:no-penalty',
        'decision.make:lighter',
        'service.record:decision-1',
      ],
      ...['measure.extend:lawful', 'measure.lift:lawful', 'measure.returnGoods', 'decision.revoke:lawful'],
    ],
    limits: ['statement-defense', 'seizure-period'],
    goal: ended,
    atMost: { 'decision.make': 2, 'measure.lift': 1 },
  },
];
