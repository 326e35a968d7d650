import type { CaseView, ExclusionWanted, Fact } from '#engine';
import type { ServedDocument, ServiceDispatchPayload } from '../service/service-payload.js';
import { paperServed, servedOn } from '../service/services.js';

/** Papers that follow the decision: announcing them takes no time from deciding. */
const AFTER_DECISION: ReadonlySet<ServedDocument> = new Set([
  'decision',
  'decision-amendment',
  'demand',
  'grant',
  'surcharge',
  'termination',
]);

/** From the publication of a paper before the decision to the day it counts as served (PROC 64, 82(5)). */
export function announcementExclusions(view: CaseView): readonly ExclusionWanted[] {
  return view
    .facts<ServiceDispatchPayload>('service.dispatch')
    .filter(({ payload }) => payload.method === 'announcement' && !AFTER_DECISION.has(payload.document.kind))
    .map((dispatch) => ({ kind: 'announcement', from: dispatch.at.slice(0, 10), to: endOf(view, dispatch) }));
}

function endOf(view: CaseView, dispatch: Fact<ServiceDispatchPayload>): string | null {
  const { document, party } = dispatch.payload;
  const served = servedOn(view, document.kind, paperServed(view, dispatch) ?? 0, party);
  const from = dispatch.at.slice(0, 10);
  if (served === undefined) return null;
  return served.on < from ? from : served.on;
}
