import type { CaseView, Fact } from '#engine';
import type { JsonObject } from '#kernel';
import { takenAwayBy } from '../jurisdiction/hand-overs.js';

/** One suspension of the case; `to` is null while it lasts. Instants, `+08:00`. */
export interface Suspension {
  readonly from: string;
  readonly to: string | null;
  readonly begunBy: Fact;
}

/** Suspensions of the case in their order (PROC 46); one ends, too, when the case goes to another bureau. */
export function suspensionsOf(view: CaseView): readonly Suspension[] {
  const taken = takenAwayBy(view);
  const resumed = [...view.facts<JsonObject>('investigation.resume'), ...(taken === undefined ? [] : [taken])].sort(
    (left, right) => left.seq - right.seq,
  );
  return view.facts<JsonObject>('investigation.suspend').map((begunBy) => ({
    from: begunBy.at,
    to: resumed.find((fact) => fact.seq > begunBy.seq)?.at ?? null,
    begunBy,
  }));
}

/** The suspension that lasts now. */
export function runningSuspension(view: CaseView): Suspension | undefined {
  return suspensionsOf(view).find((suspension) => suspension.to === null);
}

/** Whether the case was suspended at an instant: what was done before a suspension may be entered during it. */
export function isSuspendedAt(view: CaseView, at: string): boolean {
  return suspensionsOf(view).some(({ from, to }) => from <= at && (to === null || at < to));
}
