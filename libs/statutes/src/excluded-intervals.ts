import type { DayNumber, HolidayCalendar } from '#calendar';
import type { ExclusionDays } from './clock-input.js';
import type { CompiledRule } from './compiled-rule.js';

/** The days after `from` up to and including `to`. */
export interface Interval {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** What the exclusions of one clock come to. */
export interface ExcludedIntervals {
  /** Closed ones, sorted and merged. */
  readonly closed: readonly Interval[];
  /** The same together with the open ones, as if those closed on the later of their beginning and `asOf`. */
  readonly asIfClosed: readonly Interval[];
  /** Where the first open one begins to count; `Infinity` if none is open. */
  readonly openFrom: DayNumber;
}

/** The part of a rule that decides what it leaves out. */
export type HonouringRule = Pick<CompiledRule, 'rule' | 'honoured'>;

const NONE: readonly Interval[] = [];
const NOTHING_EXCLUDED: ExcludedIntervals = { closed: NONE, asIfClosed: NONE, openFrom: Infinity };

/** Whether a rule leaves out the days of this exclusion (counting rule 3). */
export function honours(rule: HonouringRule, exclusion: Pick<ExclusionDays, 'kind' | 'told'>): boolean {
  return rule.honoured.has(exclusion.kind) && (exclusion.told || !rule.rule.exclusionsMustBeTold);
}

function merge(intervals: Interval[]): readonly Interval[] {
  if (intervals.length < 2) return intervals;
  intervals.sort((a, b) => a.from - b.from);
  const merged: Interval[] = [];
  for (const interval of intervals) {
    const last = merged.at(-1);
    if (last === undefined || interval.from > last.to) merged.push(interval);
    else if (interval.to > last.to) merged[merged.length - 1] = { from: last.from, to: interval.to };
  }
  return merged;
}

/** Sorts honoured intervals into closed and open ones, cut off at the day `after`. */
class Sorted {
  readonly closed: Interval[] = [];
  readonly open: Interval[] = [];
  openFrom = Infinity;

  constructor(
    private readonly after: DayNumber,
    private readonly asOf: DayNumber,
  ) {}

  add(exclusion: ExclusionDays): void {
    const from = Math.max(exclusion.from, this.after);
    if (exclusion.to === null) {
      this.openFrom = Math.min(this.openFrom, from);
      this.push(this.open, from, Math.max(exclusion.from, this.asOf));
    } else this.push(this.closed, from, exclusion.to);
  }

  private push(list: Interval[], from: DayNumber, to: DayNumber): void {
    if (to > from) list.push({ from, to });
  }
}

/** Honoured intervals that lie after the day `after`: days on or before it count for nothing. */
export function excludedIntervals(
  rule: HonouringRule,
  exclusions: readonly ExclusionDays[] | undefined,
  after: DayNumber,
  asOf: DayNumber,
): ExcludedIntervals {
  if (exclusions === undefined || exclusions.length === 0 || rule.honoured.size === 0) return NOTHING_EXCLUDED;
  const sorted = new Sorted(after, asOf);
  for (const exclusion of exclusions) if (honours(rule, exclusion)) sorted.add(exclusion);
  const { open, openFrom } = sorted;
  const asIfClosed = open.length === 0 ? null : merge([...sorted.closed, ...open]);
  const closed = merge(sorted.closed);
  return { closed, asIfClosed: asIfClosed ?? closed, openFrom };
}

function daysWithin(workdays: HolidayCalendar | null, from: DayNumber, to: DayNumber): number {
  return workdays === null ? to - from : workdays.countWorkingDays(from, to);
}

/**
 * Moves an end so far by the excluded days before it (counting rule 1: the first day on which as many
 * days as before lie in no excluded interval). An interval that opens on or after the end changes nothing.
 * @param workdays the calendar for workday rules, whose `end` is a working day; `null` for all others
 * @param printed a printed end that stands as written, even on a rest day, while nothing moves it
 */
export function moveEnd(
  workdays: HolidayCalendar | null,
  end: DayNumber,
  intervals: readonly Interval[],
  printed: DayNumber | null,
): DayNumber {
  let moved = end;
  let last = printed ?? end;
  for (const { from, to } of intervals) {
    if (from >= last) break;
    const excluded = daysWithin(workdays, from, to);
    if (excluded === 0) continue;
    moved = workdays === null ? moved + excluded : workdays.addWorkingDays(moved, excluded);
    last = moved;
  }
  return last;
}

/**
 * Excluded days up to and including `end` (counting rule 13).
 * @param workdays the calendar for workday rules; `null` counts calendar days
 */
export function countExcluded(
  workdays: HolidayCalendar | null,
  end: DayNumber,
  intervals: readonly Interval[],
): number {
  let count = 0;
  for (const interval of intervals) {
    if (interval.from >= end) break;
    count += daysWithin(workdays, interval.from, Math.min(interval.to, end));
  }
  return count;
}
