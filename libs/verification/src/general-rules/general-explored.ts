import { lastSeq, lawful, PAPER, proposing, REASON, unanswered, variant } from '../exploring/acts.js';
import type { Act, Explored, Offers, Variant } from '../exploring/product.js';
import type { CaseView } from '#engine';
import { importingOffers } from './importing-offers.js';
import { joiningOffers } from './joining-offers.js';
import { jurisdictionOffers } from './jurisdiction-offers.js';

const PROPOSED = [
  'filing.extendVerification',
  'filing.refer',
  'investigation.extend',
  'investigation.suspend',
  'decision.revoke',
];
const HASH = 'a'.repeat(64);

const approval: Offers = {
  'approval.propose': () => [
    ...PROPOSED.map((command) => variant(command, { command, reasons: REASON })),
    variant('unknown-command', { command: 'nothing.known', reasons: REASON }),
    variant('by-the-leader', { command: 'investigation.extend', reasons: REASON }, { as: 'leader.wang' }),
  ],
  'approval.endorse': ({ view }) =>
    waiting(view).flatMap((proposal) => [
      lawful({ proposal }, { as: 'unit-head.chen' }),
      variant('own', { proposal }, { as: 'investigator.li' }),
      variant('by-a-handler', { proposal }, { as: 'investigator.zhao' }),
    ]),
  'approval.return': ({ view }) =>
    waiting(view).map((proposal) => lawful({ proposal, reason: REASON }, { as: 'leader.wang' })),
  'approval.withdraw': ({ view }) =>
    waiting(view).flatMap((proposal) => [
      lawful({ proposal }, { as: 'investigator.li' }),
      variant('by-another', { proposal }, { as: 'investigator.zhao' }),
    ]),
};

/** What proposes, and what decides on it. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  'approval.propose': PROPOSED,
  'filing.propose': ['filing.return', 'filing.approve'],
  'filing.proposeDeclining': ['filing.return', 'filing.decline'],
  'notice.propose': ['notice.approve'],
  'decision.propose': ['decision.make', 'decision.return'],
  'case.proposeClosure': ['case.close'],
  'measure.request': ['measure.approve', 'measure.refuse', 'measure.withdraw'],
};

/** The proposal made last, where it still waits. */
function waiting(view: CaseView): readonly number[] {
  const taken = ['approval.return', 'approval.withdraw'].flatMap((name) =>
    view.facts(name).map(({ payload }) => payload['proposal']),
  );
  return Object.entries(OWN)
    .map(([command, answers]) => ({ seq: lastSeq(view, command), answers }))
    .filter(({ seq, answers }) => seq > 0 && !taken.includes(seq) && answers.every((name) => lastSeq(view, name) < seq))
    .map(({ seq }) => seq)
    .sort((left, right) => left - right)
    .slice(-1);
}

const persons: Offers = {
  'party.record': () => [lawful({ parties: [{ kind: 'person', name: '虚构张三' }] })],
  'party.correct': () => [
    lawful({ party: 1, corrected: { kind: 'organisation', name: '虚构商贸（更名）有限公司' }, reason: REASON }),
    variant('unknown-party', { party: 9, corrected: { kind: 'organisation', name: '无' }, reason: REASON }),
  ],
  'recusal.request': () => [
    variant('a-handler', { person: 'investigator.zhao', post: 'staff', by: 'party', reason: REASON }),
    variant('the-leader', { person: 'leader.wang', post: 'leader', by: 'party', reason: REASON }),
    variant('the-principal', { person: 'principal.sun', post: 'principal', by: 'party', reason: REASON }),
    variant('false-post', { person: 'leader.wang', post: 'staff', by: 'party', reason: REASON }),
  ],
  'recusal.decide': ({ view }) => recusals(view),
};

