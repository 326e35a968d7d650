import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { formatDay, parseDay } from './day-number.js';
import type { HolidayDay, HolidaySource, HolidayTable } from './holiday-source.port.js';

/** A file of the calendar folder that cannot be used. */
export class CalendarFileError extends Error {
  constructor(
    readonly file: string,
    readonly reason: string,
  ) {
    super(`${file}: ${reason}`);
    this.name = 'CalendarFileError';
  }
}

/** Shape of `<year>.yaml`: a notice typed in by hand, from the State Council's text. */
interface YearFile {
  readonly year: number;
  readonly notice: string;
  readonly off: readonly { readonly zh: string; readonly en: string; readonly from: string; readonly to?: string }[];
  readonly work: readonly { readonly zh: string; readonly en: string; readonly date: string }[];
}

function requireDay(file: string, text: unknown): number {
  const day = typeof text === 'string' ? parseDay(text) : null;
  if (day === null) throw new CalendarFileError(file, `${String(text)} is not a date (YYYY-MM-DD)`);
  return day;
}

function readYearFile(file: string, content: unknown): HolidayTable {
  const { year, notice, off, work } = (content ?? {}) as Partial<YearFile>;
  if (typeof year !== 'number' || typeof notice !== 'string' || !Array.isArray(off) || !Array.isArray(work)) {
    throw new CalendarFileError(file, 'needs year, notice, off and work');
  }
  const days: HolidayDay[] = [];
  for (const block of off as YearFile['off']) {
    const last = requireDay(file, block.to ?? block.from);
    for (let day = requireDay(file, block.from); day <= last; day += 1) {
      days.push({ date: formatDay(day), off: true, name: { zh: block.zh, en: block.en } });
    }
  }
  for (const entry of work as YearFile['work']) {
    days.push({ date: formatDay(requireDay(file, entry.date)), off: false, name: { zh: entry.zh, en: entry.en } });
  }
  return { year, notice, days };
}

/**
 * Reads the calendar folder: `notices.yaml` (year → name of the notice) and any `<year>.yaml`, which
 * replaces the table of that year. This is how a new notice is loaded before the package has it.
 * @param folder path of the folder, e.g. `config/calendars`
 * @param base the tables that the folder completes
 * @throws CalendarFileError naming the file and the reason
 */
export function loadCalendarFolder(folder: string, base: HolidaySource): HolidaySource {
  const tables = new Map(base.tables().map((table) => [table.year, table]));
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  for (const name of files.filter((file) => file !== 'notices.yaml').sort()) {
    const file = join(folder, name);
    const table = readYearFile(file, parse(readFileSync(file, 'utf8')));
    tables.set(table.year, table);
  }
  if (files.includes('notices.yaml')) {
    const notices = parse(readFileSync(join(folder, 'notices.yaml'), 'utf8')) as Record<string, string>;
    for (const [year, notice] of Object.entries(notices)) {
      const table = tables.get(Number(year));
      if (table !== undefined) tables.set(table.year, { ...table, notice });
    }
  }
  const list = [...tables.values()].sort((a, b) => a.year - b.year);
  return { tables: () => list };
}
