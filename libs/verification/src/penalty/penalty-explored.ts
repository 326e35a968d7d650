import type { CaseView } from '#engine';
import { PAPER, REASON, lawful, onProposal, stands, variant } from '../exploring/acts.js';
import type { Explored, Offers } from '../exploring/product.js';
import { decisionOffers } from './decision-offers.js';
import { hearingOffers } from './hearing-offers.js';
import { intendedFor, isHeard, LARGE_FINE, submittedLast } from './penalty-contents.js';

const PARTIES = [1, 2];
/** What brings a new version before the reviewer: opinions and proposals on the former one are done with. */
const NEW_VERSION = ['review.submit', 'investigation.reported'];

const reviewOffers: Offers = {
  'review.pass': () => [
    variant('case', { kind: 'case', opinion: '同意', note: REASON }, { as: 'reviewer.zhou' }),
    variant('legal', { kind: 'legal', opinion: '同意', note: REASON }, { as: 'legal-reviewer.wu' }),
    variant('unexplained', { kind: 'case', opinion: '同意' }, { as: 'reviewer.zhou' }),
    variant('by-a-handler', { kind: 'case', opinion: '同意' }, { as: 'investigator.zhao' }),
    variant('legal-unqualified', { kind: 'legal', opinion: '同意' }, { as: 'reviewer.zhou' }),
  ],
  'review.return': () => [
    variant('correct', { kind: 'case', opinion: '补正', for: 'correct' }, { as: 'reviewer.zhou' }),
    variant('legal-correct', { kind: 'legal', opinion: '补正', for: 'correct' }, { as: 'legal-reviewer.wu' }),
    variant('supplement', { kind: 'case', opinion: '补充', for: 'supplement' }, { as: 'reviewer.zhou' }),
  ],
  'review.submit': ({ view }) => {
    const newProposal = submittedLast(view);
    const heavier = {
      outcome: 'penalty',
      parties: intendedFor(view).map((one) => ({ ...one, kinds: LARGE_FINE, discretionReasons: '情节较重' })),
    };
    return [
      variant('corrected', { reason: REASON, change: 'correction' }),
      variant('redo', { reason: REASON, change: 'redo' }),
      variant('anew', { reason: REASON, change: 'redo', newProposal: ANEW }),
      variant('heavier', { reason: REASON, change: 'penalty', newProposal: heavier }),
      variant('lighter', { reason: REASON, change: 'penalty', newProposal: lighterProposal(view) }),
      variant('transfer', { reason: REASON, change: 'other', newProposal: transferProposal(view) }),
      variant('back-from-police', { reason: REASON, change: 'redo', newProposal: lighterProposal(view) }),
      variant('same', { reason: REASON, change: 'penalty', ...(newProposal === undefined ? {} : { newProposal }) }),
    ];
  },
  'review.extend': () => onProposal('review.extend', { length: 5, unit: 'workday', reason: REASON }),
};

/** What is proposed where nothing was submitted here before: the decision came in from a ledger. */
const ANEW = {
  outcome: 'penalty',
  parties: [
    {
      ...{ party: 1, facts: '虚假宣传', basis: '广告法 55', discretionReasons: '首次违法' },
      kinds: [{ kind: 'fine', amount: '1000000' }],
    },
  ],
};

function lighterProposal(view: CaseView): object {
  const kinds = [{ kind: 'fine', amount: '1000000' }];
  const parties = intendedFor(view).map((one) => ({ ...one, kinds, discretionReasons: '减轻' }));
  return { outcome: 'penalty', parties };
}

function transferProposal(view: CaseView): object {
  return {
    outcome: 'transfer',
    authority: '虚构市公安局',
    parties: intendedFor(view).map((one) => ({ ...one, kinds: [] })),
  };
}

const noticeOffers: Offers = {
  'notice.propose': ({ view }) => {
    if (stands(view, 'notice.propose', ['notice.approve', 'approval.return', 'approval.withdraw', ...NEW_VERSION]))
      return [];
    const told = intendedFor(view).map((one) => ({ ...one, reasons: '事实清楚', hearingRight: isHeard(one) }));
    return [
      lawful({ parties: told }),
      variant('lighter', { parties: told.map((one) => ({ ...one, kinds: [{ kind: 'fine', amount: '1000000' }] })) }),
      variant('cause-given', {
        parties: told.map((one) => ({ ...one, heavier: { because: 'new-evidence', explanation: '新证据' } })),
      }),
      variant('heavier', { parties: told.map((one) => ({ ...one, kinds: LARGE_FINE, hearingRight: true })) }),
      variant('kind-added', {
        parties: told.map((one) => ({
          ...one,
          kinds: [...one.kinds, { kind: 'suspension', term: 30 }],
          hearingRight: true,
        })),
      }),
      variant('other-facts', { parties: told.map((one) => ({ ...one, facts: '另一事实' })) }),
      variant('listed', { parties: told.map((one) => ({ ...one, listing: true })) }),
      variant('right-untold', { parties: told.map((one) => ({ ...one, hearingRight: false })) }),
      variant('by-the-leader', { parties: told }, { as: 'leader.wang' }),
    ].filter(({ payload }) =>
      (payload as { parties: readonly { kinds: readonly unknown[] }[] }).parties.every(({ kinds }) => kinds.length > 0),
    );
  },
  'notice.approve': () => [
    lawful({}),
    variant('despite-review', { despiteReview: '证据充分，理由如下' }),
    variant('by-its-proposer', {}, { as: 'investigator.li' }),
    variant('by-a-handler', {}, { as: 'investigator.zhao' }),
    variant('by-the-principal', {}, { as: 'principal.sun' }),
  ],
  'notice.issue': () => [lawful({})],
};

