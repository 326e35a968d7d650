import type { CaseState } from '#engine';
import type { Product } from '../exploring/product.js';
import { stateOf } from './where.js';

const END = {
  zh: '已归档，线索已不予立案，或者转为普通程序',
  en: 'archived, declined as a clue, or gone on as an ordinary case',
  reached: (state: CaseState) =>
    stateOf(state, 'execution') === 'archived' ||
    ['declined', 'archived'].includes(stateOf(state, 'filing')) ||
    stateOf(state, 'summary-penalty') === 'converted',
};

/** The search pays once: what is owed anew after a payment, and what is paid back, other products tell. */
const PAID_AND_REVOKED = {
  zh: '已缴款的决定被撤销而尚未重新作出：重新缴款与退还由其他部分查。',
  en: 'A decision was paid and revoked and not made anew yet: other products tell of paying again and paying back.',
  reached: ({ proceedings }: CaseState) => {
    const facts = proceedings.flatMap((one) => one.facts);
    const has = (name: string) => facts.some(({ command, imported }) => command === name && imported !== true);
    return has('payment.record') && has('decision.revoke') && !has('decision.make');
  },
};

/** Cases that came in from a ledger, from every position at which they can stand. */
export const importedProducts: readonly Product[] = [
  {
    name: 'imported',
    title: { zh: '台账导入的案件', en: 'Cases from a ledger' },
    prefix: [],
    commands: [
      ...['case.import', 'filing.proposeDeclining:lawful', 'filing.decline', 'investigation.terminate:lawful'],
      ...['service.record:decision-1', 'service.record:notice-1', 'service.record:termination-1'],
      ...['payment.record:lawful', 'decision.revoke:lawful', 'decision.revoke:redo', 'case.reopen'],
      ...['review.submit:redo', 'review.submit:anew', 'review.pass:case', 'notice.propose:lawful'],
      ...['notice.approve:lawful', 'notice.issue', 'decision.propose:lawful', 'decision.make:lawful'],
      ...['summary.convert:redo', 'case.proposeClosure', 'case.close', 'case.archive'],
    ],
    limits: ['statement-defense'],
    goal: END,
    beyond: PAID_AND_REVOKED,
    atMost: {
      'payment.record': 1,
      'review.submit': 1,
      'notice.issue': 1,
      'decision.revoke': 1,
      'case.reopen': 1,
      'case.import': 1,
    },
  },
];
