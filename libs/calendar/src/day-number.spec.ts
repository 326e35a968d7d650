import { describe, expect, it } from '@jest/globals';
import { addMonths, addYears, civilDateOf, dayNumberOf, formatDay, parseDay, weekdayOf } from './day-number.js';

function day(text: string): number {
  const value = parseDay(text);
  if (value === null) throw new RangeError(text);
  return value;
}

describe('A date', () => {
  it('is a whole number of days, and 1970-01-01 is zero', () => {
    expect([day('1970-01-01'), day('1970-01-02'), day('1969-12-31')]).toEqual([0, 1, -1]);
  });

  it('comes back as it was written, for every day of 200 years', () => {
    for (let number = day('1900-01-01'); number <= day('2100-12-31'); number += 1) {
      const { year, month, day: date } = civilDateOf(number);
      expect(dayNumberOf(year, month, date)).toBe(number);
      expect(parseDay(formatDay(number))).toBe(number);
    }
  });

  it.each([
    '2026-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '20260101',
    '0000-01-01',
    'today',
    '',
  ])('%j is refused, because there is no such day', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  it('knows leap years by the rule of 4, 100 and 400', () => {
    expect(parseDay('2024-02-29')).not.toBeNull();
    expect(parseDay('2000-02-29')).not.toBeNull();
    expect(parseDay('2100-02-29')).toBeNull();
  });

  it('knows its day of the week', () => {
    expect(['2026-11-23', '2026-11-28', '2026-11-29', '1969-12-29'].map((text) => weekdayOf(day(text)))).toEqual([
      0, 5, 6, 0,
    ]);
  });

  it('months later is the same date, or the last day of the month', () => {
    expect(formatDay(addMonths(day('2026-08-31'), 6))).toBe('2027-02-28');
    expect(formatDay(addMonths(day('2026-03-15'), 3))).toBe('2026-06-15');
    expect(formatDay(addMonths(day('2026-11-30'), 3))).toBe('2027-02-28');
    expect(formatDay(addYears(day('2024-02-29'), 2))).toBe('2026-02-28');
    expect(formatDay(addYears(day('2024-02-29'), 4))).toBe('2028-02-29');
  });
});
