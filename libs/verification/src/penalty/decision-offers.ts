import type { CaseView, Fact } from '#engine';
import { onProposal, lawful, PAPER, REASON, stands, variant } from '../exploring/acts.js';
import type { Offers, Variant } from '../exploring/product.js';
import { intendedFor, LARGE_FINE, SMALL_FINE, submittedLast, type Intended } from './penalty-contents.js';

const HALVES = [1, 2].map(() => ({ kind: 'fine', amount: '1000000' }));

/** What answers a proposed decision. */
const ANSWERS = [
  'decision.make',
  'decision.return',
  'notice.issue',
  'review.submit',
  'investigation.reported',
  'approval.return',
];

/** Proposing, making, amending and revoking a decision. The leader departs from the proposal in all the unlawful ways. */
export const decisionOffers: Offers = {
  'decision.propose': ({ view }) =>
    stands(view, 'decision.propose', ANSWERS)
      ? []
      : [
          lawful(lawfulContent(view)),
          variant('party-2', onlySecond(lawfulContent(view))),
          variant('by-the-leader', lawfulContent(view), { as: 'leader.wang' }),
        ],
  'decision.return': () => [lawful({ reason: REASON })],
  'decision.make': ({ view }) => [
    lawful({}),
    variant('with-reason', { note: '案情复杂，办理超期' }),
    variant('despite-review', { despiteReview: '证据充分，理由如下' }),
    variant('by-its-proposer', {}, { as: 'investigator.li' }),
    variant('by-a-handler', {}, { as: 'investigator.zhao' }),
    variant('by-the-principal', {}, { as: 'principal.sun' }),
    ...contents(view).filter(({ name }) => name !== 'lawful'),
  ],
  'decision.amend': () => onProposal('decision.amend', { reason: REASON, passage: '第一段', corrected: '更正' }),
  'decision.revoke': () => [
    ...onProposal('decision.revoke', { reason: REASON, redo: false }),
    ...onProposal('decision.revoke', { reason: REASON, redo: true })
      .slice(0, 1)
      .map((one) => ({ ...one, name: 'redo' })),
  ],
};

function contents(view: CaseView): readonly Variant[] {
  const outcome = submittedLast(view)?.outcome ?? 'penalty';
  if (outcome === 'penalty') return [...penalties(view), variant('no-penalty', noPenalty(view))];
  return outcome === 'no-penalty' ? spared(view) : others(view, outcome);
}

function lawfulContent(view: CaseView): Readonly<Record<string, unknown>> {
  const outcome = submittedLast(view)?.outcome ?? 'penalty';
  if (outcome === 'penalty') return penalty(view, (party) => party);
  return outcome === 'no-penalty' ? noPenalty(view) : other(view, outcome);
}

/** A decision on the second party alone, where the first keeps the one that stands. */
function onlySecond(whole: object): Readonly<Record<string, unknown>> {
  const { content } = whole as { content: { parties: readonly { party: number }[] } };
  return {
    content: {
      ...content,
      parties: content.parties.filter(({ party }) => party !== 1 || content.parties.length === 1),
    },
  };
}

interface Decided extends Pick<Intended, 'party' | 'facts' | 'basis'> {
  readonly items: readonly object[];
  readonly [more: string]: unknown;
}

function penalty(view: CaseView, change: (party: Decided) => object): Readonly<Record<string, unknown>> {
  const parties = lastTold(view).map(({ kinds, ...party }) =>
    change({
      ...party,
      items: kinds,
      correction: '责令停止发布并消除影响',
      discretion: { level: 'light', basis: '裁量基准', reasons: '首次违法' },
      answers: answersTo(view, party.party),
    }),
  );
  return { content: { outcome: 'penalty', hearingRecord: '依据听证笔录', listingConsent: PAPER, parties } };
}

function penalties(view: CaseView): readonly Variant[] {
  return [...changedPenalties(view), ...incomplete(view)];
}

