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

function readBlock(file: string, block: YearFile['off'][number]): readonly HolidayDay[] {
  const first = requireDay(file, block.from);
  const last = requireDay(file, block.to ?? block.from);
  if (last < first) throw new CalendarFileError(file, `${block.to ?? ''} lies before ${block.from}`);
  const name = { zh: block.zh, en: block.en };
  return Array.from({ length: last - first + 1 }, (_, i) => ({ date: formatDay(first + i), off: true, name }));
}

function readYearFile(file: string, content: unknown): HolidayTable {
  const { year, notice, off, work } = (content ?? {}) as Partial<YearFile>;
  if (typeof year !== 'number' || typeof notice !== 'string' || !Array.isArray(off) || !Array.isArray(work)) {
    throw new CalendarFileError(file, 'needs year, notice, off and work');
  }
  const rest = (off as YearFile['off']).flatMap((block) => readBlock(file, block));
  const makeUp = (work as YearFile['work']).map(({ zh, en, date }) => ({
    date: formatDay(requireDay(file, date)),
    off: false,
    name: { zh, en },
  }));
  return { year, notice, days: [...rest, ...makeUp] };
}

function readYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new CalendarFileError(file, `not readable: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** `notices.yaml`: year → name of its notice. */
function readNotices(file: string): ReadonlyMap<number, string> {
  const content = readYaml(file);
  if (typeof content !== 'object' || content === null) throw new CalendarFileError(file, 'needs lines of year: notice');
  return new Map(Object.entries(content).map(([year, notice]) => [Number(year), String(notice)]));
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
    const table = readYearFile(file, readYaml(file));
    tables.set(table.year, table);
  }
  if (files.includes('notices.yaml')) {
    for (const [year, notice] of readNotices(join(folder, 'notices.yaml'))) {
      const table = tables.get(year);
      if (table !== undefined) tables.set(year, { ...table, notice });
    }
  }
  const list = [...tables.values()].sort((a, b) => a.year - b.year);
  return { tables: () => list };
}