const rightsOffers: Offers = {
  'defence.record': () =>
    PARTIES.flatMap((party) => [
      variant(`party-${String(party)}`, { party, how: 'written', points: ['处罚过重'], paper: PAPER }),
      variant(`late-${String(party)}`, { party, how: 'written', points: ['处罚过重'], paper: PAPER }, { late: true }),
      variant(`late-without-paper-${String(party)}`, { party, how: 'written', points: ['处罚过重'] }, { late: true }),
    ]),
  'rights.waive': () =>
    PARTIES.flatMap((party) => [
      variant(`statement-${String(party)}`, { party, right: 'statement', signedBy: 'party', paper: PAPER }),
      variant(`hearing-${String(party)}`, { party, right: 'hearing', signedBy: 'party', paper: PAPER }),
      variant(`without-paper-${String(party)}`, { party, right: 'statement', signedBy: 'party' }),
      variant(`by-an-agent-${String(party)}`, { party, right: 'statement', signedBy: 'agent', paper: PAPER }),
    ]),
  'hearing.request': () =>
    PARTIES.flatMap((party) => [
      variant(`party-${String(party)}`, { party, how: 'written', paper: PAPER }),
      variant(`late-${String(party)}`, { party, how: 'written', paper: PAPER }, { late: true }),
      variant(`late-without-paper-${String(party)}`, { party, how: 'written' }, { late: true }),
    ]),
  'refund.order': () => [lawful({ party: 1, amount: '10000', days: 10, to: '消费者' })],
  'refund.result': () => [lawful({ party: 1, refunded: '10000', complete: true })],
};

/** 审核、告知、听证、决定、送达. */
export const penaltyExplored: Explored = {
  procedure: 'penalty',
  offers: { ...reviewOffers, ...noticeOffers, ...rightsOffers, ...hearingOffers, ...decisionOffers },
  projection: {
    ordered: [
      ['notice.propose', 'notice.approve', 'notice.issue'],
      ['notice.issue', 'hearing.report', 'review.pass', 'review.return', 'deliberation.conclude'],
      [
        'decision.make',
        'decision.revoke',
        'remedy.apply',
        'penalty.cancelled',
        'review.submit',
        'investigation.reported',
      ],
      ['refund.order', 'refund.result'],
      ['defence.record', 'decision.make'],
    ],
    forgotten: {
      'decision.return': 'it settles the proposal and leaves nothing else',
      'review.extend': 'only the limit depends on it, and that is kept as it stands',
      'hearing.postpone': 'it takes the date away and leaves nothing else',
      'hearing.suspend': 'the region of the hearing keeps it',
      'hearing.resume': 'the region of the hearing keeps it',
      'hearing.handOverFile': 'the region of the hearing keeps it',
    },
    settled: {
      'review.pass': NEW_VERSION,
      'review.return': [...NEW_VERSION, 'review.pass'],
      'review.submit': ['investigation.submitReport'],
      'notice.propose': ['approval.return', 'approval.withdraw', ...NEW_VERSION],
      'notice.approve': NEW_VERSION,
      'decision.propose': ['decision.return', 'approval.return', 'approval.withdraw', 'notice.issue', ...NEW_VERSION],
      'rights.waive': ['notice.issue'],
      'hearing.request': ['notice.issue', 'hearing.withdraw', 'hearing.terminate'],
      'hearing.appointHost': ['hearing.report', 'hearing.terminate', 'notice.issue'],
      'hearing.schedule': ['notice.issue'],
      'hearing.hold': ['hearing.report', 'hearing.terminate', 'notice.issue'],
      'hearing.report': ['notice.issue'],
      'deliberation.conclude': ['notice.issue'],
      'service.record:notice': ['notice.issue'],
      'service.dispatch:notice': ['notice.issue'],
      'service.record:decision': ['decision.make'],
      'service.dispatch:decision': ['decision.make'],
      'service.record:hearing-notice': ['hearing.schedule', 'hearing.postpone', 'hearing.report', 'notice.issue'],
      'refund.order': ['notice.issue'],
      'refund.result': ['notice.issue'],
    },
    fields: {
      'review.pass': ['kind'],
      'review.return': ['kind', 'for'],
      'defence.record': ['party'],
      'decision.amend': [],
      'investigation.reported': [],
      'clock.expire': ['rule', 'subject'],
      'service.record': ['party', 'document', 'method'],
      'service.dispatch': ['party', 'document', 'method'],
    },
    carriedThrough: { 'notice.propose': ['notice.approve', 'notice.issue'] },
    every: ['defence.record'],
    actors: ['notice.propose', 'decision.propose'],
    days: { 'hearing.schedule': 'heldOn' },
  },
};
