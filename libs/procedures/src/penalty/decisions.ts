import type { CaseView, Fact, ProceedingView } from '#engine';
import type { JsonObject } from '#kernel';
import { dispatchedTo, servedOn, type Served } from '../general-rules/service/services.js';
import type { Outcome } from '../investigation/report-payload.js';
import type { TransferAnswered } from '../police-transfer/transfer-signals.js';
import type {
  DecisionContent,
  DecisionMakePayload,
  DecisionParty,
  DecisionProposePayload,
  DecisionRevokePayload,
} from './decision-payload.js';
import { contentOnTheSpot } from '../summary-penalty/summary-content.js';
import type { SummaryDecidePayload } from '../summary-penalty/summary-payload.js';
import { forfeitsGoods, type PenaltyItem } from './penalty-items.js';
import type { RemedyApplyPayload, RemedyEffect } from './remedy-payload.js';

/** One version in the chain of decisions of a case. */
export interface Decision {
  /** 1, 2, … */
  readonly version: number;
  /** The `decision.make` or `summary.decide`; its `seq` identifies the decision everywhere. */
  readonly fact: Fact<DecisionMakePayload>;
  readonly content: DecisionContent;
  /** The bureau's own revocation. */
  readonly revoked: Fact<DecisionRevokePayload> | undefined;
  /** Outcomes of reconsiderations and suits about it, in order. */
  readonly remedies: readonly Fact<RemedyApplyPayload>[];
  /** Parties for whom alone it was cancelled before it reached them (general rule 4). */
  readonly cancelled: readonly Fact<DecisionCancelled>[];
  /** The answer by which a matter that was decided to be transferred came back: nobody is prosecuted (XFER 10, 13). */
  readonly givenBack: Fact | undefined;
}

/** The signal by which a decision is cancelled for one party while it stands for those it has reached. */
export interface DecisionCancelled {
  /** Journal number of the decision. */
  readonly decision: number;
  readonly party: number;
  /** Journal number of the act in time that was entered late. */
  readonly because: number;
}

/** One item of a decision for one party, with what became of it. */
export interface DecidedItem {
  /** From 1, as in the decision; items that a remedy put in their place go on counting. */
  readonly number: number;
  readonly item: PenaltyItem;
  readonly standing: 'standing' | 'revoked' | 'void';
}

/** Procedures that decide on a penalty, and the acts by which they do. */
const DECIDERS = ['penalty', 'summary-penalty'];
const DECIDING_ACTS = ['decision.make', 'summary.decide'];

/** Signals by which a matter comes back from the police, or is sent back after they were done with it (XFER 10, 13). */
const GIVING_BACK = ['transfer.answered', 'referral.received'];

/** Every act of the case that decided, in order. */
export function decidingActs(view: CaseView): readonly Fact[] {
  return inOrder(DECIDING_ACTS.flatMap((act) => view.facts<JsonObject>(act)));
}

/** Proceedings that decide: by the ordinary procedure or on the spot. */
export function deciders(view: CaseView): readonly ProceedingView[] {
  return DECIDERS.flatMap((procedure) => view.proceedings(procedure));
}

/** Decisions of the whole case, in the order they were made. */
export function decisionsIn(view: CaseView): readonly Decision[] {
  return deciders(view)
    .flatMap((self) => decisionsOf(self))
    .sort((left, right) => left.fact.seq - right.fact.seq);
}

/** The decision of the case with this journal number. */
export function decisionOf(view: CaseView, seq: number | undefined): Decision | undefined {
  return decisionsIn(view).find(({ fact }) => fact.seq === seq);
}

/** Chains told already: facts never change, so their list tells one from the other. */
const chains = new WeakMap<readonly Fact[], readonly Decision[]>();

/** The chain of decisions; a decision cancelled before service is not in it. */
export function decisionsOf(self: ProceedingView): readonly Decision[] {
  const known = chains.get(self.state.facts);
  if (known !== undefined) return known;
  const chain = chainOf(self);
  chains.set(self.state.facts, chain);
  return chain;
}

