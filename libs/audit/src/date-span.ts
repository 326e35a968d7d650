import { dayNumberOf, daysInMonth, formatDay, parseDay, type DayNumber } from '#calendar';

/** A date as published: a day, or an interval where only the month or the year is known. */
export interface DateSpan {
  /** As the file writes it. */
  readonly text: string;
  readonly first: DayNumber;
  readonly last: DayNumber;
}

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const YEAR = /^(?!0000)\d{4}$/;

/** Reads 'YYYY-MM-DD', 'YYYY-MM' or 'YYYY'; `null` for anything else. */
export function readSpan(text: string): DateSpan | null {
  const day = parseDay(text);
  if (day !== null) return { text, first: day, last: day };
  const month = MONTH.exec(text);
  if (month !== null) {
    const [year, number] = [Number(month[1]), Number(month[2])];
    return { text, first: dayNumberOf(year, number, 1), last: dayNumberOf(year, number, daysInMonth(year, number)) };
  }
  if (!YEAR.test(text)) return null;
  return { text, first: dayNumberOf(Number(text), 1, 1), last: dayNumberOf(Number(text), 12, 31) };
}

/** Writes an interval of days: one day as such, else 'first/last'. */
export function writeDays(first: DayNumber, last: DayNumber): string {
  return first === last ? formatDay(first) : `${formatDay(first)}/${formatDay(last)}`;
}
