import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CalendarFileError } from './calendar-file-error.js';
import type { HolidaySource } from './holiday-source.port.js';
import { readYearTable } from './read-year-table.js';

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new CalendarFileError(file, null, { zh: `无法读取（${said}）`, en: `cannot be read: ${said}` });
  }
}

function readYaml(file: string): unknown {
  try {
    return parse(readText(file));
  } catch (error) {
    if (error instanceof CalendarFileError) throw error;
    const said = error instanceof Error ? error.message : String(error);
    throw new CalendarFileError(file, null, { zh: `不是可读的 YAML（${said}）`, en: `not readable as YAML: ${said}` });
  }
}

/** `notices.yaml`: year → name of its notice. */
function readNotices(file: string): ReadonlyMap<number, string> {
  const content = readYaml(file);
  if (typeof content !== 'object' || content === null) {
    throw new CalendarFileError(file, 1, { zh: '每行须为 年: 通知', en: 'needs lines of year: notice' });
  }
  return new Map(Object.entries(content).map(([year, notice]) => [Number(year), String(notice)]));
}

/**
 * Reads the calendar folder: `notices.yaml` (year → name of the notice) and any `<year>.yaml`, which
 * replaces the table of that year. This is how a new notice is loaded before the package has it.
 * @param folder path of the folder, e.g. `config/calendars`
 * @param base the tables that the folder completes
 * @throws CalendarFileError naming file, line and reason
 */
export function loadCalendarFolder(folder: string, base: HolidaySource): HolidaySource {
  const tables = new Map(base.tables().map((table) => [table.year, table]));
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  for (const name of files.filter((file) => file !== 'notices.yaml').sort()) {
    const file = join(folder, name);
    const table = readYearTable(file, readText(file));
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
