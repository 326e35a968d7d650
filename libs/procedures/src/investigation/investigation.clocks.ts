import type { CaseView, ClockDeclaration, ExtensionWanted } from '#engine';
import { caseEnding } from './first-decision.js';
import type { ExtendByPanelPayload, ExtendPayload } from './investigation-payload.js';

export const investigationClocks: readonly ClockDeclaration[] = [
  {
    rule: 'case-decision',
    wanted: (view, self) => {
      const start = view.last('filing.approve') ?? self.last('filing.filed');
      if (start === undefined) return [];
      return [{ start: start, stoppedBy: caseEnding(view), extensions: extensionsOf(view) }];
    },
  },
];

/** First the leader's, then those of the leaders' discussions, as the ladder of PROC 64 has it. */
function extensionsOf(view: CaseView): readonly ExtensionWanted[] {
  const first = view
    .facts<ExtendPayload>('investigation.extend')
    .map((fact): ExtensionWanted => ({ length: fact.payload.days, unit: 'day', approved: fact.at.slice(0, 10) }));
  const further = view
    .facts<ExtendByPanelPayload>('investigation.extendByPanel')
    .map(({ payload, at }): ExtensionWanted => ({
      length: payload.length,
      unit: payload.unit,
      approved: at.slice(0, 10),
      ...(payload.until === undefined ? {} : { until: payload.until }),
    }));
  return [...first, ...further];
}
