import { parseDay, type DayNumber } from '#calendar';

/** A date of law as a day number. Throws a RangeError when there is no such day. */
export function dayOf(date: string): DayNumber {
  const day = parseDay(date);
  if (day === null) throw new RangeError(`no such day: ${date}`);
  return day;
}
