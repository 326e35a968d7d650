import { atLegalTime, type DayNumber, type HolidayCalendar, type Instant } from '#calendar';
import type { ClockDates } from './clock-answer.js';

/** How long before a limit its warnings come. Named interpretations; see `config/statutes/interpretations.yaml`. */
export interface WarningPolicy {
  /** Working days before the due date; short periods warn at half of their length. */
  readonly yellowWorkingDays: number;
  readonly redWorkingDays: number;
  /** Hours before the end of an hour rule. */
  readonly yellowHours: number;
  readonly redHours: number;
}

export const DEFAULT_WARNING_POLICY: WarningPolicy = Object.freeze({
  yellowWorkingDays: 5,
  redWorkingDays: 1,
  yellowHours: 12,
  redHours: 4,
});

/** When a clock turns yellow and red; `null` where that moment would not lie after its start. */
export interface WarningTimes {
  readonly yellowAt: Instant | null;
  readonly redAt: Instant | null;
}

const HOUR_MS = 3_600_000;

/**
 * The last working day before a day. Before a limit that does not roll this is the last day on which
 * people can still act (counting rule 5).
 */
export function lastWorkingDayBefore(calendar: HolidayCalendar, day: DayNumber): DayNumber {
  return calendar.workingDayOnOrBefore(day - 1);
}

/** Day warnings go out at 08:30 on working days (counting rule 9). */
function warnOn(day: DayNumber): Instant {
  return atLegalTime(day, 8, 30);
}

function hourWarnings(dueInstant: Instant, policy: WarningPolicy): WarningTimes {
  return { yellowAt: dueInstant - policy.yellowHours * HOUR_MS, redAt: dueInstant - policy.redHours * HOUR_MS };
}

/**
 * The warning times of a determined clock that started on `start`.
 * An open clock has none: it has no due date yet.
 */
export function warningTimes(
  calendar: HolidayCalendar,
  dates: ClockDates,
  start: DayNumber,
  policy: WarningPolicy = DEFAULT_WARNING_POLICY,
): WarningTimes {
  if (dates.dueInstant !== null) return hourWarnings(dates.dueInstant, policy);
  const { due } = dates;
  if (due === null) return { yellowAt: null, redAt: null };
  const half = Math.floor(calendar.countWorkingDays(start, due) / 2);
  const red = calendar.addWorkingDays(due - 1, 1 - policy.redWorkingDays);
  const yellow = calendar.addWorkingDays(due - 1, 1 - Math.max(1, Math.min(policy.yellowWorkingDays, half)));
  return {
    yellowAt: yellow > start && yellow < red ? warnOn(yellow) : null,
    redAt: red > start ? warnOn(red) : null,
  };
}
