import type { CaseView, Fact } from '#engine';
import { dutiesOfParty } from './items.js';
import type { EndGrantPayload, GrantDelayPayload, GrantInstalmentsPayload } from './payment-payload.js';

/** Part of a fine that a grant puts off; `amount` null: all that is unpaid. Fen. */
interface GrantedPart {
  readonly due: string;
  readonly amount: bigint | null;
}

/** Delay or instalments of the fine (PROC 74). */
export interface Grant {
  readonly fact: Fact;
  /** Day of the approval. */
  readonly from: string;
  /** In the order of their dates. */
  readonly parts: readonly GrantedPart[];
  /** `payment.endGrant`, when the leader took it back. */
  readonly endedBy: Fact | undefined;
}

/** Grants to a party under the decision in force, in their order; a later one takes the place of the earlier. */
export function grantsOf(view: CaseView, party: number): readonly Grant[] {
  const since = dutiesOfParty(view, party)[0]?.decision.fact.seq ?? 0;
  const delays = view.facts<GrantDelayPayload>('payment.grantDelay').map((fact) => ({
    fact: fact as unknown as Fact,
    to: fact.payload.party,
    parts: [{ due: fact.payload.until, amount: null }] as readonly GrantedPart[],
  }));
  const inParts = view.facts<GrantInstalmentsPayload>('payment.grantInstalments').map((fact) => ({
    fact: fact as unknown as Fact,
    to: fact.payload.party,
    parts: fact.payload.instalments.map(({ due, amount }) => ({ due, amount: BigInt(amount) })),
  }));
  const ends = view.facts<EndGrantPayload>('payment.endGrant').filter((fact) => fact.payload.party === party);
  const granted = [...delays, ...inParts]
    .filter(({ to, fact }) => to === party && fact.seq > since)
    .sort((left, right) => left.fact.seq - right.fact.seq);
  return granted.map(({ fact, parts }, index) => {
    const next = granted[index + 1]?.fact.seq ?? Number.MAX_SAFE_INTEGER;
    const endedBy = ends.find((end) => end.seq > fact.seq && end.seq < next) as Fact | undefined;
    return { fact, from: fact.at.slice(0, 10), parts, endedBy };
  });
}

/** The grant that holds now. */
export function grantInForce(view: CaseView, party: number): Grant | undefined {
  const last = grantsOf(view, party).at(-1);
  return last?.endedBy === undefined ? last : undefined;
}

/** The day on which a grant ends: its last date, or the day it was taken back. */
export function endOf(grant: Grant): string {
  return grant.endedBy?.at.slice(0, 10) ?? grant.parts.at(-1)?.due ?? grant.from;
}

/**
 * How much of a fine must have been paid by the end of a day under a grant, in fen.
 * @param total the whole fine, in fen
 */
export function requiredBy(grant: Grant, total: bigint, day: string): bigint {
  if (grant.endedBy !== undefined && grant.endedBy.at.slice(0, 10) <= day) return total;
  const later = grant.parts.filter(({ due }) => due > day);
  if (later.some(({ amount }) => amount === null)) return 0n;
  return later.reduce((required, { amount }) => required - (amount ?? 0n), total);
}
