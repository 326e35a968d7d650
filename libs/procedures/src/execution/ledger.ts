import type { CaseView, Fact } from '#engine';
import { perView } from '../per-view.js';
import { criminalFines } from '../police-transfer/transfers.js';
import { dutiesOfParty, isMoney, partiesWithDuties, type Duty } from './items.js';
import type { PaymentCollectCashPayload, PaymentRecordPayload, PaymentRefundPayload } from './payment-payload.js';

/** A part of one payment that counts toward one item. Amounts in fen. */
export interface Share {
  readonly fact: Fact;
  /** Day of the payment. */
  readonly on: string;
  readonly amount: bigint;
}

/** What a party has paid under the decision in force. */
export interface Ledger {
  /** By number of the item. */
  readonly byItem: ReadonlyMap<number, readonly Share[]>;
  readonly surcharge: readonly Share[];
  /** Paid and owed by nothing that stands, not yet paid back. */
  readonly excess: bigint;
}

interface Payment {
  readonly fact: Fact;
  readonly on: string;
  readonly amount: bigint;
  readonly surcharge: bigint;
  readonly item: number | undefined;
  readonly fineOnly: boolean;
}

const NOTHING: Ledger = { byItem: new Map(), surcharge: [], excess: 0n };

const ledgers = perView(
  (view) => new Map(partiesWithDuties(view).map((party): [number, Ledger] => [party, keepLedger(view, party)])),
);

/** What a party has paid under the decision in force; nothing for one that has nothing to perform. */
export function ledgerOf(view: CaseView, party: number): Ledger {
  return ledgers(view).get(party) ?? NOTHING;
}

/**
 * Allocates every payment of a party: first to the item it names, else to the standing items of money in their order.
 * What an item that was revoked had received goes to its own kind that stands instead of it, else is in excess.
 */
function keepLedger(view: CaseView, party: number): Ledger {
  const duties = dutiesOfParty(view, party).filter(isMoney);
  const since = duties[0]?.decision.fact.seq ?? 0;
  const byItem = new Map<number, Share[]>();
  let excess = -refunded(view, party);
  for (const payment of paymentsOf(view, party)) {
    excess += payment.fact.seq < since ? payment.amount + payment.surcharge : allocate(byItem, duties, payment);
  }
  for (const setOff of setOffs(view, party)) if (setOff.fact.seq > since) allocate(byItem, duties, setOff);
  const current = paymentsOf(view, party).filter(({ fact, surcharge }) => fact.seq > since && surcharge > 0n);
  const surcharge = current.map(({ fact, on, surcharge: amount }) => ({ fact, on, amount }));
  return { byItem, surcharge, excess: excess > 0n ? excess : 0n };
}

/** Amount of an item in fen; none for items that are not money. */
export function amountOf({ item }: Duty): bigint {
  return BigInt(item.amount ?? '0');
}

/** Sum of shares, of those paid on or before a day where one is given. */
export function sumOf(shares: readonly Share[] | undefined, upTo?: string): bigint {
  return (shares ?? []).reduce((sum, { on, amount }) => (upTo === undefined || on <= upTo ? sum + amount : sum), 0n);
}

/** What is still unpaid of a standing item, in fen. */
export function unpaidOf(ledger: Ledger, duty: Duty): bigint {
  return amountOf(duty) - sumOf(ledger.byItem.get(duty.number));
}

/** The share that completed an item, once it is paid in full. */
export function completing(ledger: Ledger, duty: Duty): Fact | undefined {
  if (unpaidOf(ledger, duty) > 0n) return undefined;
  return lastRecorded((ledger.byItem.get(duty.number) ?? []).map(({ fact }) => fact)) ?? duty.served?.fact;
}

/** The fact recorded last. */
export function lastRecorded(facts: readonly (Fact | undefined)[]): Fact | undefined {
  return facts
    .filter((fact): fact is Fact => fact !== undefined)
    .sort((left, right) => left.seq - right.seq)
    .at(-1);
}

/** Puts a payment to what it pays; answers what is left over. */
function allocate(byItem: Map<number, Share[]>, duties: readonly Duty[], payment: Payment): bigint {
  let left = payment.amount;
  for (const duty of targetsOf(duties, payment)) {
    const shares = byItem.get(duty.number) ?? [];
    const open = amountOf(duty) - sumOf(shares);
    const amount = open < left ? open : left;
    if (amount <= 0n) continue;
    byItem.set(duty.number, [...shares, { fact: payment.fact, on: payment.on, amount }]);
    left -= amount;
  }
  return left;
}

function targetsOf(duties: readonly Duty[], { item, fineOnly }: Payment): readonly Duty[] {
  const standing = duties.filter((duty) => duty.standing === 'standing' && (!fineOnly || duty.item.kind === 'fine'));
  if (item === undefined) return standing;
  const named = duties.find((duty) => duty.number === item);
  if (named?.standing === 'standing') return [named];
  return standing.filter((duty) => duty.item.kind === named?.item.kind);
}

function paymentsOf(view: CaseView, party: number): readonly Payment[] {
  const recorded = view.facts<PaymentRecordPayload>('payment.record').map((fact): Payment => ({
    fact: fact as unknown as Fact,
    on: fact.at.slice(0, 10),
    amount: BigInt(fact.payload.party === party ? fact.payload.amount : '0'),
    surcharge: BigInt(fact.payload.party === party ? (fact.payload.surcharge ?? '0') : '0'),
    item: fact.payload.item,
    fineOnly: false,
  }));
  const collected = view.facts<PaymentCollectCashPayload>('payment.collectCash').map((fact): Payment => ({
    fact: fact as unknown as Fact,
    on: fact.at.slice(0, 10),
    amount: BigInt(fact.payload.party === party ? fact.payload.amount : '0'),
    surcharge: 0n,
    item: undefined,
    fineOnly: true,
  }));
  return [...recorded, ...collected]
    .filter(({ amount, surcharge }) => amount + surcharge > 0n)
    .sort((left, right) => (left.on === right.on ? left.fact.seq - right.fact.seq : left.on < right.on ? -1 : 1));
}

/**
 * What a criminal fine takes the place of: the part of an earlier fine that is still unpaid is collected no more (APL
 * 35(2); interpretation, parameter `criminal-fine-sets-off-unpaid`). It is no money received, so nothing of it is in excess.
 */
function setOffs(view: CaseView, party: number): readonly Payment[] {
  if (view.parameter('criminal-fine-sets-off-unpaid') === false) return [];
  return criminalFines(view)
    .filter((fine) => fine.party === party)
    .map(({ fact, amount }) => ({
      fact: fact as unknown as Fact,
      on: fact.at.slice(0, 10),
      amount: BigInt(amount),
      surcharge: 0n,
      item: undefined,
      fineOnly: true,
    }));
}

function refunded(view: CaseView, party: number): bigint {
  return view
    .facts<PaymentRefundPayload>('payment.refund')
    .filter((fact) => fact.payload.party === party)
    .reduce((sum, fact) => sum + BigInt(fact.payload.amount), 0n);
}
