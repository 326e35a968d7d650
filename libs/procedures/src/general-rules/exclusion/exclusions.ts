import type { CaseView, ExclusionWanted } from '#engine';

/** Excluded periods of the case, whichever command opened and closed them. */
export function exclusionsOf(_view: CaseView): readonly ExclusionWanted[] {
  return [];
}