function chainOf(self: ProceedingView): readonly Decision[] {
  const made = inOrder(DECIDING_ACTS.flatMap((act) => self.facts<DecisionMakePayload>(act)));
  const givingBack = inOrder(GIVING_BACK.flatMap((signal) => self.facts<TransferAnswered>(signal)));
  return made.map((fact, index) => {
    const next = made[index + 1]?.seq ?? Number.MAX_SAFE_INTEGER;
    return {
      version: index + 1,
      fact,
      content: isOnTheSpot(fact) ? contentOnTheSpot(spotPayload(fact)) : contentOf(self, fact),
      revoked: self.facts<DecisionRevokePayload>('decision.revoke').find((one) => one.seq > fact.seq && one.seq < next),
      remedies: self
        .facts<RemedyApplyPayload>('remedy.apply')
        .filter((one) => (one.payload.decision ?? lastBefore(made, one.seq)) === fact.seq),
      cancelled: self.facts<DecisionCancelled>('penalty.cancelled').filter((one) => one.payload.decision === fact.seq),
      givenBack: givingBack.find((one) => one.seq > fact.seq && one.payload.givenBack) as Fact | undefined,
    };
  });
}

/** The decision made last. */
export function lastDecision(self: ProceedingView): Decision | undefined {
  return decisionsOf(self).at(-1);
}

/** The decision made last, unless nothing of it is in force or on its way to a party. */
export function standingDecision(self: ProceedingView): Decision | undefined {
  const last = lastDecision(self);
  return last?.content.parties.some(({ party }) => standsFor(last, party)) === true ? last : undefined;
}

/** For each party the last decision that names it: outcome and service are kept per party (general rule 3). */
export function lastForEach(self: ProceedingView): ReadonlyMap<number, Decision> {
  const last = new Map<number, Decision>();
  for (const decision of decisionsOf(self)) {
    for (const { party } of decision.content.parties) last.set(party, decision);
  }
  return last;
}

/** Whether a decision is in force for a party, or on its way to it. */
export function standsFor(decision: Decision, party: number): boolean {
  if (decision.revoked !== undefined || redoOrderFor(decision, party) !== undefined) return false;
  if (decision.cancelled.some(({ payload }) => payload.party === party)) return false;
  return !isGivenBack(decision, party) && !isTakenAway(decision, party);
}

/** Whether a party was to go to the police, who do not prosecute: the bureau decides on it after all (APL 27). */
export function isGivenBack(decision: Decision, party: number): boolean {
  const found = partyIn(decision, party);
  return decision.givenBack !== undefined && found !== undefined && outcomeFor(decision.content, found) === 'transfer';
}

export function outcomeFor(content: DecisionContent, party: DecisionParty): Outcome {
  return party.outcome ?? content.outcome;
}

export function partyIn(decision: Decision | undefined, party: number): DecisionParty | undefined {
  return decision?.content.parties.find((one) => one.party === party);
}

/** Whether a decision punishes a party. */
export function punishes(decision: Decision, party: number): boolean {
  const found = partyIn(decision, party);
  return found !== undefined && outcomeFor(decision.content, found) === 'penalty';
}

/** What a decision imposes on a party, after what remedies and the bureau's own revocation left of it. */
export function itemsOf(decision: Decision, party: number): readonly DecidedItem[] {
  const decided = (partyIn(decision, party)?.items ?? []).map((item, index): DecidedItem => ({
    number: index + 1,
    item,
    standing: isWithdrawn(decision, party) ? 'revoked' : 'standing',
  }));
  return decision.remedies
    .flatMap((fact) => fact.payload.effects)
    .filter((effect) => effect.party === party)
    .reduce(withEffect, decided);
}

/** Revoked by the bureau, or cancelled for this party before it was served. */
function isWithdrawn(decision: Decision, party: number): boolean {
  return decision.revoked !== undefined || decision.cancelled.some(({ payload }) => payload.party === party);
}

/** How a decision reached a party, if it did. */
export function decisionServed(view: CaseView, decision: Decision, party: number): Served | undefined {
  const { fact } = decision;
  // Handed over when it was made: in force from that moment (APL 52).
  if (isOnTheSpot(fact)) return { fact: fact as unknown as Fact, on: fact.at.slice(0, 10), method: 'direct' };
  return servedOn(view, 'decision', fact.seq, party);
}

/** Whether a decision was made by the summary procedure. */
export function isOnTheSpot({ command }: Pick<Fact, 'command'>): boolean {
  return command === 'summary.decide';
}

export function servedOnAll(view: CaseView, decision: Decision): boolean {
  return decision.content.parties.every(({ party }) => decisionServed(view, decision, party) !== undefined);
}

export function servedOnAny(view: CaseView, decision: Decision): boolean {
  return decision.content.parties.some(({ party }) => decisionServed(view, decision, party) !== undefined);
}

