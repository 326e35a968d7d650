import { addMonths, type DayNumber, type HolidayCalendar } from '#calendar';
import type { ExtensionDays } from './clock-input.js';
import type { CompiledRule, CompiledVersion } from './compiled-rule.js';
import type { ExtensionStep, TimeUnit } from './rule.js';

/** An end counted without exclusions: *E* of the counting rules. */
export interface PlainEnd {
  /** For workday rules already moved to a working day. */
  readonly end: DayNumber;
  /** The printed end as written, where one sets the end and nothing follows it; else `null`. */
  readonly printed: DayNumber | null;
  /** Excluded days count only after this day: the start, or the approval of a printed end. */
  readonly countedFrom: DayNumber;
  /** A working-day extension of another unit's rule asked about a day of a year without a table. */
  readonly askedUnknown: boolean;
}

/** The day `length` units after `day`. */
export function addUnits(calendar: HolidayCalendar, day: DayNumber, length: number, unit: TimeUnit): DayNumber {
  if (unit === 'workday') return calendar.addWorkingDays(day, length);
  if (unit === 'month') return addMonths(day, length);
  return unit === 'year' ? addMonths(day, length * 12) : day + length;
}

/** The rung of the ladder on which each extension stands; `null` where the ladder has ended. */
export function rungsOf(steps: readonly ExtensionStep[], count: number): readonly (ExtensionStep | null)[] {
  const rungs: (ExtensionStep | null)[] = [];
  let rung = 0;
  let used = 0;
  for (let i = 0; i < count; i += 1) {
    const times = steps[rung]?.times ?? null;
    if (times !== null && used >= times) {
      rung += 1;
      used = 0;
    }
    rungs.push(steps[rung] ?? null);
    used += 1;
  }
  return rungs;
}

class EndSoFar {
  askedUnknown = false;

  constructor(
    private readonly calendar: HolidayCalendar,
    public day: DayNumber,
  ) {}

  follow(length: number, unit: TimeUnit): void {
    const before = this.day;
    this.day = addUnits(this.calendar, before, length, unit);
    if (unit === 'workday' && !this.calendar.knows(before + 1, this.day)) this.askedUnknown = true;
  }
}

function settle(calendar: HolidayCalendar, version: CompiledVersion, day: DayNumber): DayNumber {
  return version.workdays ? calendar.workingDayOnOrAfter(day) : day;
}

/** The end by length and extensions alone; a printed end is not looked at. */
export function computedEnd(
  calendar: HolidayCalendar,
  rule: CompiledRule,
  version: CompiledVersion,
  span: { readonly start: DayNumber; readonly length: number; readonly extensions: readonly ExtensionDays[] },
): PlainEnd {
  const { start, extensions } = span;
  let length = span.length;
  if (extensions.length === 0) {
    return {
      end: addUnits(calendar, start, length, version.unit),
      printed: null,
      countedFrom: start,
      askedUnknown: false,
    };
  }
  const rungs = rungsOf(rule.rule.extensions, extensions.length);
  // An extension known only by its printed end is taken at the full length of its rung.
  const granted = extensions.map((extension, i) => ({
    length: extension.length ?? rungs[i]?.max ?? 0,
    unit: extension.unit ?? rungs[i]?.units[0] ?? version.unit,
  }));
  for (const extension of granted) if (extension.unit === version.unit) length += extension.length;
  const soFar = new EndSoFar(calendar, addUnits(calendar, start, length, version.unit));
  for (const extension of granted) if (extension.unit !== version.unit) soFar.follow(extension.length, extension.unit);
  const end = settle(calendar, version, soFar.day);
  return { end, printed: null, countedFrom: start, askedUnknown: soFar.askedUnknown };
}

/** The end by the last printed end and the extensions that follow it; `null` if none is printed. */
export function printedEnd(
  calendar: HolidayCalendar,
  version: CompiledVersion,
  start: DayNumber,
  extensions: readonly ExtensionDays[],
): PlainEnd | null {
  const last = extensions.findLastIndex((extension) => extension.until !== null);
  const printed = extensions[last];
  const until = printed?.until ?? null;
  if (printed === undefined || until === null) return null;
  const soFar = new EndSoFar(calendar, until);
  for (const { length, unit } of extensions.slice(last + 1)) {
    if (length !== null && unit !== null) soFar.follow(length, unit);
  }
  return {
    end: settle(calendar, version, soFar.day),
    printed: last === extensions.length - 1 ? until : null,
    countedFrom: Math.max(start, printed.approved ?? start),
    askedUnknown: soFar.askedUnknown,
  };
}
