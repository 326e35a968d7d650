import type { CaseView } from '#engine';

/** The handlers of the case now: those of the last assignment. */
export function handlersOf(view: CaseView): readonly string[] {
  return assignments(view).at(-1)?.payload.officers ?? [];
}

/** Everybody who ever handled the case: they neither review, host nor decide (PROC 49, APL 64(4)). */
export function everHandlers(view: CaseView): ReadonlySet<string> {
  return new Set(assignments(view).flatMap((fact) => fact.payload.officers));
}

function assignments(view: CaseView) {
  return [
    ...view.facts<{ officers: readonly string[] }>('filing.assign'),
    ...view.facts<{ officers: readonly string[] }>('investigation.assign'),
  ].sort((left, right) => left.seq - right.seq);
}
