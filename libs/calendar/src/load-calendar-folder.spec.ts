import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chineseDaysSource } from './chinese-days-source.js';
import { parseDay } from './day-number.js';
import { createCalendar } from './holiday-calendar.js';
import { loadCalendarFolder } from './load-calendar-folder.js';

const NOTICE_2027 = `
year: 2027
notice: 演示通知
off:
  - { zh: 元旦, en: New Year, from: 2027-01-01, to: 2027-01-03 }
work:
  - { zh: 元旦, en: New Year, date: 2027-01-09 }
`;

describe('The calendar folder', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'calendar-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('adds a new year from its notice, which makes that year known', () => {
    writeFileSync(join(folder, '2027.yaml'), NOTICE_2027);
    const calendar = createCalendar(loadCalendarFolder(folder, chineseDaysSource()).tables());
    expect(calendar.knownYears.at(-1)).toBe(2027);
    expect(calendar.isWorkingDay(parseDay('2027-01-01') ?? 0)).toBe(false);
    expect(calendar.isWorkingDay(parseDay('2027-01-09') ?? 0)).toBe(true);
    expect(calendar.arrangementOf(parseDay('2027-01-02') ?? 0)?.notice).toBe('演示通知');
  });

  it('gives the notices their names', () => {
    writeFileSync(join(folder, 'notices.yaml'), '2026: 通知甲\n');
    const tables = loadCalendarFolder(folder, chineseDaysSource()).tables();
    expect(tables.find((table) => table.year === 2026)?.notice).toBe('通知甲');
  });

  it.each([
    ['a file without its parts', 'year: 2027\n', "'notice' is missing"],
    ['a day that does not exist', NOTICE_2027.replace('2027-01-09', '2027-02-30'), '2027-02-30 is not a date'],
    [
      'an end before its beginning',
      NOTICE_2027.replace('to: 2027-01-03', 'to: 2026-12-03'),
      '2026-12-03 lies before 2027-01-01',
    ],
    ['no YAML at all', 'year: [', 'not readable'],
  ])('refuses %s and names file and line', (_title, text, reason) => {
    writeFileSync(join(folder, '2027.yaml'), text);
    expect(() => loadCalendarFolder(folder, chineseDaysSource())).toThrow(reason);
    expect(() => loadCalendarFolder(folder, chineseDaysSource())).toThrow(/2027\.yaml:\d+: /);
  });
});
