import { dayNumberOf, formatDay, weekdayOf } from './day-number.js';
import type { HolidayTable } from './holiday-source.port.js';

/** Holidays of 全国年节及纪念日放假办法 article 2 (as since 2025) with a fixed date. The others follow the moon or the sun. */
const FIXED = [
  { month: 1, day: 1 },
  { month: 5, day: 1 },
  { month: 5, day: 2 },
  { month: 10, day: 1 },
  { month: 10, day: 2 },
  { month: 10, day: 3 },
];

/** Whether two tables make the same days rest and work, whatever they call them. */
export function sameTable(left: HolidayTable, right: HolidayTable): boolean {
  return left.year === right.year && daysOf(left) === daysOf(right);
}

function daysOf({ days }: HolidayTable): string {
  return days
    .map(({ date, off }) => `${date}${off ? '-' : '+'}`)
    .sort()
    .join(' ');
}

/**
 * Statutory holidays with a fixed date that a table leaves working days, 'YYYY-MM-DD': a sign that it was not typed
 * in to its end. Once loaded, it makes every day of its year certain.
 */
export function workedHolidays({ year, days }: HolidayTable): readonly string[] {
  const listed = new Map(days.map(({ date, off }) => [date, off]));
  return FIXED.map(({ month, day }) => dayNumberOf(year, month, day))
    .filter((day) => !(listed.get(formatDay(day)) ?? weekdayOf(day) >= 5))
    .map(formatDay);
}
