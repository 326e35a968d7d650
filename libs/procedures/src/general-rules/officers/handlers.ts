import type { CaseView } from '#engine';
import { carriedOf } from '../joining/carried.js';
import { openedOnTheSpot } from '../../summary-penalty/opened-on-the-spot.js';
import { handlersElsewhere } from '../joining/joined-cases.js';

/** The handlers of the case now: those of the last assignment, or who met the matter on the spot; of a case split off, at first those it came from. */
export function handlersOf(view: CaseView): readonly string[] {
  return assignments(view).at(-1)?.payload.officers ?? carriedOf(view)?.officers ?? [];
}

/** Everybody who ever handled the case, or one that was joined to it or split from it: they neither review, host nor decide (PROC 49, APL 64(4)). */
export function everHandlers(view: CaseView): ReadonlySet<string> {
  return new Set([...assignments(view).flatMap((fact) => fact.payload.officers), ...handlersElsewhere(view)]);
}

function assignments(view: CaseView) {
  const opened = openedOnTheSpot(view);
  return [
    ...(opened === undefined ? [] : [opened]),
    ...view.facts<{ officers: readonly string[] }>('case.import'),
    ...view.facts<{ officers: readonly string[] }>('filing.assign'),
    ...view.facts<{ officers: readonly string[] }>('investigation.assign'),
  ].sort((left, right) => left.seq - right.seq);
}
