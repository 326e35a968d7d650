import type { JsonObject } from '#kernel';
import { lawful, onProposal, PAPER, proposing, REASON, variant } from '../exploring/acts.js';
import { OFFICERS } from '../exploring/bureau.js';
import type { Explored, Offers, Variant } from '../exploring/product.js';

const BASIS = { instrument: 'law', provision: '产品质量法 18' };
const GOODS = { name: '宣传册', quantity: '200册', caseRelated: true, dailyNecessity: false, heldByAnother: false };
const SEIZURE = { kind: 'seizure', basis: BASIS, items: [GOODS], party: 1, reason: REASON };
const IMPOSED = {
  ...{ officers: OFFICERS, cardsShown: true, partyPresent: true, reasonsTold: true, remediesTold: true },
  ...{ statementHeard: true, listed: true, recorded: true, signed: true },
};

const asking: Offers = {
  'measure.request': () => [
    variant('seizure', SEIZURE),
    variant('preservation', { ...SEIZURE, kind: 'preservation' }),
    variant('by-a-rule', { ...SEIZURE, basis: { ...BASIS, instrument: 'rule' } }),
    variant('unrelated', { ...SEIZURE, items: [{ ...GOODS, caseRelated: false }] }),
    variant('necessities', { ...SEIZURE, items: [{ ...GOODS, dailyNecessity: true }] }),
    variant('held-by-another', { ...SEIZURE, items: [{ ...GOODS, heldByAnother: true }] }),
  ],
  'measure.withdraw': () => [lawful({ reason: REASON })],
  'measure.approve': () => deciding({}),
  'measure.refuse': () => deciding({ reason: REASON }).slice(0, 1),
  'measure.impose': () => [
    lawful(IMPOSED),
    variant('urgent', { ...IMPOSED, urgent: true, urgentReason: '情况紧急' }),
    variant('urgent-without-reason', { ...IMPOSED, urgent: true }),
    variant('one-officer', { ...IMPOSED, officers: OFFICERS.slice(0, 1) }),
    variant('cards-not-shown', { ...IMPOSED, cardsShown: false }),
    variant('remedies-untold', { ...IMPOSED, remediesTold: false }),
    variant('unlisted', { ...IMPOSED, listed: false }),
    variant('unsigned', { ...IMPOSED, signed: false }),
  ],
};

function deciding(payload: JsonObject): readonly Variant[] {
  return [
    lawful(payload),
    variant('by-its-proposer', payload, { as: 'investigator.li' }),
    variant('by-a-handler', payload, { as: 'investigator.zhao' }),
  ];
}

const holding: Offers = {
  'measure.tellTesting': ({ today, day }) => [
    lawful({ kind: 'testing', from: today, until: day(10), paper: PAPER }),
    variant('untold', { kind: 'testing', from: today, until: day(10) }),
  ],
  'measure.extend': () => onProposal('measure.extend', { days: 30, reason: REASON }),
  'measure.dispose': () => [
    ...(['copied', 'sent-to-test', 'lifted'] as const).map((disposal) =>
      variant(disposal, { disposal, reason: REASON }, { after: [proposing('measure.dispose')] }),
    ),
    variant(
      'converted',
      { disposal: 'converted', into: { kind: 'seizure', basis: BASIS }, reason: REASON },
      { after: [proposing('measure.dispose')] },
    ),
    variant(
      'converted-into-nothing',
      { disposal: 'converted', reason: REASON },
      { after: [proposing('measure.dispose')] },
    ),
    variant('forfeited', { disposal: 'forfeited', reason: REASON }, { after: [proposing('measure.dispose')] }),
    variant('unproposed', { disposal: 'copied', reason: REASON }),
  ],
  'measure.lift': () => [
    ...onProposal('measure.lift', { ground: 'unrelated', reason: REASON }),
    variant('part', { ground: 'unrelated', items: [1], reason: REASON }, { after: [proposing('measure.lift')] }),
  ],
  'measure.disposeEarly': () => [
    ...onProposal('measure.disposeEarly', {
      items: [1],
      how: 'sold',
      by: 'consent',
      paper: PAPER,
      evidenceKept: true,
      reason: REASON,
    }),
    variant(
      'without-evidence',
      { items: [1], how: 'sold', by: 'consent', evidenceKept: false, reason: REASON },
      { after: [proposing('measure.disposeEarly')] },
    ),
  ],
  'measure.announceGoods': () => [lawful({ place: '公告栏', ownerSought: '多方查找未果', paper: PAPER })],
  'measure.handOver': () => [
    lawful({ to: '虚构市公安局', partyTold: true }),
    variant('party-untold', { to: '虚构市公安局', partyTold: false }),
  ],
  'measure.returnGoods': () => [lawful({ receivedBy: '虚构商贸有限公司' })],
};

/** 先行登记保存、查封、扣押. */
export const measureExplored: Explored = {
  procedure: 'coercive-measure',
  offers: { ...asking, ...holding },
  projection: {
    ordered: [],
    settled: {
      'measure.request': ['measure.withdraw'],
    },
    actors: ['measure.request'],
    fields: {
      'measure.approve': [],
      'measure.impose': ['urgent'],
      'measure.extend': [],
      'measure.tellTesting': [],
      'measure.dispose': ['disposal'],
      'measure.lift': ['items'],
      'measure.disposeEarly': ['items'],
      'measure.returnGoods': [],
    },
  },
};
