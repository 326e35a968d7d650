import type { CaseView, ClockWanted, ExtensionWanted, Fact } from '#engine';
import { grantsOf, requiredBy, type Grant } from './grants.js';
import { dutiesOfParty, isMoney, type Duty } from './items.js';
import { amountOf, lastRecorded, ledgerOf, sumOf } from './ledger.js';

/**
 * The days for paying of one party (APL 67; PROC 72, 74): fifteen days from service for all money; for a fine that was
 * put off, the next granted day that is not yet covered by payments. One clock for each, in the order they began.
 */
export function paymentTerms(view: CaseView, party: number): readonly ClockWanted[] {
  const [duty] = moneyOf(view, party);
  if (duty?.served === undefined) return [];
  const original: ClockWanted = {
    start: duty.served.fact,
    startOn: duty.served.on,
    subject: String(party),
    exclusions: [],
    stoppedBy: firstFact([settledOrGranted(view, party), goneBy(view, party)]),
  };
  return [original, ...grantsOf(view, party).flatMap((grant) => termsOf(view, party, grant, duty.served?.on ?? ''))];
}

/** One clock for each granted part that has been reached. */
function termsOf(view: CaseView, party: number, grant: Grant, servedOn: string): readonly ClockWanted[] {
  const terms: ClockWanted[] = [];
  let start: Fact | undefined = grant.fact;
  for (const { due } of grant.parts) {
    if (start === undefined) break;
    const covered = coveredBy(view, party, grant, due);
    terms.push({
      start,
      startOn: servedOn,
      subject: String(party),
      exclusions: [],
      extensions: [putOffTo(due, grant.from)],
      stoppedBy: firstFact([covered, grant.endedBy, nextGrant(view, party, grant), goneBy(view, party)]),
    });
    start = covered;
  }
  return terms;
}

function putOffTo(until: string, approved: string): ExtensionWanted {
  return { length: 1, unit: 'day', until, approved };
}

/** The payment by which everything was paid that a granted day asks for. */
function coveredBy(view: CaseView, party: number, grant: Grant, due: string): Fact | undefined {
  const fines = moneyOf(view, party).filter(({ item }) => item.kind === 'fine');
  const total = fines.reduce((sum, duty) => sum + amountOf(duty), 0n);
  return reaching(view, party, fines, requiredBy({ ...grant, endedBy: undefined }, total, due));
}

/** The fact by which all money was paid, or the gain was paid and the fine put off. */
function settledOrGranted(view: CaseView, party: number): Fact | undefined {
  const all = moneyOf(view, party);
  const gains = all.filter(({ item }) => item.kind !== 'fine');
  const total = (duties: readonly Duty[]): bigint => duties.reduce((sum, duty) => sum + amountOf(duty), 0n);
  const paid = reaching(view, party, all, total(all));
  const [grant] = grantsOf(view, party);
  if (grant === undefined) return paid;
  const gainPaid = gains.length === 0 ? grant.fact : reaching(view, party, gains, total(gains));
  const putOff = gainPaid === undefined ? undefined : lastRecorded([grant.fact, gainPaid]);
  return firstFact([paid, putOff]);
}

/** The payment, in the order of recording, by which a sum was reached. */
function reaching(view: CaseView, party: number, duties: readonly Duty[], sum: bigint): Fact | undefined {
  const ledger = ledgerOf(view, party);
  const shares = duties
    .flatMap(({ number }) => ledger.byItem.get(number) ?? [])
    .sort((left, right) => left.fact.seq - right.fact.seq);
  return shares.find((_share, index) => sumOf(shares.slice(0, index + 1)) >= sum)?.fact;
}

/** The revocation or remedy after which no money of the party stands any more. */
function goneBy(view: CaseView, party: number): Fact | undefined {
  const money = dutiesOfParty(view, party).filter(isMoney);
  if (money.length === 0 || money.some(({ standing }) => standing === 'standing')) return undefined;
  const [decision] = money.map((duty) => duty.decision);
  const facts = [decision?.revoked, ...(decision?.remedies ?? [])] as unknown as readonly (Fact | undefined)[];
  return lastRecorded(facts);
}

function nextGrant(view: CaseView, party: number, grant: Grant): Fact | undefined {
  return grantsOf(view, party).find(({ fact }) => fact.seq > grant.fact.seq)?.fact;
}

/** Money that stands; where none does, money that stood, so that its clocks are kept and stopped. */
function moneyOf(view: CaseView, party: number): readonly Duty[] {
  const money = dutiesOfParty(view, party).filter(isMoney);
  const standing = money.filter((duty) => duty.standing === 'standing');
  return standing.length > 0 ? standing : money;
}

function firstFact(facts: readonly (Fact | undefined)[]): Fact | undefined {
  return facts
    .filter((fact): fact is Fact => fact !== undefined)
    .sort((left, right) => left.seq - right.seq)
    .at(0);
}
