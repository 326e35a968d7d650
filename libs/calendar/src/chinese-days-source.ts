import { createRequire } from 'node:module';
import type { HolidayDay, HolidaySource, HolidayTable } from './holiday-source.port.js';

/** The data file of the package: date → 'English name,中文名,statutory days'. */
interface ChineseDaysData {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

function readEntries(entries: Readonly<Record<string, string>>, off: boolean): readonly HolidayDay[] {
  return Object.entries(entries).map(([date, text]) => {
    const [en = '', zh = ''] = text.split(',');
    return { date, off, name: { zh, en } };
  });
}

/**
 * Holiday tables of the npm package `chinese-days`, one for each year it holds.
 *
 * Only its data file is read. Its functions answer by the time zone of the process and take a year
 * without data for a plain one without a word; neither may happen to a statutory date.
 */
export function chineseDaysSource(): HolidaySource {
  const require = createRequire(import.meta.url);
  const data = require('chinese-days/dist/chinese-days.json') as ChineseDaysData;
  const byYear = new Map<number, HolidayDay[]>();
  for (const day of [...readEntries(data.holidays, true), ...readEntries(data.workdays, false)]) {
    const year = Number(day.date.slice(0, 4));
    byYear.set(year, [...(byYear.get(year) ?? []), day]);
  }
  const tables: HolidayTable[] = [...byYear]
    .map(([year, days]) => ({
      year,
      days: days.sort((a, b) => (a.date < b.date ? -1 : 1)),
      notice: `国务院办公厅${year}年节假日安排通知`,
    }))
    .sort((a, b) => a.year - b.year);
  return { tables: () => tables };
}
