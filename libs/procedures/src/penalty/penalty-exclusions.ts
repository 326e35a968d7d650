import type { CaseView, ExclusionWanted } from '#engine';

/** Days of a hearing, from its request to its report, withdrawal or termination (PROC 64, interpretation). */
export function hearingExclusions(_view: CaseView): readonly ExclusionWanted[] {
  return [];
}

/** Days in which an order to refund runs, from the order to its result (PROC 59, 64). */
export function refundExclusions(_view: CaseView): readonly ExclusionWanted[] {
  return [];
}