export function dispatchedToAny(view: CaseView, decision: Decision): boolean {
  return decision.content.parties.some(
    ({ party }) => dispatchedTo(view, 'decision', decision.fact.seq, party) !== undefined,
  );
}

/** Whether the matter must be decided anew, for whomever: after the bureau's own revocation, by a remedy, or after a cancellation. */
export function redoDue(self: ProceedingView): boolean {
  return lastDecision(self)?.revoked?.payload.redo === true || partiesToRedo(self).length > 0;
}

/** Parties whose last decision a remedy orders to make anew, was cancelled for them alone, or came back from the police. */
export function partiesToRedo(self: ProceedingView): readonly number[] {
  return [...lastForEach(self)]
    .filter(
      ([party, decision]) =>
        decision.revoked === undefined &&
        (redoOrderFor(decision, party) !== undefined ||
          isGivenBack(decision, party) ||
          decision.cancelled.some((one) => one.payload.party === party)),
    )
    .map(([party]) => party);
}

/** The remedy that orders the bureau to decide anew. */
export function redoOrder(decision: Decision | undefined): Fact<RemedyApplyPayload> | undefined {
  return decision?.remedies.filter((fact) => fact.payload.redo).at(-1);
}

/** The remedy that orders the bureau to decide anew on this party; what is upheld stays. */
export function redoOrderFor(decision: Decision, party: number): Fact<RemedyApplyPayload> | undefined {
  return decision.remedies
    .filter(({ payload }) => payload.redo)
    .filter(({ payload }) => payload.effects.some((one) => one.party === party && one.outcome !== 'upheld'))
    .at(-1);
}

export function contentHas(content: DecisionContent, outcome: Outcome): boolean {
  return content.parties.some((party) => outcomeFor(content, party) === outcome);
}

export function forfeits(content: DecisionContent): boolean {
  return content.parties.some((party) => forfeitsGoods(party.items));
}

/** What a `decision.make` decides: its own content, else that of the proposal it approves. */
export function contentOf(
  self: ProceedingView,
  fact: Pick<Fact<DecisionMakePayload>, 'seq' | 'payload'>,
): DecisionContent {
  const { content, proposal } = fact.payload;
  const proposed = self.facts<DecisionProposePayload>('decision.propose').filter((one) => one.seq < fact.seq);
  const meant = proposal === undefined ? proposed.at(-1) : proposed.find((one) => one.seq === proposal);
  return content ?? meant?.payload.content ?? { outcome: 'penalty', parties: [] };
}

/** Whether remedies left nothing of a decision for a party. */
function isTakenAway(decision: Decision, party: number): boolean {
  const whole = decision.remedies
    .flatMap((fact) => fact.payload.effects)
    .filter((effect) => effect.party === party && effect.items === undefined)
    .at(-1);
  if (whole !== undefined) return whole.outcome === 'revoked' || whole.outcome === 'void';
  const items = itemsOf(decision, party);
  return items.length > 0 && items.every(({ standing }) => standing !== 'standing');
}

function withEffect(items: readonly DecidedItem[], effect: RemedyEffect): readonly DecidedItem[] {
  const meant = (one: DecidedItem): boolean => effect.items?.includes(one.number) ?? true;
  const becomes = BECOMES[effect.outcome];
  const changed = items.map((one) =>
    becomes !== undefined && one.standing === 'standing' && meant(one) ? { ...one, standing: becomes } : one,
  );
  if (effect.outcome !== 'changed') return changed;
  const replacements = (effect.changedTo ?? []).map((item, index): DecidedItem => ({
    number: items.length + index + 1,
    item,
    standing: 'standing',
  }));
  return [...changed, ...replacements];
}

/** What an item becomes; upheld and confirmed-unlawful items stay in force. */
const BECOMES: Partial<Record<RemedyEffect['outcome'], DecidedItem['standing']>> = {
  changed: 'revoked',
  revoked: 'revoked',
  void: 'void',
};

function spotPayload(fact: Fact<DecisionMakePayload>): SummaryDecidePayload {
  return fact.payload as unknown as SummaryDecidePayload;
}

function inOrder<Told extends Pick<Fact, 'seq'>>(facts: readonly Told[]): readonly Told[] {
  return [...facts].sort((left, right) => left.seq - right.seq);
}

function lastBefore(made: readonly Fact<DecisionMakePayload>[], seq: number): number {
  return made.filter((fact) => fact.seq < seq).at(-1)?.seq ?? 0;
}
