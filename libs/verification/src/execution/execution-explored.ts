import type { CaseView } from '#engine';
import type { JsonObject } from '#kernel';
import { surchargeOwed } from '#procedures';
import { lawful, onProposal, PAPER, proposing, REASON, stands, variant } from '../exploring/acts.js';
import { OFFICERS } from '../exploring/bureau.js';
import type { Explored, Offers, Variant } from '../exploring/product.js';

const FINE = '2000000';
const DEMAND = { party: 1, period: '十个工作日', manner: '缴至指定银行', amount: FINE, rightsTold: true };
const APPLICATION = {
  ...{ party: 1, kind: 'application', court: '虚构区人民法院', signedBy: 'leader.wang', sealed: true },
  ...{ partyOpinion: '未陈述', subjectMatter: '罚款' },
};
const CASH = { party: 1, amount: FINE, ground: 'remote-area', askedByParty: true, treasuryReceipt: '票据1' };

/** Whether as much was paid as the fine asks for: the search does not go on paying. */
function isPaid(view: CaseView): boolean {
  const sums = view.facts<{ amount: string }>('payment.record').map(({ payload }) => BigInt(payload.amount));
  return sums.reduce((sum, amount) => sum + amount, 0n) >= BigInt(FINE);
}

const payments: Offers = {
  'payment.record': ({ view, today, law }) => [
    variant('with-surcharge', {
      party: 1,
      amount: FINE,
      surcharge: String(surchargeOwed(view, law, 1, today)),
      settlesSurcharge: true,
    }),
    variant('surcharge-only', {
      party: 1,
      amount: '0',
      surcharge: String(surchargeOwed(view, law, 1, today)),
      settlesSurcharge: true,
    }),
    ...(isPaid(view)
      ? []
      : [lawful({ party: 1, amount: FINE, voucher: '回单1号' }), variant('half', { party: 1, amount: '1000000' })]),
    variant('party-2', { party: 2, amount: FINE }),
    variant('spot', { party: 1, amount: '100000' }),
    variant('unknown-party', { party: 9, amount: FINE }),
    variant('late', { party: 1, amount: FINE, paper: PAPER }, { late: true }),
  ],
  'payment.collectCash': () => [
    lawful(CASH),
    variant('without-receipt', { ...CASH, treasuryReceipt: undefined }),
    variant('spot', { party: 1, amount: '100000', ground: 'hard-to-collect-later', treasuryReceipt: '票据1' }),
    variant('small', { party: 1, amount: '10000', ground: 'up-to-100-yuan', treasuryReceipt: '票据1' }),
    variant('not-asked', { ...CASH, askedByParty: false }),
    variant('over-100-yuan', { ...CASH, ground: 'up-to-100-yuan' }),
    variant('more-than-fine', { ...CASH, amount: '9000000' }),
  ],
  'payment.handOverCash': () => [lawful({})],
  'payment.bankCash': () => [lawful({})],
  'payment.refund': () => [
    lawful({ party: 1, amount: FINE, paper: PAPER }),
    variant('half', { party: 1, amount: '1000000', paper: PAPER }),
    variant('without-paper', { party: 1, amount: '1000000' }),
  ],
  'payment.grantDelay': ({ day }) => [
    ...onProposal('payment.grantDelay', { party: 1, until: day(40), request: PAPER }),
    variant('not-asked', { party: 1, until: day(40) }, { after: [proposing('payment.grantDelay')] }),
  ],
  'payment.grantInstalments': ({ day }) =>
    onProposal('payment.grantInstalments', {
      ...{ party: 1, request: PAPER },
      instalments: [
        { due: day(30), amount: '1000000' },
        { due: day(60), amount: '1000000' },
      ],
    }),
  'payment.endGrant': () => onProposal('payment.endGrant', { party: 1, reason: REASON }),
};

const enforcement: Offers = {
  'execution.demand': () => [
    lawful(DEMAND),
    variant('half-left', { ...DEMAND, amount: '1000000' }),
    variant('other-sum', { ...DEMAND, amount: '3000000' }),
    variant('rights-untold', { ...DEMAND, rightsTold: false }),
  ],
  'execution.applyToCourt': () => [
    ...onProposal('execution.applyToCourt', APPLICATION),
    variant('unsealed', { ...APPLICATION, sealed: false }, { after: [proposing('execution.applyToCourt')] }),
    variant(
      'signed-by-handler',
      { ...APPLICATION, signedBy: 'investigator.li' },
      { after: [proposing('execution.applyToCourt')] },
    ),
    variant(
      'upper-court',
      { ...APPLICATION, kind: 'upper-court-review' },
      { after: [proposing('execution.applyToCourt')] },
    ),
  ],
  'execution.endItem': () => [
    ...onProposal('execution.endItem', { party: 1, items: [1], ground: 'court-refused', reason: REASON }),
    variant(
      'abandoned',
      { party: 1, items: [1], ground: 'abandoned-after-three-years', reason: REASON },
      { after: [proposing('execution.endItem')] },
    ),
  ],
  'execution.reduceSurcharge': () => [
    ...onProposal('execution.reduceSurcharge', { party: 1, to: '0', reason: REASON, paper: PAPER }),
    variant(
      'without-agreement',
      { party: 1, to: '0', reason: REASON },
      { after: [proposing('execution.reduceSurcharge')] },
    ),
  ],
  'execution.suspend': () => [
    lawful({ ground: 'bureau', reason: REASON, paper: PAPER }),
    variant('without-order', { ground: 'court', reason: REASON }),
  ],
  'execution.resume': () => [lawful({ reason: REASON })],
  'execution.recordPerformance': () => [
    variant('order', { party: 1, items: [3], how: '已履行' }),
    variant('money', { party: 1, items: [1], how: '已履行' }),
  ],
  'execution.disposeGoods': () => [lawful(disposed(OFFICERS)), variant('one-officer', disposed(OFFICERS.slice(0, 1)))],
};

