import { createHash } from 'node:crypto';
import { dayNumberOf, parseDay, weekdayOf, type DayNumber } from './day-number.js';
import type { HolidayDay, HolidayTable } from './holiday-source.port.js';

/** What a yearly table says about one day. */
export interface DayArrangement extends HolidayDay {
  readonly notice: string;
}

/**
 * Working days and rest days. Immutable: a new notice makes a new calendar with another `version`.
 *
 * In years with a table the State Council's notice decides; in years without one weekends are the
 * only rest days and whoever asked must call the answer provisional (counting rule 11), which
 * `knows` tells. Every question is answered in constant time.
 */
export interface HolidayCalendar {
  /** Label of the content: equal tables give equal labels. */
  readonly version: string;
  /** Years with a table, ascending. */
  readonly knownYears: readonly number[];
  readonly tables: readonly HolidayTable[];
  isWorkingDay(day: DayNumber): boolean;
  /** Whether every day from `first` to `last` (inclusive; empty if `last < first`) lies in a year with a table. */
  knows(first: DayNumber, last: DayNumber): boolean;
  /** Number of working days in (after, upTo]. */
  countWorkingDays(after: DayNumber, upTo: DayNumber): number;
  /** The `count`-th working day after `day` (count ≥ 1); with a count ≤ 0 the working day so many places before. */
  addWorkingDays(day: DayNumber, count: number): DayNumber;
  /** `day` itself, or the next working day. */
  workingDayOnOrAfter(day: DayNumber): DayNumber;
  /** `day` itself, or the working day before. */
  workingDayOnOrBefore(day: DayNumber): DayNumber;
  /** The entry of the yearly table for a day, if it has one. */
  arrangementOf(day: DayNumber): DayArrangement | null;
}

interface Span {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** Monday to Friday days up to and including `day`, counted from Monday 1970-01-05 (= 1). */
function weekdayOrdinal(day: DayNumber): number {
  const sinceMonday = day - 4;
  const week = Math.floor(sinceMonday / 7);
  return week * 5 + Math.min(sinceMonday - week * 7 + 1, 5);
}

function dayOfWeekdayOrdinal(ordinal: number): DayNumber {
  const week = Math.floor((ordinal - 1) / 5);
  return 4 + week * 7 + (ordinal - 1 - week * 5);
}

function mergeKnownSpans(years: readonly number[]): readonly Span[] {
  const spans: Span[] = [];
  for (const year of years) {
    const first = dayNumberOf(year, 1, 1);
    const last = dayNumberOf(year, 12, 31);
    const previous = spans.at(-1);
    if (previous?.last === first - 1) spans[spans.length - 1] = { first: previous.first, last };
    else spans.push({ first, last });
  }
  return spans;
}

function indexDays(tables: readonly HolidayTable[]): Map<DayNumber, DayArrangement> {
  const days = new Map<DayNumber, DayArrangement>();
  for (const table of tables) {
    for (const entry of table.days) {
      const day = parseDay(entry.date);
      if (day === null) throw new RangeError(`Holiday table ${table.year}: ${entry.date} is not a date`);
      days.set(day, Object.freeze({ ...entry, notice: table.notice }));
    }
  }
  return days;
}

function labelOf(tables: readonly HolidayTable[]): string {
  const content = tables.map((table) => [
    table.year,
    table.days.map((day) => `${day.date}${day.off ? '-' : '+'}`).sort(),
  ]);
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12);
  return `calendar-${tables.at(-1)?.year ?? 'none'}-${hash}`;
}

/** Counts of working days over the years that the tables touch; beyond them the plain week rules. */
class TabledCalendar implements HolidayCalendar {
  readonly version: string;
  readonly knownYears: readonly number[];
  private readonly spans: readonly Span[];
  private readonly arrangements: ReadonlyMap<DayNumber, DayArrangement>;
  private readonly first: DayNumber;
  private readonly last: DayNumber;
  /** ordinals[i]: working days up to and including day `first + i`. */
  private readonly ordinals: Int32Array;
  /** days[k]: the working day with ordinal `ordinalBefore + 1 + k`. */
  private readonly days: Int32Array;
  private readonly ordinalBefore: number;
  private readonly ordinalAfter: number;
  /** Working days that the tables give or take in all, against the plain week. */
  private readonly balance: number;

