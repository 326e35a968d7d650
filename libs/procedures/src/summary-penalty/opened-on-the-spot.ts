import type { CaseView, Fact } from '#engine';
import type { SummaryOpenPayload } from './summary-payload.js';

/** The act by which officers opened the case where they met the matter (PROC 67); it opens a case at most once. */
export function openedOnTheSpot(view: CaseView): Fact<SummaryOpenPayload> | undefined {
  return view.last<SummaryOpenPayload>('summary.open');
}
