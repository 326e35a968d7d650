import { formatDay, parseDay, type HolidayCalendar } from '#calendar';

/** So many working days after a day. */
export function replyDueFrom(calendar: HolidayCalendar, today: string, workingDays: number): string {
  const day = parseDay(today);
  if (day === null) throw new Error(`${today} is no day`);
  return formatDay(calendar.addWorkingDays(day, workingDays));
}