/** Changes what is decided for each party. */
const CHANGES: Readonly<Record<string, (party: Decided) => object>> = {
  lawful: (party) => party,
  lighter: (party) => ({ ...party, items: [{ kind: 'fine', amount: '1000000' }] }),
  heavier: (party) => ({ ...party, items: [{ kind: 'fine', amount: '30000000' }] }),
  'kind-added': (party) => ({ ...party, items: [...party.items, { kind: 'suspension', term: 30 }] }),
  'other-facts': (party) => ({ ...party, facts: '另一事实' }),
  'two-fines': (party) => ({ ...party, items: HALVES }),
  'nothing-imposed': (party) => ({ ...party, items: [{ kind: 'order', scope: '改正' }] }),
  'heavier-law': (party) => ({ ...party, law: { lighter: 'new', applied: 'at-act', explanation: '说明' } }),
  'lighter-law': (party) => ({ ...party, law: { lighter: 'new', applied: 'new', explanation: '说明' } }),
  'listed-untold': (party) => ({ ...party, listing: true }),
  'party-left-out': (party) => ({ ...party, party: party.party + 7 }),
  'without-correction': without('correction'),
  'without-discretion': without('discretion'),
};

function without(name: string): (party: Decided) => object {
  return (party) => Object.fromEntries(Object.entries(party).filter(([key]) => key !== name));
}

function changedPenalties(view: CaseView): readonly Variant[] {
  return Object.entries(CHANGES).map(([name, change]) => variant(name, penalty(view, change)));
}

/** What only a case in which somebody spoke, or was heard, can lack. */
function incomplete(view: CaseView): readonly Variant[] {
  const { content } = penalty(view, (party) => party) as { content: object };
  return [
    ...(view.has('defence.record') ? [variant('unanswered', penalty(view, without('answers')))] : []),
    ...(view.has('hearing.report')
      ? [variant('without-hearing-record', { content: { ...content, hearingRecord: undefined } })]
      : []),
  ];
}

function noPenalty(view: CaseView, more: object = {}): Readonly<Record<string, unknown>> {
  const parties = intendedFor(view).map(({ party, facts }) => ({ party, facts, basis: 'APL 33(1)', items: [] }));
  return {
    content: {
      outcome: 'no-penalty',
      noPenaltyGround: 'first-minor-corrected',
      education: '当面教育并记录',
      parties,
      ...more,
    },
  };
}

function spared(view: CaseView): readonly Variant[] {
  const gain = [{ kind: 'confiscated-gain', amount: '50000' }];
  const parties = intendedFor(view).map(({ party, facts }) => ({ party, facts, basis: 'APL 33(1)', items: gain }));
  return [
    lawful(noPenalty(view)),
    variant('without-education', noPenalty(view, { education: undefined })),
    variant('without-ground', noPenalty(view, { noPenaltyGround: undefined })),
    variant('gain-taken', noPenalty(view, { parties })),
    variant('fined', noPenalty(view, { parties: parties.map((one) => ({ ...one, items: LARGE_FINE })) })),
    variant(
      'as-penalty',
      penalty(view, (party) => ({ ...party, items: SMALL_FINE })),
    ),
  ];
}

function other(view: CaseView, outcome: string, more: object = {}): Readonly<Record<string, unknown>> {
  const parties = intendedFor(view).map(({ party, facts, basis }) => ({ party, facts, basis, items: [] }));
  return { content: { outcome, parties, authority: '虚构机关', policeFiling: PAPER, ...more } };
}

function others(view: CaseView, outcome: string): readonly Variant[] {
  return [
    lawful(other(view, outcome)),
    variant('authority-unnamed', other(view, outcome, { authority: undefined })),
    variant('police-not-filed', other(view, outcome, { policeFiling: undefined })),
  ];
}

/** What each party was told last; what is intended, where nobody was told. */
function lastTold(view: CaseView): readonly Intended[] {
  const approved = lastBefore(view, 'notice.approve', view.last('notice.issue')?.seq);
  const told = lastBefore<{ parties: readonly Intended[] }>(view, 'notice.propose', approved?.seq)?.payload.parties;
  const intended = told ?? intendedFor(view);
  return intended.map(({ party, facts, basis, kinds }) => ({ party, facts, basis, kinds }));
}

/** The last fact of a command before an entry; of all, where there is no such entry. */
function lastBefore<P extends object>(view: CaseView, command: string, before = Infinity): Fact<P> | undefined {
  return view.facts<P>(command).findLast(({ seq }) => seq < before);
}

function answersTo(view: CaseView, party: number): readonly object[] {
  return view
    .facts<{ party: number }>('defence.record')
    .filter(({ payload }) => payload.party === party)
    .map(({ seq }) => ({ defence: seq, point: 1, adopted: false, reason: REASON }));
}
