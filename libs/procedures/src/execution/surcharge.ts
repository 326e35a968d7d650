import { sumFen, type Fen } from '#kernel';
import type { CaseView, Known } from '#engine';
import { domainOf } from '../investigation/case-domain.js';
import { debtOf, type Debt } from './debts.js';
import { endOf, grantsOf, requiredBy } from './grants.js';
import { dutiesOfParty } from './items.js';
import { ledgerOf, sumOf } from './ledger.js';
import type { ReduceSurchargePayload } from './payment-payload.js';
import { surchargePauses } from './remedies.js';

/** What has grown on the unpaid money of a party, in fen. */
export interface Surcharge {
  /** On the fine: 3 % a day, at most the fine (APL 72(1)(1)). */
  readonly fine: Fen;
  /** On the gain in price cases: 2 ‰ a day (价格违法行为行政处罚规定 21). */
  readonly gain: Fen;
  /** Both together, or what an enforcement agreement reduced them to (AEL 42). */
  readonly total: Fen;
}

/** The last day for paying without a surcharge: fifteen days from service, rolled (APL 67). Undefined before service. */
export function paymentDue(view: CaseView, known: Pick<Known, 'dueDates'>, party: number): string | undefined {
  const served = dutiesOfParty(view, party)[0]?.served;
  if (served === undefined) return undefined;
  const question = { rule: 'fine-payment', start: served.on, exclusions: [], extensions: [], asOf: served.on };
  return known.dueDates.due(question).due ?? undefined;
}

/**
 * The surcharge that has grown by the end of a day, paid or not. It is counted from the day after the rolled date of
 * payment or the granted date, on what is late and unpaid (parameter `surcharge-base`), in every span between payments
 * and dates of a grant; days of the party's own admitted remedies are left out (APL 73(3)).
 */
export function surchargeOn(view: CaseView, known: Pick<Known, 'dueDates'>, party: number, date: string): Surcharge {
  const due = paymentDue(view, known, party);
  if (due === undefined) return { fine: '0', gain: '0', total: '0' };
  const asked: Asked = { view, known, due, date };
  const fine = fineSurcharge(asked, debtOf(view, party, 'fine'));
  const gain = isPriceCase(view) ? gainSurcharge(asked, debtOf(view, party, 'confiscated-gain')) : '0';
  return { fine, gain, total: reducedTo(view, party) ?? sumFen([fine, gain]) };
}

/** What is still to be paid of the surcharge on a day, in fen. */
export function surchargeOwed(view: CaseView, known: Pick<Known, 'dueDates'>, party: number, date: string): bigint {
  const owed = BigInt(surchargeOn(view, known, party, date).total) - sumOf(ledgerOf(view, party).surcharge);
  return owed > 0n ? owed : 0n;
}

/** The sum that an enforcement agreement left of the surcharge. */
export function reducedTo(view: CaseView, party: number): Fen | undefined {
  const since = dutiesOfParty(view, party)[0]?.decision.fact.seq ?? 0;
  return view
    .facts<ReduceSurchargePayload>('execution.reduceSurcharge')
    .filter((fact) => fact.seq > since && fact.payload.party === party)
    .at(-1)?.payload.to;
}

/** Whether the gain bears a surcharge of its own. */
export function isPriceCase(view: CaseView): boolean {
  return domainOf(view) === view.parameter('price-domain');
}

/** What is asked: up to which day, and from which day money is late. */
interface Asked {
  readonly view: CaseView;
  readonly known: Pick<Known, 'dueDates'>;
  readonly due: string;
  readonly date: string;
}

function fineSurcharge({ view, known, due, date }: Asked, debt: Debt): Fen {
  const grants = grantsOf(view, debt.party);
  const required = (day: string): bigint => {
    const grant = grants.filter(({ from }) => from <= day).at(-1);
    if (grant !== undefined) return requiredBy(grant, debt.total, day);
    return due <= day ? debt.total : 0n;
  };
  const whole = view.parameter('surcharge-base') === 'whole-fine';
  const base = (day: string): bigint => {
    const late = required(day) - sumOf(debt.shares, day);
    return late <= 0n ? 0n : whole ? debt.total : late;
  };
  const turns = grants.flatMap((grant) => [grant.from, endOf(grant), ...grant.parts.map((part) => part.due)]);
  const exclusions = surchargePauses(view, debt.party);
  const grown = spans([due, ...turns, ...debt.shares.map(({ on }) => on)], date).reduce((sum, [after, upTo]) => {
    const baseFen = base(after).toString();
    return sum + BigInt(known.dueDates.accrued({ rule: 'fine-surcharge', baseFen, after, upTo, exclusions }).fen);
  }, 0n);
  return (grown < debt.total ? grown : debt.total).toString();
}

function gainSurcharge({ known, due, date }: Asked, debt: Debt): Fen {
  const turns = [due, ...debt.shares.map(({ on }) => on).filter((on) => on > due)];
  const grown = spans(turns, date).map(([after, upTo]) => {
    const baseFen = (debt.total - sumOf(debt.shares, after)).toString();
    return known.dueDates.accrued({ rule: 'price-gain-surcharge', baseFen, after, upTo, exclusions: [] }).fen;
  });
  return sumFen(grown);
}

/** The spans (after, upTo] between the turning days, up to a date. */
function spans(turns: readonly string[], date: string): readonly (readonly [string, string])[] {
  const days = [...new Set(turns)].filter((day) => day < date).sort();
  return days.map((day, index) => [day, days[index + 1] ?? date] as const);
}
