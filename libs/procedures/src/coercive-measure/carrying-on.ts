import type { CaseView, Effect, ExclusionWanted, ProceedingView } from '#engine';
import type { JsonObject } from '#kernel';
import { partiesOf } from '../general-rules/party/parties.js';
import { heldItems } from './held-items.js';
import type { CarriedMeasure, Extended } from './carried-measure.js';
import type { MeasureDisposePayload, MeasureExtendPayload, MeasureTellTestingPayload } from './measure-payload.js';
import { askedOf, carriedAlong, imposedAt, isLive } from './measures.js';

/** What the bureau that becomes competent takes over: each live measure with the things it still holds. */
export function measuresAlong(view: CaseView): readonly CarriedMeasure[] {
  return view
    .proceedings('coercive-measure')
    .filter(isLive)
    .flatMap((self) => along(view, self));
}

function along(view: CaseView, self: ProceedingView): readonly CarriedMeasure[] {
  const asked = askedOf(self);
  const imposed = imposedAt(self);
  if (asked === undefined || imposed === undefined) return [];
  const held = heldItems(self);
  const party = partiesOf(view).findIndex(({ number }) => number === asked.party) + 1;
  return [
    {
      kind: asked.kind,
      basis: asked.basis,
      items: asked.items.filter((_item, index) => held.includes(index + 1)),
      ...(party === 0 ? {} : { party }),
      from: self.id,
      imposedAt: imposed,
      standing: standingOf(self),
      extended: extensionsOf(self),
      tests: testsTold(self),
    },
  ];
}

/** An urgent one that nobody has approved cannot stand where its leader is no longer competent (AEL 19). */
function standingOf(self: ProceedingView): CarriedMeasure['standing'] {
  const state = self.in();
  return state === 'tested' || state === 'imposed' ? state : 'mustLift';
}

/** What opens the measures that came along with the clue. */
export function carriesOn(measures: readonly CarriedMeasure[]): readonly Effect[] {
  return measures.map((measure) => ({
    kind: 'signal',
    name: 'measure.carried',
    payload: measure as unknown as JsonObject,
  }));
}

/** Every extension of a measure, also before it came along. */
export function extensionsOf(self: ProceedingView): readonly Extended[] {
  return [
    ...(carriedAlong(self)?.payload.extended ?? []),
    ...self
      .facts<MeasureExtendPayload>('measure.extend')
      .map(({ at, payload }) => ({ days: payload.days, approved: at.slice(0, 10) })),
  ];
}

/** Definite periods of tests of which the party was told, also before it came along. */
export function testsTold(self: ProceedingView): readonly ExclusionWanted[] {
  return [
    ...(carriedAlong(self)?.payload.tests ?? []),
    ...self
      .facts<MeasureTellTestingPayload>('measure.tellTesting')
      .map(({ payload: { kind, from, until } }) => ({ kind, from, to: until, told: true })),
  ];
}

/** Whether the things are with a laboratory. */
export function isWithLaboratory(self: ProceedingView): boolean {
  const disposed = self.last<MeasureDisposePayload>('measure.dispose')?.payload.disposal;
  return disposed === undefined ? carriedAlong(self)?.payload.standing === 'tested' : disposed === 'sent-to-test';
}