function recusals(view: CaseView): readonly Variant[] {
  return unanswered(view, 'recusal.request', ['recusal.decide'], 'request')
    .slice(0, 1)
    .flatMap(({ seq, payload }) => {
      const asked = { request: seq, person: String(payload['person']), reason: REASON };
      return [
        ...['leader.wang', 'principal.sun', 'recorder.wei'].map((as) =>
          variant(`by-${as}`, { ...asked, recused: true }, { as }),
        ),
        variant('refused-by-leader.wang', { ...asked, recused: false }, { as: 'leader.wang' }),
      ];
    });
}

const ELECTRONIC = { document: { kind: 'decision' }, party: 1, method: 'electronic' };

const papers: Offers = {
  'service.dispatch': () =>
    ['notice', 'decision'].flatMap((kind) => [
      variant(`${kind}-posted`, { document: { kind }, party: 1, method: 'post' }),
      variant(`${kind}-announced`, {
        document: { kind },
        party: 1,
        method: 'announcement',
        whereaboutsUnknown: true,
        paper: PAPER,
      }),
      variant(`${kind}-announced-first`, { document: { kind }, party: 1, method: 'announcement' }),
      variant(`${kind}-electronic`, { document: { kind }, party: 1, method: 'electronic' }),
      variant(`${kind}-online`, { document: { kind }, party: 1, method: 'electronic', onlineRemedy: '网上申请渠道' }),
    ]),
  'service.record': () => [
    ...['notice', 'decision', 'hearing-notice', 'demand', 'refund-order', 'grant', 'termination'].flatMap((kind) =>
      [1, 2].map((party) => variant(`${kind}-${String(party)}`, { document: { kind }, party, method: 'direct' })),
    ),
    ...['notice', 'decision'].map((kind) =>
      variant(`${kind}-posted`, { document: { kind }, party: 1, method: 'post' }),
    ),
    variant('decision-electronic', ELECTRONIC),
  ],
  'file.record': ({ view }) => {
    const file = { sha256: HASH, name: '附件.pdf', mediaType: 'application/pdf', size: 1 };
    const [form] = view.state.forms;
    return [
      { name: 'evidence', payload: { ...file, evidence: { kind: 'documentary' } } },
      { name: 'no-such-form', payload: { ...file, form: { seq: 9999, form: 7 } } },
      ...(form === undefined ? [] : [{ name: 'form', payload: { ...file, form: { seq: form.seq, form: form.form } } }]),
    ];
  },
  'fact.correct': ({ view, now }) => corrections(view, now),
};

function corrections(view: CaseView, now: string): readonly Variant[] {
  const meant = view.last('service.record') ?? view.last('investigation.recordAct');
  if (meant === undefined) return [];
  const content = {
    proceeding: meant.proceeding,
    seq: meant.seq,
    command: meant.command,
    correctedAt: meant.at < now ? now : meant.at,
  };
  const approvedActs: readonly Act[] = [
    {
      ...proposing('fact.correct'),
      payload: { command: 'fact.correct', reasons: REASON, content: { ...content, correctedAt: meant.at } },
    },
    {
      command: 'approval.endorse',
      as: 'unit-head.chen',
      payload: (seen: CaseView) => ({ proposal: lastSeq(seen, 'approval.propose') }),
    },
  ];
  const corrected = (seen: CaseView) => ({
    ...content,
    correctedAt: meant.at,
    reason: REASON,
    paper: PAPER,
    proposal: lastSeq(seen, 'approval.propose'),
  });
  return [
    lawful(corrected, { after: approvedActs }),
    variant('unapproved', corrected, { after: approvedActs.slice(0, 1) }),
    variant('other-content', (seen) => ({ ...corrected(seen), correctedAt: '2026-01-05T09:00:00+08:00' }), {
      after: approvedActs,
    }),
  ];
}

const referrals: Offers = {
  'referral.receive': () => [
    lawful({ from: 'procuratorate', body: '虚构市人民检察院', reason: REASON, paper: PAPER }, { as: 'leader.wang' }),
    variant('by-the-police', { from: 'police', body: '虚构市公安局', reason: REASON, paper: PAPER }),
  ],
  'referral.reply': () => [
    lawful({ result: '已处理', paper: PAPER }),
    variant('without-paper', { result: '已处理' }),
    variant('unknown-referral', { referral: 9999, result: '已处理', paper: PAPER }),
  ],
};