function disposed(officers: readonly string[]): JsonObject {
  const goods = [{ goods: '宣传册', quantity: '200册', disposal: 'destroyed' }];
  return { party: 1, items: [2], officers, goods, complete: true };
}

const court: Offers = {
  'court.accept': ({ view }) => asked(view, lawful({ party: 1 })),
  'court.refuse': ({ view }) => asked(view, lawful({ party: 1, reason: REASON })),
  'court.rule': ({ view }) =>
    asked(
      view,
      variant('enforce', { party: 1, ruling: 'enforce' }),
      variant('refused', { party: 1, ruling: 'refused' }),
    ),
  'court.enforce': ({ view }) => asked(view, lawful({ party: 1, amount: FINE })),
  'court.end': ({ view }) => asked(view, lawful({ party: 1 })),
};

/** What the court does without having been asked has a name of its own. */
function asked(view: CaseView, ...ways: readonly Variant[]): readonly Variant[] {
  return view.has('execution.applyToCourt') ? ways : ways.map((one) => ({ ...one, name: 'unasked' }));
}

const COURT = ['court.accept', 'court.refuse', 'court.rule', 'court.enforce', 'court.end'];

const GROUNDS = ['executed', 'court-ended', 'terminated', 'other-outcome'] as const;

const closure: Offers = {
  'case.proposeClosure': ({ view }) =>
    stands(view, 'case.proposeClosure', ['case.close', 'approval.return', 'penalty.revoked', 'penalty.changed'])
      ? []
      : [
          ...GROUNDS.map((ground) => variant(ground, { ground })),
          variant('other', { ground: 'other', reason: REASON }),
          variant('other-without-reason', { ground: 'other' }),
        ],
  'case.close': () => [
    lawful({}),
    variant('by-its-proposer', {}, { as: 'investigator.li' }),
    variant('by-a-handler', {}, { as: 'investigator.zhao' }),
  ],
  'case.archive': () => [lawful({ archiveNumber: '档1', receivedBy: '虚构档案员' })],
  'case.reopen': ({ view }) => reopenings(view),
};

function reopenings(view: CaseView) {
  const ways = onProposal('case.reopen', { ground: 'decision-revoked', reason: REASON });
  return [
    ...ways.slice(0, 1).map((one) => ({ ...one, name: 'own-revocation' })),
    variant('remedy', { ground: 'remedy', reason: REASON }, { after: [proposing('case.reopen')] }),
    ...(view.has('case.reopen') ? [] : ways.slice(1)),
  ];
}

/** 履行、催告、强制执行、结案、归档. */
export const executionExplored: Explored = {
  procedure: 'execution',
  offers: { ...payments, ...enforcement, ...court, ...closure },
  projection: {
    ordered: [
      ['payment.grantDelay', 'payment.grantInstalments', 'payment.endGrant', 'execution.demand'],
      ['case.close', 'case.reopen', 'decision.revoke', 'remedy.apply'],
    ],
    settled: {
      'execution.suspend': ['execution.resume'],
      'payment.collectCash': ['payment.bankCash'],
      'payment.grantDelay': ['payment.endGrant'],
      'payment.grantInstalments': ['payment.endGrant'],
      'case.proposeClosure': [
        'case.close',
        'approval.return',
        'approval.withdraw',
        'penalty.revoked',
        'penalty.changed',
      ],
      'service.record:demand': ['execution.demand'],
      // The position of an item follows from what the court did last.
      'execution.applyToCourt': COURT,
      ...Object.fromEntries(
        COURT.map((name) => [name, ['execution.applyToCourt', ...COURT.filter((other) => other !== name)]]),
      ),
    },
    every: ['payment.record', 'payment.refund', 'payment.collectCash'],
    actors: ['case.proposeClosure'],
    fields: {
      'execution.applyToCourt': ['party', 'kind'],
      'payment.record': ['party', 'amount', 'settlesSurcharge'],
      'payment.grantDelay': ['party'],
      'payment.grantInstalments': ['party'],
      'case.close': [],
      'case.archive': [],
      'case.reopen': ['ground'],
      'case.proposeClosure': ['ground'],
      'payment.handOverCash': [],
      'execution.resume': [],
      'court.accept': ['party'],
      'penalty.decisionServed': ['party'],
    },
  },
};