  constructor(readonly tables: readonly HolidayTable[]) {
    this.version = labelOf(tables);
    this.knownYears = Object.freeze(tables.map((table) => table.year));
    this.spans = mergeKnownSpans(this.knownYears);
    this.arrangements = indexDays(tables);
    const listed = [...this.arrangements.keys()];
    const bounds = this.spans.flatMap((span) => [span.first, span.last]);
    const touched = [...bounds, ...listed];
    this.first = touched.length === 0 ? 0 : touched.reduce((a, b) => Math.min(a, b));
    this.last = touched.length === 0 ? -1 : touched.reduce((a, b) => Math.max(a, b));
    this.ordinalBefore = weekdayOrdinal(this.first - 1);
    this.ordinals = new Int32Array(this.last - this.first + 1);
    this.days = this.fill();
    this.ordinalAfter = this.ordinalBefore + this.days.length;
    this.balance = this.ordinalAfter - weekdayOrdinal(this.last);
  }

  private fill(): Int32Array {
    const working: number[] = [];
    for (let day = this.first; day <= this.last; day += 1) {
      const arrangement = this.arrangements.get(day);
      if (arrangement === undefined ? weekdayOf(day) < 5 : !arrangement.off) working.push(day);
      this.ordinals[day - this.first] = this.ordinalBefore + working.length;
    }
    return Int32Array.from(working);
  }

  private ordinal(day: DayNumber): number {
    if (day < this.first) return weekdayOrdinal(day);
    if (day > this.last) return weekdayOrdinal(day) + this.balance;
    return this.ordinals[day - this.first] ?? 0;
  }

  private dayOfOrdinal(ordinal: number): DayNumber {
    if (ordinal <= this.ordinalBefore) return dayOfWeekdayOrdinal(ordinal);
    if (ordinal > this.ordinalAfter) return dayOfWeekdayOrdinal(ordinal - this.balance);
    return this.days[ordinal - this.ordinalBefore - 1] ?? 0;
  }

  isWorkingDay(day: DayNumber): boolean {
    return this.ordinal(day) !== this.ordinal(day - 1);
  }

  knows(first: DayNumber, last: DayNumber): boolean {
    if (last < first) return true;
    return this.spans.some((span) => first >= span.first && last <= span.last);
  }

  countWorkingDays(after: DayNumber, upTo: DayNumber): number {
    return this.ordinal(upTo) - this.ordinal(after);
  }

  addWorkingDays(day: DayNumber, count: number): DayNumber {
    return this.dayOfOrdinal(this.ordinal(day) + count);
  }

  workingDayOnOrAfter(day: DayNumber): DayNumber {
    return this.isWorkingDay(day) ? day : this.dayOfOrdinal(this.ordinal(day) + 1);
  }

  workingDayOnOrBefore(day: DayNumber): DayNumber {
    return this.dayOfOrdinal(this.ordinal(day));
  }

  arrangementOf(day: DayNumber): DayArrangement | null {
    return this.arrangements.get(day) ?? null;
  }
}

/**
 * Builds a calendar from yearly tables.
 * @throws RangeError when a table holds an impossible date or a year has two tables
 */
export function createCalendar(tables: readonly HolidayTable[]): HolidayCalendar {
  const sorted = [...tables].sort((a, b) => a.year - b.year);
  sorted.forEach((table, i) => {
    if (sorted[i - 1]?.year === table.year) throw new RangeError(`Two holiday tables for the year ${table.year}`);
  });
  return Object.freeze(new TabledCalendar(Object.freeze(sorted)));
}
