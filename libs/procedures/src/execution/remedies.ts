import type { CaseView, ExpiryPayload, Fact, Known, ProceedingView } from '#engine';
import { dutiesOfParty, isSummary } from './items.js';
import { lastRecorded } from './ledger.js';
import type { RemedyApplyPayload } from '../penalty/remedy-payload.js';
import { endedWithoutOutcome } from '../remedy/remedy-subject.js';
import { endOf as reconsiderationEnd } from '../reconsideration/reconsiderations.js';
import { suitCourse } from '../remedy/suit-course.js';

/** What execution reads of the fact that opens a reconsideration or a suit. */
interface RemedyOpening {
  readonly applicant?: { readonly party?: number };
  /** Day on which the application or the suit was filed; default the day of the fact. */
  readonly filedOn?: string;
}

/** A reconsideration or a suit of one party. Dates of law. */
export interface RemedyRun {
  readonly source: 'reconsideration' | 'litigation';
  readonly filedOn: string;
  /** Day on which its outcome took effect; null while it runs. */
  readonly endedOn: string | null;
  /** The fact by which it ended without an outcome, where it did. */
  readonly spentBy: Fact | undefined;
  /** False when the body did not admit it: it pauses nothing. */
  readonly admitted: boolean;
}

/** The last period in which a party may still seek a remedy. */
export interface RemedyWindow {
  readonly rule: 'litigation-direct' | 'reconsideration-apply' | 'litigation-after-reconsideration';
  readonly start: string;
}

/** Reconsiderations and suits that a party began. */
export function remediesOf(view: CaseView, party: number): readonly RemedyRun[] {
  return (['reconsideration', 'litigation'] as const).flatMap((source) =>
    view.proceedings(source).flatMap((self) => runOf(self, source, party)),
  );
}

/** Whether a reconsideration or a suit of the party runs. */
export function hasOpenRemedy(view: CaseView, party: number): boolean {
  return remediesOf(view, party).some(({ endedOn }) => endedOn === null);
}

/** Days that the surcharge of this party does not count (APL 73(3)). */
export function surchargePauses(view: CaseView, party: number) {
  return remediesOf(view, party)
    .filter(({ admitted }) => admitted)
    .map(({ source, filedOn, endedOn }) => ({ kind: source, from: filedOn, to: endedOn }));
}

/**
 * The longest remedy open to a party under the decision in force (interpretation, law table 5 `t-enforce-expiry`):
 * six months to sue; after a reconsideration decision fifteen days; sixty days where reconsideration comes first.
 * Undefined before service and after a judgment.
 */
export function remedyWindow(view: CaseView, party: number): RemedyWindow | undefined {
  const duty = dutiesOfParty(view, party)[0];
  if (duty?.served === undefined || judgmentFor(view, party) !== undefined) return undefined;
  const reconsidered = reconsiderationFor(view, party);
  if (reconsidered !== undefined) {
    return { rule: 'litigation-after-reconsideration', start: reconsidered.payload.receivedOn };
  }
  return { rule: isSummary(duty) ? 'reconsideration-apply' : 'litigation-direct', start: duty.served.on };
}

/** The outcome of a suit of this party about the decision in force. */
export function judgmentFor(view: CaseView, party: number): Fact<RemedyApplyPayload> | undefined {
  return outcomesFor(view, party).find((fact) => fact.payload.source === 'litigation');
}

/** The last outcome of a reconsideration of this party about the decision in force. */
export function reconsiderationFor(view: CaseView, party: number): Fact<RemedyApplyPayload> | undefined {
  return outcomesFor(view, party)
    .filter((fact) => fact.payload.source === 'reconsideration')
    .at(-1);
}

/** Whether every remedy of a party is over on a day: none runs, and the last period has passed. */
export function remediesOver(view: CaseView, known: Known, party: number, day: string): boolean {
  if (hasOpenRemedy(view, party)) return false;
  if (judgmentFor(view, party) !== undefined || timeSpentBy(view, party) !== undefined) return true;
  const window = remedyWindow(view, party);
  if (window === undefined) return false;
  const { due } = known.dueDates.due({ ...window, exclusions: [], extensions: [], asOf: day });
  return due !== null && day > due;
}

/** The fact by which the last period for a remedy passed, with its rolled last day. */
export function remedyPassing(
  view: CaseView,
  party: number,
): { readonly fact: Fact; readonly due: string } | undefined {
  const spent = timeSpentBy(view, party);
  if (spent !== undefined) return { fact: spent, due: effectOf(spent) };
  const window = remedyWindow(view, party);
  const since = dutiesOfParty(view, party)[0]?.decision.fact.seq ?? 0;
  const passings = view
    .facts<ExpiryPayload>('clock.expire')
    .filter(({ seq, payload }) => seq > since && payload.rule === window?.rule && payload.subject === String(party));
  const fact = lastRecorded(passings as unknown as readonly Fact[]);
  return fact === undefined ? undefined : { fact, due: (fact.payload as unknown as ExpiryPayload).due };
}

/** A remedy without an outcome that used the party's time up, where the parameter reads the law so. */
function timeSpentBy(view: CaseView, party: number): Fact | undefined {
  if (view.parameter('remedy-without-outcome-leaves-time') === true) return undefined;
  return lastRecorded(remediesOf(view, party).map(({ spentBy }) => spentBy));
}

function outcomesFor(view: CaseView, party: number): readonly Fact<RemedyApplyPayload>[] {
  const decision = dutiesOfParty(view, party)[0]?.decision;
  return (decision?.remedies ?? []).filter((fact) => fact.payload.effects.some((effect) => effect.party === party));
}

function runOf(self: ProceedingView, source: RemedyRun['source'], party: number): readonly RemedyRun[] {
  const opening = self.state.facts.find((fact) => fact.undoneBy === undefined) as Fact<RemedyOpening> | undefined;
  if (opening?.payload.applicant?.party !== party) return [];
  const ended = source === 'litigation' ? suitCourse(self).end : reconsiderationEnd(self);
  return [
    {
      source,
      filedOn: opening.payload.filedOn ?? opening.at.slice(0, 10),
      endedOn: ended === undefined ? null : effectOf(ended),
      spentBy: endedWithoutOutcome(self) ? ended : undefined,
      admitted: ended === undefined || !isNotAdmitted(self, ended),
    },
  ];
}

/** Neither accepted by the body nor completed by the applicant. */
function isNotAdmitted(self: ProceedingView, { command, payload }: Fact): boolean {
  if (payload['rule'] === 'reconsideration-correction') return true;
  return command === 'reconsideration.reject' && !self.has('reconsideration.accept');
}

/** The day on which an outcome took effect; default the day of the fact. */
function effectOf({ at, payload }: Fact): string {
  const effective = payload['effectiveOn'];
  return typeof effective === 'string' ? effective : at.slice(0, 10);
}
