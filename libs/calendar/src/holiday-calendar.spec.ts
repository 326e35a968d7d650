import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { chineseDaysSource } from './chinese-days-source.js';
import { formatDay, parseDay, weekdayOf } from './day-number.js';
import { createCalendar } from './holiday-calendar.js';

interface NoticeDay {
  readonly date: string;
  readonly off: boolean;
}

const notices = JSON.parse(readFileSync(new URL('./fixtures/calendar.json', import.meta.url), 'utf8')) as {
  readonly days: readonly NoticeDay[];
};

function day(text: string): number {
  const value = parseDay(text);
  if (value === null) throw new RangeError(text);
  return value;
}

describe('The holiday calendar', () => {
  const tables = chineseDaysSource().tables();
  const calendar = createCalendar(tables);

  it('equals the State Council notices on each of the 1,461 days of 2023 to 2026', () => {
    const listed = new Map(notices.days.map(({ date, off }) => [date, off]));
    const differences: string[] = [];
    let compared = 0;
    for (let number = day('2023-01-01'); number <= day('2026-12-31'); number += 1) {
      compared += 1;
      const off = listed.get(formatDay(number)) ?? weekdayOf(number) > 4;
      if (calendar.isWorkingDay(number) === off) differences.push(formatDay(number));
    }
    expect([compared, differences]).toEqual([1461, []]);
  });

  it('has a table for each year from 2004 to 2026, and knows that it has none for 2027', () => {
    expect([calendar.knownYears[0], calendar.knownYears.at(-1), calendar.knownYears.length]).toEqual([2004, 2026, 23]);
    expect(calendar.knows(day('2026-01-01'), day('2026-12-31'))).toBe(true);
    expect(calendar.knows(day('2026-12-31'), day('2027-01-01'))).toBe(false);
    expect(calendar.knows(day('2003-12-31'), day('2003-12-31'))).toBe(false);
    expect(calendar.knows(day('2027-01-02'), day('2027-01-01'))).toBe(true);
  });

  it('takes weekends alone for rest days in a year without a table', () => {
    expect(calendar.isWorkingDay(day('2027-01-01'))).toBe(true);
    expect(calendar.isWorkingDay(day('2027-01-02'))).toBe(false);
  });

  it('adds and counts working days as walking day by day does, inside and outside the tables', () => {
    for (const from of ['2003-12-20', '2025-09-20', '2026-02-06', '2026-12-20', '2031-05-01'].map(day)) {
      let count = 0;
      for (let number = from + 1; number < from + 400; number += 1) {
        if (calendar.isWorkingDay(number)) {
          count += 1;
          expect(calendar.addWorkingDays(from, count)).toBe(number);
        }
        expect(calendar.countWorkingDays(from, number)).toBe(count);
      }
    }
  });

  it('finds the working day on or after, and on or before', () => {
    const text = (number: number): string => formatDay(number);
    expect(text(calendar.workingDayOnOrAfter(day('2026-10-01')))).toBe('2026-10-08');
    expect(text(calendar.workingDayOnOrBefore(day('2026-02-19')))).toBe('2026-02-14');
    expect(text(calendar.workingDayOnOrAfter(day('2026-10-10')))).toBe('2026-10-10');
    expect(text(calendar.addWorkingDays(day('2026-05-19'), -7))).toBe('2026-05-09');
  });

  it('names the holiday and the notice of a day', () => {
    expect(calendar.arrangementOf(day('2026-10-01'))).toMatchObject({ off: true, name: { zh: '国庆节' } });
    expect(calendar.arrangementOf(day('2026-11-23'))).toBeNull();
  });

  it('changes its version when a table changes, and only then', () => {
    expect(createCalendar([...tables].reverse()).version).toBe(calendar.version);
    const changed = tables.map((table) => (table.year === 2026 ? { ...table, days: table.days.slice(1) } : table));
    expect(createCalendar(changed).version).not.toBe(calendar.version);
  });

  it('refuses two tables for one year and a day that does not exist', () => {
    expect(() => createCalendar([...tables, ...tables])).toThrow('Two holiday tables for the year 2004');
    const wrong = { year: 2027, notice: 'n', days: [{ date: '2027-02-30', off: true, name: { zh: 'x', en: 'x' } }] };
    expect(() => createCalendar([wrong])).toThrow('2027-02-30 is not a date');
  });

  it('answers without any table by weekends alone', () => {
    const plain = createCalendar([]);
    expect(plain.isWorkingDay(day('2026-10-01'))).toBe(true);
    expect(plain.knows(day('2026-10-01'), day('2026-10-01'))).toBe(false);
    expect(formatDay(plain.addWorkingDays(day('1969-12-25'), 10))).toBe('1970-01-08');
  });
});
