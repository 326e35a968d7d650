import type { CaseView, Fact } from '#engine';
import type { JsonObject } from '#kernel';
import { caseEnding } from '../../investigation/first-decision.js';
import { holdsIn } from '../../police-transfer/transfers.js';
import { earliestOf } from '../../remedy/earliest.js';

/** One suspension of the case; `to` is null while it lasts. Instants, `+08:00`. */
export interface Suspension {
  readonly from: string;
  readonly to: string | null;
  readonly begunBy: Fact;
  /** Ordered by a leader (PROC 46), or because the police hold the matter (PROC 46(1)(1); XFER 11). */
  readonly cause: 'leader' | 'police';
}

type Cause = Pick<Suspension, 'from' | 'begunBy' | 'cause'> & { readonly endedBy: Fact | undefined };

/**
 * Suspensions of the case, each with its own cause: the case is suspended while any of them lasts. The first decision
 * ends them all, and after it nothing is suspended; a transfer suspends nothing before the case is filed.
 */
export function suspensionsOf(view: CaseView): readonly Suspension[] {
  const causes = [...byLeader(view), ...byPolice(view)];
  if (causes.length === 0) return [];
  const ending = caseEnding(view);
  return causes
    .filter(({ begunBy }) => ending === undefined || begunBy.seq < ending.seq)
    .map(({ from, begunBy, cause, endedBy }) => ({
      from,
      begunBy,
      cause,
      to: earliestOf([endedBy, ending])?.at ?? null,
    }))
    .filter(({ from, to }) => to === null || from <= to);
}

/** Until the leader resumes (PROC 46(2)). */
function byLeader(view: CaseView): readonly Cause[] {
  const resumed = view.facts<JsonObject>('investigation.resume');
  return view.facts<JsonObject>('investigation.suspend').map((begunBy) => ({
    from: begunBy.at,
    begunBy,
    cause: 'leader',
    endedBy: resumed.find((fact) => fact.seq > begunBy.seq),
  }));
}

/** From the approval of the transfer, or from the filing of the case where that came later. */
function byPolice(view: CaseView): readonly Cause[] {
  const holds = holdsIn(view);
  const filed = holds.length === 0 ? undefined : view.last('filing.approve');
  if (filed === undefined) return [];
  return holds.map(({ begunBy, endedBy }) => ({
    from: begunBy.at < filed.at ? filed.at : begunBy.at,
    begunBy,
    cause: 'police',
    endedBy,
  }));
}

/** Whether the case is suspended now, for whatever cause. */
export function isSuspended(view: CaseView): boolean {
  return suspensionsOf(view).some(({ to }) => to === null);
}

/** The leader's own suspension, while it lasts. */
export function leadersSuspension(view: CaseView): Suspension | undefined {
  return suspensionsOf(view).find(({ to, cause }) => to === null && cause === 'leader');
}

/** Whether the case was suspended at an instant: what was done before a suspension may be entered during it. */
export function isSuspendedAt(view: CaseView, at: string): boolean {
  return suspensionsOf(view).some(({ from, to }) => from <= at && (to === null || at < to));
}
