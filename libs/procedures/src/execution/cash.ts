import type { CaseView, Fact } from '#engine';
import type { CashOnwardPayload, PaymentCollectCashPayload } from './payment-payload.js';

/** Cash that reached the bureau. */
export interface HandOver {
  readonly fact: Fact;
  /** Journal number of the collection it belongs to. */
  readonly collection: number;
  readonly party: number;
}

/** Cash taken on the spot, in order. */
export function collectionsOf(view: CaseView): readonly Fact<PaymentCollectCashPayload>[] {
  return view.facts<PaymentCollectCashPayload>('payment.collectCash');
}

/** Hand-overs, each with the collection it names, else the oldest that waited then. */
export function handOversOf(view: CaseView): readonly HandOver[] {
  const waiting = collectionsOf(view).map(({ seq, payload }) => ({ collection: seq, party: payload.party }));
  return view.facts<CashOnwardPayload>('payment.handOverCash').flatMap((fact) => {
    const meant = taken(waiting, fact.payload.collection);
    return meant === undefined ? [] : [{ fact: fact as unknown as Fact, ...meant }];
  });
}

/** Payments into the bank, by the collection they belong to. */
export function bankedOf(view: CaseView): ReadonlyMap<number, Fact> {
  const waiting = handOversOf(view).map(({ collection, party }) => ({ collection, party }));
  const banked = new Map<number, Fact>();
  for (const fact of view.facts<CashOnwardPayload>('payment.bankCash')) {
    const meant = taken(waiting, fact.payload.collection);
    if (meant !== undefined) banked.set(meant.collection, fact as unknown as Fact);
  }
  return banked;
}

export function openCollections(view: CaseView): readonly Fact<PaymentCollectCashPayload>[] {
  const handed = new Set(handOversOf(view).map(({ collection }) => collection));
  return collectionsOf(view).filter(({ seq }) => !handed.has(seq));
}

export function openHandOvers(view: CaseView): readonly HandOver[] {
  const banked = bankedOf(view);
  return handOversOf(view).filter(({ collection }) => !banked.has(collection));
}

interface Waiting {
  readonly collection: number;
  readonly party: number;
}

/** Takes the one named, or the oldest, off the list. */
function taken(waiting: Waiting[], collection: number | undefined): Waiting | undefined {
  const index = collection === undefined ? 0 : waiting.findIndex((one) => one.collection === collection);
  return index < 0 ? undefined : waiting.splice(index, 1)[0];
}
