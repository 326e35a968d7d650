import type { CaseView, Fact, ProceedingView } from '#engine';
import { partiesOf } from '../general-rules/party/parties.js';
import { decisionsOf, itemsOf, partyIn, standsFor, type Decision } from '../penalty/decisions.js';
import { penaltiesAmong, type PenaltyItem } from '../penalty/penalty-items.js';

/** What one proceeding publishes: a decision for one party, as it stood at first or after a change. */
export interface Publication {
  readonly party: number;
  readonly decision: Decision;
  /** The decision, or the remedy that changed it: the time to publish counts from here. */
  readonly since: Fact;
  readonly startOn: string;
  /** The act by which it became public. */
  readonly published: Fact | undefined;
}

/** The signal that opened the proceeding. */
interface OpenedBy {
  readonly decision: number | null;
  readonly party: number;
  /** Journal number of the remedy that changed the decision. */
  readonly change?: number;
}

export function publicationOf(view: CaseView, self: ProceedingView): Publication | undefined {
  const opened = self.last<OpenedBy>('penalty.decisionServed') ?? self.last<OpenedBy>('publicity.changed');
  if (opened === undefined) return undefined;
  const { decision: seq, party, change } = opened.payload;
  const decision = view
    .proceedings('penalty')
    .flatMap((penalty) => decisionsOf(penalty))
    .find(({ fact }) => fact.seq === seq);
  if (decision === undefined) return undefined;
  const remedy = decision.remedies.find((fact) => fact.seq === change);
  const published = self.last('publicity.publish') ?? self.last('publicity.confirm');
  const since = (remedy ?? decision.fact) as unknown as Fact;
  return { party, decision, since, startOn: remedy?.payload.receivedOn ?? since.at.slice(0, 10), published };
}

/** Facts that revoke, change, void or find unlawful for this party what is to be published, in order. */
export function overtakenBy({ decision, party, since }: Publication): readonly Fact[] {
  const remedies = decision.remedies.filter(({ payload }) =>
    payload.effects.some((effect) => effect.party === party && effect.outcome !== 'upheld'),
  ) as unknown as readonly Fact[];
  const revoked = decision.revoked as unknown as Fact | undefined;
  return [...remedies, ...(revoked === undefined ? [] : [revoked])]
    .filter(({ seq }) => seq > since.seq)
    .sort((left, right) => left.seq - right.seq);
}

/** Nothing of the decision may be public any more: revoked, void, to be made anew, or found unlawful. */
export function isFallen({ decision, party }: Publication): boolean {
  if (!standsFor(decision, party)) return true;
  return decision.remedies
    .flatMap(({ payload }) => payload.effects)
    .some((effect) => effect.party === party && effect.outcome === 'confirmed-unlawful');
}

/** The penalties as they are published: what came after the publication does not count. */
export function itemsPublished({ decision, party, published }: Publication): readonly PenaltyItem[] {
  const last = published?.seq ?? Number.MAX_SAFE_INTEGER;
  const { revoked, remedies } = decision;
  const then: Decision = {
    ...decision,
    revoked: revoked !== undefined && revoked.seq <= last ? revoked : undefined,
    remedies: remedies.filter(({ seq }) => seq <= last),
  };
  const items = itemsOf(then, party).filter(({ standing }) => standing === 'standing');
  return penaltiesAmong(items.map(({ item }) => item));
}

/** A warning alone is not published (PUB 2). */
export function isWarningOnly(publication: Publication): boolean {
  return itemsPublished(publication).every(({ kind }) => kind === 'warning');
}

/** Registered in another province: its bureau of registration publishes (PUB 10). */
export function isRegisteredElsewhere(view: CaseView, { party }: Publication): boolean {
  return partiesOf(view).find(({ number }) => number === party)?.registeredElsewhere === true;
}

/** The step of discretion and the small-fine mark that the decision gives this party. */
export function weightOf({ decision, party }: Publication) {
  const found = partyIn(decision, party);
  return { level: found?.discretion?.level, minor: found?.minor };
}
