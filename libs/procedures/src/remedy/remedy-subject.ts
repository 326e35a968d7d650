import type { CaseView, Fact, ProceedingView } from '#engine';
import { decidingActs } from '../penalty/decisions.js';
import type { RemedyOpeningPayload } from './remedy-opening-payload.js';
import { suitCourse } from './suit-course.js';

/** Facts by which a reconsideration or a suit comes to the bureau. */
const OPENINGS = { reconsideration: 'reconsideration.notify', litigation: 'litigation.receive' } as const;
export type RemedySource = keyof typeof OPENINGS;

/** The paper that opened a reconsideration or a suit. */
export function openingOf(self: ProceedingView): Fact<RemedyOpeningPayload> | undefined {
  return self
    .facts<RemedyOpeningPayload>(self.state.procedure === 'litigation' ? OPENINGS.litigation : OPENINGS.reconsideration)
    .at(0);
}

/** Journal number of the decision that a remedy contests, where it contests one. */
export function decisionContested(view: CaseView, self: ProceedingView): number | undefined {
  const opening = openingOf(self);
  if (opening?.payload.object.kind !== 'decision') return undefined;
  const { decision } = opening.payload.object;
  if (decision !== undefined) return decision;
  return decidingActs(view)
    .filter(({ seq }) => seq < opening.seq)
    .at(-1)?.seq;
}

/** The measure that a remedy contests: the one named, else the only one of the case. */
export function measureContested(view: CaseView, self: ProceedingView): ProceedingView | undefined {
  const object = openingOf(self)?.payload.object;
  if (object?.kind !== 'measure') return undefined;
  const measures = view.proceedings('coercive-measure');
  if (object.proceeding === undefined) return measures.length === 1 ? measures[0] : undefined;
  return measures.find(({ id }) => id === object.proceeding);
}

/** States in which a remedy is over; that of a suit also tells its facts. */
const OVER = ['decided', 'mediated', 'withdrawn', 'rejected', 'terminated', 'complied'];

/** Whether the body or a court still works on it. */
export function runs(self: ProceedingView): boolean {
  return self.state.procedure === 'litigation' ? suitCourse(self).end === undefined : !OVER.includes(self.in());
}

/** States in which a remedy is over without an outcome. */
const WITHOUT_OUTCOME = ['withdrawn', 'rejected', 'terminated'];

/** Whether a remedy ended without an outcome. A suit that was rejected has ended once nobody can appeal against that. */
export function endedWithoutOutcome(self: ProceedingView): boolean {
  if (WITHOUT_OUTCOME.includes(self.in())) return true;
  return self.in() === 'dismissed' && suitCourse(self).exit === 'dismissed';
}

/** Whether it leaves the time to contest as if it had not been used (interpretation of ALL 45, 46; ALLI 58: a parameter). */
export function leavesTime(view: CaseView, self: ProceedingView): boolean {
  return endedWithoutOutcome(self) && view.parameter('remedy-without-outcome-leaves-time') === true;
}

/** The fact by which a party contested a decision, so that its time to do so is used. */
export function contestedBy(
  view: CaseView,
  decision: number,
  party: number,
  sources: readonly RemedySource[],
): Fact | undefined {
  const openings = sources
    .flatMap((source) => view.proceedings(source))
    .filter((self) => !leavesTime(view, self) && decisionContested(view, self) === decision)
    .map((self) => openingOf(self))
    .filter((fact) => fact?.payload.applicant.party === party);
  return openings.sort((left, right) => (left?.seq ?? 0) - (right?.seq ?? 0)).at(0) as Fact | undefined;
}
