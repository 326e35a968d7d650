import type { CaseView, ExpiryPayload, Fact } from '#engine';
import { grantInForce, grantsOf, requiredBy } from './grants.js';
import { dutiesOfParty, isMoney, type Duty } from './items.js';
import { amountOf, lastRecorded, ledgerOf, sumOf } from './ledger.js';
import type { PaymentRecordPayload } from './payment-payload.js';
import { isPriceCase, reducedTo } from './surcharge.js';

/** Kinds of money that fall due. */
type Money = 'fine' | 'confiscated-gain';

/** Something by which money became late: a passed day of payment, or the end of a grant. */
interface Falling {
  readonly fact: Fact;
  /** The day that passed. */
  readonly day: string;
}

/** Whether an item of money is late now: a day for paying has passed, and what it asked for is still unpaid. */
export function isLate(view: CaseView, duty: Duty): boolean {
  if (!isMoney(duty)) return false;
  const { party } = duty;
  const kind = duty.item.kind as Money;
  const grant = kind === 'fine' ? grantsOf(view, party).at(-1) : undefined;
  return fallings(view, party)
    .filter(({ fact }) => fact.seq > (grant?.fact.seq ?? 0))
    .some(({ fact, day }) => isShort(view, party, kind, { fact, day }));
}

/** Whether a surcharge grew that is neither paid nor settled by an agreement. */
export function owesSurcharge(view: CaseView, duty: Duty): boolean {
  const { party } = duty;
  const kind = duty.item.kind as Money;
  if (kind === 'confiscated-gain' && !isPriceCase(view)) return false;
  const grew = fallings(view, party).some(({ fact, day }) => isShort(view, party, kind, { fact, day }, day));
  return grew && settling(view, party) === undefined;
}

/** The fact that settled the surcharge of a party: the last payment of it, or the agreement that left nothing to pay. */
export function settling(view: CaseView, party: number): Fact | undefined {
  const since = dutiesOfParty(view, party)[0]?.decision.fact.seq ?? 0;
  const paid = view
    .facts<PaymentRecordPayload>('payment.record')
    .filter((fact) => fact.seq > since && fact.payload.party === party);
  const left = reducedTo(view, party);
  if (left === undefined)
    return paid.filter((fact) => fact.payload.settlesSurcharge === true).at(-1) as Fact | undefined;
  if (sumOf(ledgerOf(view, party).surcharge) < BigInt(left)) return undefined;
  const agreed = view
    .facts<{ party: number }>('execution.reduceSurcharge')
    .filter((fact) => fact.payload.party === party);
  return lastRecorded([agreed.at(-1) as Fact | undefined, paid.at(-1) as Fact | undefined]);
}

/** Days of payment that passed for a party under the decision in force, and grants that were taken back. */
function fallings(view: CaseView, party: number): readonly Falling[] {
  const since = dutiesOfParty(view, party)[0]?.decision.fact.seq ?? 0;
  const passed = view
    .facts<ExpiryPayload>('clock.expire')
    .filter(({ seq, payload }) => seq > since && payload.rule === 'fine-payment' && payload.subject === String(party))
    .map((fact) => ({ fact: fact as unknown as Fact, day: fact.payload.due }));
  const ended = grantsOf(view, party).flatMap(({ endedBy }) =>
    endedBy === undefined ? [] : [{ fact: endedBy, day: endedBy.at.slice(0, 10) }],
  );
  return [...passed, ...ended];
}

/**
 * Whether less was paid than a passed day asked for.
 * @param paidBy payments up to this day count; default all
 */
function isShort(view: CaseView, party: number, kind: Money, falling: Falling, paidBy?: string): boolean {
  const ledger = ledgerOf(view, party);
  const owed = dutiesOfParty(view, party).filter((duty) => duty.item.kind === kind && duty.standing === 'standing');
  const total = owed.reduce((sum, duty) => sum + amountOf(duty), 0n);
  const paid = owed.reduce((sum, duty) => sum + sumOf(ledger.byItem.get(duty.number), paidBy), 0n);
  return paid < requiredThen(view, party, kind, total, falling);
}

/** What had to be paid by the day that passed: under the grant in force then, else all of it. */
function requiredThen(view: CaseView, party: number, kind: Money, total: bigint, { fact, day }: Falling): bigint {
  if (kind !== 'fine') return total;
  const grant = grantsOf(view, party)
    .filter((one) => one.fact.seq < fact.seq)
    .at(-1);
  return grant === undefined ? total : requiredBy(grant, total, day);
}

/** Whether a fine is put off: a grant holds and nothing of it is late. */
export function isPutOff(view: CaseView, duty: Duty): boolean {
  return duty.item.kind === 'fine' && grantInForce(view, duty.party) !== undefined && !isLate(view, duty);
}