const DISCUSSED = {
  ...{
    chair: 'principal.sun',
    present: ['principal.sun', 'leader.wang'],
    absent: [],
    report: '案情',
    reviewOpinion: '同意',
  },
  ...{ questions: [], conclusion: '同意' },
  opinions: ['principal.sun', 'leader.wang'].map((person) => ({ person, opinion: '同意' })),
};

const leaders: Offers = {
  'deliberation.conclude': () => [
    variant('extension', {
      ...DISCUSSED,
      matter: 'extension',
      result: 'agreed',
      extension: { length: 60, unit: 'day' },
    }),
    variant('recusal', { ...DISCUSSED, matter: 'recusal', result: 'agreed' }),
    ...(['as-noticed', 'change', 'supplement'] as const).map((result) =>
      variant(result, { ...DISCUSSED, matter: 'penalty', result }),
    ),
    variant('lighter', {
      ...DISCUSSED,
      matter: 'penalty',
      result: 'lighter',
      parties: [{ party: 1, kinds: [{ kind: 'fine', amount: '1000000' }] }],
    }),
    variant('lighter-but-heavier', {
      ...DISCUSSED,
      matter: 'penalty',
      result: 'lighter',
      parties: [{ party: 1, kinds: [{ kind: 'fine', amount: '30000000' }] }],
    }),
    variant('other-outcome', { ...DISCUSSED, matter: 'penalty', result: 'other-outcome', outcome: 'no-penalty' }),
    variant('no-quorum', {
      ...DISCUSSED,
      matter: 'penalty',
      result: 'as-noticed',
      present: ['principal.sun'],
      opinions: DISCUSSED.opinions.slice(0, 1),
    }),
    variant('recorder-a-member', { ...DISCUSSED, matter: 'penalty', result: 'as-noticed' }, { as: 'leader.wang' }),
  ],
};

/** What answers a dispute, or orders which bureau is competent. */
const ORDERS = ['jurisdiction.agree', 'jurisdiction.designate', 'case.takeUp', 'case.assignDown'];

/** Rules that hold for every procedure. */
export const generalExplored: Explored = {
  procedure: 'case',
  offers: {
    ...{ ...approval, ...persons, ...papers, ...referrals, ...leaders },
    ...{ ...jurisdictionOffers, ...joiningOffers, ...importingOffers },
  },
  projection: {
    ordered: [
      ['recusal.request', 'recusal.decide', 'filing.assign', 'investigation.assign'],
      // What a question of jurisdiction, or a joining, waits for is told by what came after it.
      ['jurisdiction.dispute', 'jurisdiction.submit', ...ORDERS, 'filing.refer'],
      ['case.join', 'case.absorb', 'case.split', 'case.separate'],
    ],
    settled: {
      'approval.propose': ['approval.return', 'approval.withdraw'],
      'approval.endorse': ['investigation.recordAct', 'fact.correct', 'approval.return', 'approval.withdraw'],
      'recusal.request': ['recusal.decide'],
      'jurisdiction.dispute': ['jurisdiction.submit', 'filing.refer', ...ORDERS],
      'jurisdiction.submit': ['filing.refer', ...ORDERS],
      'referral.receive': ['referral.reply'],
    },
    actors: ['approval.propose'],
    fields: {
      'approval.propose': ['command', 'proceeding'],
      'approval.endorse': [],
      'case.import': [],
      'referral.receive': ['from', 'transfer'],
      'referral.received': ['givenBack'],
    },
    forgotten: {
      'approval.return': 'it settles the proposal it names and leaves nothing else',
      'approval.withdraw': 'it settles the proposal it names and leaves nothing else',
      'case.link': 'a link only tells',
      'referral.reply': 'it settles the referral it answers and leaves nothing else',
      'file.record': 'papers change no state; archiving is explored with complete forms',
    },
  },
};
