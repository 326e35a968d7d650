import type { Fact, ProceedingView, SignalDeclaration } from '#engine';
import type { JsonObject } from '#kernel';
import { outcomeTold } from '../remedy/remedy-outcomes.js';

/** What a measure tells others of its kind, and what remedies tell a measure. */
export const measureSignals: readonly SignalDeclaration[] = [
  {
    // Every measure has left its opening state, so a new proceeding opens (PROC 35(1)(3)).
    name: 'measure.converted',
    title: { zh: '先行登记保存转为查封、扣押', en: 'A preservation is turned into a seizure' },
    to: [{ procedure: 'coercive-measure', opens: true }],
    payload: (_view, self, cause) => seizureFrom(self, cause),
  },
  {
    // Payload: CarriedMeasure. The period of what another bureau imposed runs on here (AEL 25; procedures, jurisdiction).
    name: 'measure.carried',
    title: { zh: '随案移交的强制措施', en: 'A measure comes along with the matter' },
    from: ['filing'],
    to: [{ procedure: 'coercive-measure', opensEach: ['from'] }],
  },
  {
    // Payload: RemedyOfMeasure. Every measure hears it; the one it names follows.
    name: 'remedy.applyToMeasure',
    title: { zh: '对强制措施的复议、诉讼结果', en: 'The outcome of a remedy against a measure' },
    to: [{ procedure: 'coercive-measure' }],
    payload: (view, self) => outcomeTold(view, self),
  },
];

/** What the seizure is about: kind and basis as the leader fixed them, things and party of the preservation. */
function seizureFrom(self: ProceedingView | null, cause: Fact): JsonObject {
  const request = self?.last<JsonObject>('measure.request')?.payload ?? {};
  const into = cause.payload['into'] as JsonObject;
  const party = request['party'];
  return {
    from: cause.proceeding,
    approvedBy: cause.seq,
    ...into,
    items: request['items'] ?? [],
    ...(party === undefined ? {} : { party }),
  };
}
