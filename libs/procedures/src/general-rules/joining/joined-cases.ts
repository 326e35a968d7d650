import type { CaseView, ExtensionWanted, Fact } from '#engine';
import type { JsonObject } from '#kernel';
import { carriedOf } from './carried.js';
import type {
  CaseAbsorbPayload,
  CaseContinuedInPayload,
  CaseJoinPayload,
  CaseSeparatePayload,
} from './joining-payload.js';

/** The joining by which the case rests in another one; undefined while it goes its own way. */
export function standingJoin(view: CaseView): Fact<CaseJoinPayload> | undefined {
  const joined = view.last<CaseJoinPayload>('case.join');
  if (joined === undefined) return undefined;
  const goesOn = [view.last<JsonObject>('case.separate'), view.last<JsonObject>('case.reopen')];
  return goesOn.some((fact) => fact !== undefined && fact.seq > joined.seq) ? undefined : joined;
}

/** The cases that were joined into this one and not split off again, in their order. */
export function absorbedCases(view: CaseView): readonly Fact<CaseAbsorbPayload>[] {
  const absorbed = view.facts<CaseAbsorbPayload>('case.absorb');
  if (absorbed.length === 0) return [];
  const splits = view.facts<{ case?: string }>('case.split');
  return absorbed.filter(
    ({ seq, payload }) => !splits.some((one) => one.seq > seq && one.payload.case === payload.from),
  );
}

/** Everybody who handled a case that this one took in, came out of, or goes on in. */
export function handlersElsewhere(view: CaseView): readonly string[] {
  return [
    ...(carriedOf(view)?.handlers ?? []),
    ...view.facts<CaseAbsorbPayload>('case.absorb').flatMap(({ payload }) => payload.handlers),
    ...view.facts<CaseContinuedInPayload>('case.continuedIn').flatMap(({ payload }) => payload.officers),
  ];
}

/** The day that governs the time for deciding: the earliest filing of all cases joined (interpretation, parameter `joined-filing-date`). */
export function governingFilingDay(view: CaseView): string | undefined {
  const own = view.last('filing.approve') ?? view.last('filing.filed');
  const absorbed = view.parameter('joined-filing-date') === 'earliest' ? absorbedDays(view) : [];
  const days = [
    carriedOf(view)?.filing?.filedOn,
    own?.at.slice(0, 10),
    ...absorbed,
    ...view.facts<CaseSeparatePayload>('case.separate').map(({ payload }) => payload.filedOn),
  ].filter((day): day is string => day !== undefined);
  return days.sort().at(0);
}

/** Also of cases that were split off again: the day stays (general rule 12). */
function absorbedDays(view: CaseView): readonly string[] {
  return view.facts<CaseAbsorbPayload>('case.absorb').map(({ payload }) => payload.filedOn);
}

/** What the case it was split from brought along: the deadline stays what it was there, and own extensions follow it. */
export function carriedDeadline(view: CaseView): {
  readonly extensions: readonly ExtensionWanted[];
  readonly since: number;
} {
  const separated = view.last<CaseSeparatePayload>('case.separate');
  if (separated !== undefined) return { extensions: separated.payload.extensions, since: separated.seq };
  return { extensions: carriedOf(view)?.filing?.extensions ?? [], since: 0 };
}
