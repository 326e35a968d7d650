import { parseDay, parseInstant, type HolidayCalendar } from '#calendar';
import type { TimeUnit } from './rule.js';

/** By how much an act came late, in whole units: `{ n: 7, unit: 'workday' }`. */
export interface Lateness {
  readonly n: number;
  /** Months and years are counted in calendar days. */
  readonly unit: 'hour' | 'day' | 'workday';
}

const HOUR_MS = 3_600_000;

function hoursLate(due: string, ended: string): Lateness | null {
  const from = parseInstant(due);
  const to = parseInstant(ended);
  if (from === null || to === null) throw new RangeError(`${due}, ${ended}: two moments are needed`);
  return to <= from ? null : { n: Math.ceil((to - from) / HOUR_MS), unit: 'hour' };
}

/**
 * How late an act was, counted from the rolled due date in the unit of the rule: working days in
 * (due, ended] for workday rules, calendar days for day, month and year rules, hours begun for hour rules.
 * @param due the rolled due date 'YYYY-MM-DD' (hour rules: the moment)
 * @param ended the day (hour rules: the moment) of the act
 * @returns `null` if the act was in time; a workday rule broken on rest days only is 0 working days late
 * @throws RangeError if one of them is no date
 */
export function lateBy(calendar: HolidayCalendar, due: string, ended: string, unit: TimeUnit): Lateness | null {
  if (unit === 'hour') return hoursLate(due, ended);
  const from = parseDay(due);
  const to = parseDay(ended);
  if (from === null || to === null) throw new RangeError(`${due}, ${ended}: two dates are needed`);
  if (to <= from) return null;
  return unit === 'workday'
    ? { n: calendar.countWorkingDays(from, to), unit: 'workday' }
    : { n: to - from, unit: 'day' };
}
