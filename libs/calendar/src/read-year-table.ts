import { dayNumberOf, formatDay, weekdayOf, type DayNumber } from './day-number.js';
import type { HolidayDay, HolidayTable } from './holiday-source.port.js';
import { YearFileMap } from './year-file-map.js';

/** Days already listed, with the map that listed them. */
type Listed = Map<DayNumber, HolidayDay>;

/**
 * Reads one yearly table, typed in by hand from the State Council's notice: `year`, `notice`,
 * `off: [{zh, en, from, to}]`, `work: [{zh, en, date}]`. Nothing unknown, missing, doubled or impossible is let pass.
 * A New Year's notice may reach back into December of the year before.
 * @param file name for messages
 * @throws CalendarFileError naming file, line and reason
 */
export function readYearTable(file: string, text: string): HolidayTable {
  const root = YearFileMap.parse(file, text).allow(['year', 'notice', 'off', 'work']);
  const year = root.number('year', 2000, 2100);
  const notice = root.text('notice');
  const listed: Listed = new Map();
  for (const block of root.maps('off')) readRest(block, year, listed);
  if (listed.size === 0) root.fail('没有放假的日子', 'there is no day off', 'off');
  for (const entry of root.maps('work')) readMakeUp(entry, year, listed);
  const days = [...listed].sort(([a], [b]) => a - b).map(([, day]) => day);
  return { year, notice, days };
}

function readRest(block: YearFileMap, year: number, listed: Listed): void {
  block.allow(['zh', 'en', 'from'], ['to']);
  const name = { zh: block.text('zh'), en: block.text('en') };
  const first = dayWithin(block, 'from', year);
  const last = block.has('to') ? dayWithin(block, 'to', year) : first;
  const [from, to] = [formatDay(first), formatDay(last)];
  if (last < first) block.fail(`${to} 早于 ${from}`, `${to} lies before ${from}`, 'to');
  if (last - first > 15) block.fail(`${from} 至 ${to} 太长`, `${from} to ${to} is too long`, 'to');
  for (let day = first; day <= last; day += 1) {
    add(block, listed, { day, entry: { date: formatDay(day), off: true, name } });
  }
}

function readMakeUp(entry: YearFileMap, year: number, listed: Listed): void {
  entry.allow(['zh', 'en', 'date']);
  const name = { zh: entry.text('zh'), en: entry.text('en') };
  const day = dayWithin(entry, 'date', year);
  const date = formatDay(day);
  if (weekdayOf(day) < 5) entry.fail(`${date} 不是周末，不能调休上班`, `${date} is no weekend day to make up`, 'date');
  add(entry, listed, { day, entry: { date, off: false, name } });
}

function add(map: YearFileMap, listed: Listed, { day, entry }: { day: DayNumber; entry: HolidayDay }): void {
  if (listed.has(day)) map.fail(`${entry.date} 列了两次`, `${entry.date} is listed twice`);
  listed.set(day, entry);
}

function dayWithin(map: YearFileMap, key: string, year: number): DayNumber {
  const day = map.day(key);
  const inside = day >= dayNumberOf(year - 1, 12, 1) && day <= dayNumberOf(year, 12, 31);
  const date = formatDay(day);
  return inside ? day : map.fail(`${date} 不属于 ${String(year)} 年的安排`, `${date} is not of ${String(year)}`, key);
}
