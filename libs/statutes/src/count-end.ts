import type { DayNumber, HolidayCalendar } from '#calendar';
import type { ClockQuery, ExtensionDays } from './clock-input.js';
import type { CompiledRule, CompiledVersion } from './compiled-rule.js';
import { countExcluded, excludedIntervals, moveEnd, type ExcludedIntervals } from './excluded-intervals.js';
import { computedEnd, printedEnd, type PlainEnd } from './plain-end.js';

/** Where a date rule ends before it is rolled. */
interface EndOfPeriod {
  /** *D* of the counting rules: the last day of the period, or the earliest possible one while open. */
  readonly day: DayNumber;
  readonly open: boolean;
  /** The end without exclusions on which `day` rests. */
  readonly plain: PlainEnd;
}

/** The full outcome of counting, with what a derivation needs. */
export interface Counted {
  readonly end: EndOfPeriod;
  /** The end by length and extensions. */
  readonly computed: EndOfPeriod;
  /** The end by a printed date, where an extension gives one. */
  readonly printed: EndOfPeriod | null;
  /** Everything excluded after the start. */
  readonly intervals: ExcludedIntervals;
  readonly excludedDays: number;
}

const NO_EXTENSIONS: readonly ExtensionDays[] = [];

function applyExclusions(workdays: HolidayCalendar | null, plain: PlainEnd, intervals: ExcludedIntervals): EndOfPeriod {
  const { end, printed } = plain;
  const day = moveEnd(workdays, end, intervals.closed, printed);
  if (intervals.openFrom >= day) return { day, open: false, plain };
  return { day: moveEnd(workdays, end, intervals.asIfClosed, printed), open: true, plain };
}

/** Of two ends the one that binds if the earlier binds; open only while the other cannot be known to come first. */
function earlierOf(a: EndOfPeriod, b: EndOfPeriod): EndOfPeriod {
  const first = a.day <= b.day ? a : b;
  const second = first === a ? b : a;
  if (first.open && !second.open && first.day === second.day) return second;
  return first;
}

/** Counts a forward rule in days, workdays, months or years (counting rules 1 to 4, 12 and 13). */
export function countEnd(
  calendar: HolidayCalendar,
  rule: CompiledRule,
  version: CompiledVersion,
  query: ClockQuery,
): Counted {
  const { start, exclusions } = query;
  const asOf = query.asOf ?? -Infinity;
  const extensions = query.extensions ?? NO_EXTENSIONS;
  const length = query.length ?? version.length;
  const workdays = version.workdays ? calendar : null;
  const intervals = excludedIntervals(rule, exclusions, start, asOf);
  const plain = computedEnd(calendar, rule, version, { start, length, extensions });
  const computed = applyExclusions(workdays, plain, intervals);
  const plainPrinted = extensions.length === 0 ? null : printedEnd(calendar, version, start, extensions);
  if (plainPrinted === null) return finish(workdays, { computed, printed: null, intervals }, computed);
  const later = excludedIntervals(rule, exclusions, plainPrinted.countedFrom, asOf);
  const printed = applyExclusions(workdays, plainPrinted, later);
  const end = rule.rule.printedEnd === 'earlier' ? earlierOf(printed, computed) : printed;
  return finish(workdays, { computed, printed, intervals }, end);
}

function finish(
  workdays: HolidayCalendar | null,
  parts: Pick<Counted, 'computed' | 'printed' | 'intervals'>,
  end: EndOfPeriod,
): Counted {
  const excludedDays = countExcluded(workdays, end.day, parts.intervals.asIfClosed);
  const { computed, printed, intervals } = parts;
  return { end, computed, printed, intervals, excludedDays };
}
