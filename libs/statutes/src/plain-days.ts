/**
 * Dates of the second calculator: texts 'YYYY-MM-DD' that are stepped one day at a time. Kept apart from
 * the day numbers of `#calendar` on purpose, so that a fault there cannot hide here.
 */
export type PlainDay = string;

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function write(year: number, month: number, day: number): PlainDay {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function read(day: PlainDay): readonly [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

/** The day after. */
export function dayAfter(text: PlainDay): PlainDay {
  const [year, month, day] = read(text);
  if (day < lengthOfMonth(year, month)) return write(year, month, day + 1);
  return month < 12 ? write(year, month + 1, 1) : write(year + 1, 1, 1);
}

/** The day before. */
export function dayBefore(text: PlainDay): PlainDay {
  const [year, month, day] = read(text);
  if (day > 1) return write(year, month, day - 1);
  return month > 1 ? write(year, month - 1, lengthOfMonth(year, month - 1)) : write(year - 1, 12, 31);
}

/** One month at a time, then the same date or the last day of the month. */
export function monthsAfter(text: PlainDay, months: number): PlainDay {
  let [year, month] = read(text);
  const [, , day] = read(text);
  for (let i = 0; i < months; i += 1) {
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
  return write(year, month, Math.min(day, lengthOfMonth(year, month)));
}

/** Saturday or Sunday, by Zeller's congruence. */
export function isWeekend(text: PlainDay): boolean {
  const [year, month, day] = read(text);
  const m = month < 3 ? month + 12 : month;
  const y = month < 3 ? year - 1 : year;
  const zeller =
    (day + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)) % 7;
  return zeller === 0 || zeller === 1;
}

/** The later of two days. */
export function laterOf(a: PlainDay, b: PlainDay): PlainDay {
  return a > b ? a : b;
}
