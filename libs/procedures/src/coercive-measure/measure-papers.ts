import type { CaseView, Fact, ProceedingView, TaskWanted } from '#engine';
import type { JsonObject } from '#kernel';
import type { ServedDocument } from '../general-rules/service/service-payload.js';
import { servedOn } from '../general-rules/service/services.js';
import type { MeasureDisposePayload } from './measure-payload.js';
import { ownerOf } from './measures.js';

/** Signals that can lift a measure: the decision, the end of the matter, a remedy. */
const LIFTING_SIGNALS: readonly string[] = ['penalty.decided', 'measures.release', 'remedy.applyToMeasure'];

/** Papers of a measure that the party is given, and the acts that make them. */
const MADE: Readonly<Partial<Record<ServedDocument, (self: ProceedingView) => readonly Fact[]>>> = {
  measure: (self) => self.facts('measure.impose'),
  'measure-extension': (self) => self.facts('measure.extend'),
  'testing-period': (self) => self.facts('measure.tellTesting'),
  'measure-release': releasesOf,
};

/**
 * Papers of this kind that have not reached the party yet (AEL 18, 24, 25; PROC 37, 38, 42); of a party that is not
 * known nobody can be told.
 */
export function papersUnserved(view: CaseView, self: ProceedingView, document: ServedDocument): readonly TaskWanted[] {
  const party = ownerOf(view, self);
  if (party === undefined) return [];
  return (MADE[document]?.(self) ?? [])
    .filter(({ seq }) => servedOn(view, document, seq, party) === undefined)
    .map(({ seq }) => ({ subject: String(seq) }));
}

/** Whether this very fact lifted the measure without a release of its own. */
export function liftedBySignal(self: ProceedingView, { seq, command }: Fact): boolean {
  return self.in() === 'lifted' && self.state.enteredBy === seq && LIFTING_SIGNALS.includes(command);
}

/** Releases of everything or of a part; what lapses by itself needs no paper (PROC 35(2)). */
function releasesOf(self: ProceedingView): readonly Fact[] {
  const disposed = self
    .facts<MeasureDisposePayload>('measure.dispose')
    .filter(({ payload }) => payload.disposal !== 'sent-to-test') as unknown as readonly Fact[];
  const signals = LIFTING_SIGNALS.flatMap((signal) => self.facts<JsonObject>(signal));
  return [
    ...disposed,
    ...self.facts<JsonObject>('measure.lift'),
    ...signals.filter((fact) => liftedBySignal(self, fact)),
  ];
}
