import type { CaseView, ExtensionWanted } from '#engine';
import { carriedDeadline } from '../general-rules/joining/joined-cases.js';
import type { ExtendByPanelPayload, ExtendPayload } from './investigation-payload.js';

/**
 * Extensions of the time for deciding: first the leader's, then those of the leaders' discussions, as the ladder of
 * PROC 64 has it. A case that was split off goes on with those of the case it came from.
 */
export function caseExtensions(view: CaseView): readonly ExtensionWanted[] {
  const { extensions: carried, since } = carriedDeadline(view);
  const first = view
    .facts<ExtendPayload>('investigation.extend')
    .filter(({ seq }) => seq > since)
    .map((fact): ExtensionWanted => ({ length: fact.payload.days, unit: 'day', approved: fact.at.slice(0, 10) }));
  const further = view
    .facts<ExtendByPanelPayload>('investigation.extendByPanel')
    .filter(({ seq }) => seq > since)
    .map(({ payload, at }): ExtensionWanted => ({
      length: payload.length,
      unit: payload.unit,
      approved: at.slice(0, 10),
      ...(payload.until === undefined ? {} : { until: payload.until }),
    }));
  return [...carried, ...first, ...further];
}
