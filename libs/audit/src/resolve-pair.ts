import type { DayNumber } from '#calendar';
import type { DateSpan } from './date-span.js';
import type { Pair } from './pairs.js';
import type { PublishedCase } from './published-case.js';

/** A date of the file, with its key. */
export interface KeyedDate extends DateSpan {
  readonly key: string;
}

/** Where a limit starts: told by a date, or only enclosed between two. */
interface StartSpan {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly told: KeyedDate | null;
  /** Where it is not told: the dates that enclose it. */
  readonly between: readonly KeyedDate[];
}

/** Where a limit ends: told by a date, or only bounded by a later one. */
export interface EndSpan {
  /** First possible day; for a bound the first day of all. */
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly date: KeyedDate;
  readonly isBound: boolean;
}

export interface ResolvedPair {
  readonly pair: Pair;
  readonly start: StartSpan;
  readonly end: EndSpan | null;
}

function datesOf(published: PublishedCase, keys: readonly string[]): readonly KeyedDate[] {
  return keys.flatMap((key) => {
    const span = published.dates.get(key);
    return span === undefined ? [] : [{ ...span, key }];
  });
}

function earliest(dates: readonly KeyedDate[]): KeyedDate | null {
  return [...dates].sort((a, b) => a.last - b.last || a.first - b.first)[0] ?? null;
}

function earliestOfGroups(published: PublishedCase, groups: readonly (readonly string[])[]): KeyedDate | null {
  for (const group of groups) {
    const found = earliest(datesOf(published, group));
    if (found !== null) return found;
  }
  return null;
}

/** The end that counts: the earliest from the start on; one before the start only if there is no other. */
function endOf(pair: Pair, published: PublishedCase, notBefore: DayNumber): EndSpan | null {
  const told = datesOf(published, pair.ends);
  const date = earliest(told.filter((one) => one.last >= notBefore)) ?? earliest(told);
  if (date !== null) return { first: date.first, last: date.last, date, isBound: false };
  const bound = earliest(datesOf(published, pair.endNotAfter ?? []));
  return bound === null ? null : { first: -Infinity, last: bound.last, date: bound, isBound: true };
}

/** A start that no date tells: after the one before it, not after the end. `null` if the end is not known either. */
function enclosedStart(pair: Pair, published: PublishedCase): { start: StartSpan; end: EndSpan } | null {
  const after = earliestOfGroups(published, pair.startNotBefore ?? []);
  if (after === null) return null;
  const end = endOf(pair, published, after.first);
  if (end === null || end.last < after.first) return null;
  const before = earliest([end.date, ...datesOf(published, pair.startNotAfter ?? [])]) ?? end.date;
  return { start: { first: after.first, last: before.last, told: null, between: [after, before] }, end };
}

/** Finds the two dates of a pair in a case; `null` if the case does not have them. */
export function resolvePair(pair: Pair, published: PublishedCase): ResolvedPair | null {
  if (pair.applies?.(published) === false) return null;
  const told = earliestOfGroups(published, pair.starts);
  if (told === null) {
    const enclosed = enclosedStart(pair, published);
    return enclosed === null ? null : { pair, ...enclosed };
  }
  const end = endOf(pair, published, pair.kind === 'act-by' ? -Infinity : told.first);
  if (end === null && !pair.open) return null;
  return { pair, start: { first: told.first, last: told.last, told, between: [] }, end };
}
