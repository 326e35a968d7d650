import type { CaseView, ExpiryPayload, Fact } from '#engine';
import { debtOfDuty, type Debt } from './debts.js';
import { grantInForce, grantsOf, requiredBy } from './grants.js';
import { dutiesOfParty, type Duty } from './items.js';
import { lastRecorded, ledgerOf, sumOf } from './ledger.js';
import type { PaymentRecordPayload } from './payment-payload.js';
import { isPriceCase, reducedTo } from './surcharge.js';

/** Something by which money became late: a passed day of payment, or the end of a grant. */
interface Falling {
  readonly fact: Fact;
  /** The day that passed. */
  readonly day: string;
}

/** Whether an item of money is late now: a day for paying has passed, and what it asked for is still unpaid. */
export function isLate(view: CaseView, duty: Duty): boolean {
  const debt = debtOfDuty(view, duty);
  if (debt === undefined) return false;
  const grant = debt.kind === 'fine' ? grantsOf(view, debt.party).at(-1) : undefined;
  return fallings(view, debt.party)
    .filter(({ fact }) => fact.seq > (grant?.fact.seq ?? 0))
    .some((falling) => sumOf(debt.shares) < requiredThen(view, debt, falling));
}

/** Whether a surcharge grew that is neither paid nor settled by an agreement. */
export function owesSurcharge(view: CaseView, duty: Duty): boolean {
  const debt = debtOfDuty(view, duty);
  if (debt === undefined || (debt.kind === 'confiscated-gain' && !isPriceCase(view))) return false;
  const grew = fallings(view, debt.party).some(
    (falling) => sumOf(debt.shares, falling.day) < requiredThen(view, debt, falling),
  );
  return grew && settling(view, debt.party) === undefined;
}

/** The fact that settled the surcharge of a party: the last payment of it, or the agreement that left nothing to pay. */
export function settling(view: CaseView, party: number): Fact | undefined {
  const since = dutiesOfParty(view, party)[0]?.decision.fact.seq ?? 0;
  const paid = view
    .facts<PaymentRecordPayload>('payment.record')
    .filter((fact) => fact.seq > since && fact.payload.party === party);
  const left = reducedTo(view, party);
  if (left === undefined) return lastRecorded(paid.filter((fact) => fact.payload.settlesSurcharge === true).map(plain));
  if (sumOf(ledgerOf(view, party).surcharge) < BigInt(left)) return undefined;
  const agreed = view
    .facts<{ party: number }>('execution.reduceSurcharge')
    .filter((fact) => fact.payload.party === party);
  return lastRecorded([...agreed, ...paid].map(plain));
}

/** Whether a fine is put off: a grant holds and nothing of it is late. */
export function isPutOff(view: CaseView, duty: Duty): boolean {
  return duty.item.kind === 'fine' && grantInForce(view, duty.party) !== undefined && !isLate(view, duty);
}

/** Days of payment that passed for a party under the decision in force, and grants that were taken back. */
function fallings(view: CaseView, party: number): readonly Falling[] {
  const since = dutiesOfParty(view, party)[0]?.decision.fact.seq ?? 0;
  const passed = view
    .facts<ExpiryPayload>('clock.expire')
    .filter(({ seq, payload }) => seq > since && payload.rule === 'fine-payment' && payload.subject === String(party))
    .map((fact) => ({ fact: plain(fact), day: fact.payload.due }));
  const ended = grantsOf(view, party).flatMap(({ endedBy }) =>
    endedBy === undefined ? [] : [{ fact: endedBy, day: endedBy.at.slice(0, 10) }],
  );
  return [...passed, ...ended];
}

/** What had to be paid by the day that passed: under the grant in force then, else all of it. */
function requiredThen(view: CaseView, debt: Debt, { fact, day }: Falling): bigint {
  const grant = grantsOf(view, debt.party)
    .filter((one) => debt.kind === 'fine' && one.fact.seq < fact.seq)
    .at(-1);
  return grant === undefined ? debt.total : requiredBy(grant, debt.total, day);
}

/** A fact of a known payload as facts are handed on. */
function plain<Payload>(fact: Fact<Payload>): Fact {
  return fact as unknown as Fact;
}
