import { describe, expect, it } from '@jest/globals';
import { chineseDaysSource } from './chinese-days-source.js';
import { sameTable, workedHolidays } from './judge-table.js';
import { readYearTable } from './read-year-table.js';

const NOTICE = `year: 2027
notice: 演示通知
off:
  - { zh: 元旦, en: New Year, from: 2026-12-31, to: 2027-01-02 }
  - { zh: 国庆节, en: National Day, from: 2027-10-01, to: 2027-10-03 }
work:
  - { zh: 元旦, en: New Year, date: 2027-01-09 }
`;

describe('A yearly table of holidays', () => {
  it('lists the days off and the make-up working days in order, and may reach back into December', () => {
    const { year, notice, days } = readYearTable('2027.yaml', NOTICE);
    expect([year, notice]).toEqual([2027, '演示通知']);
    expect(days.map(({ date, off }) => `${date}${off ? '-' : '+'}`)).toEqual([
      ...['2026-12-31-', '2027-01-01-', '2027-01-02-', '2027-01-09+'],
      ...['2027-10-01-', '2027-10-02-', '2027-10-03-'],
    ]);
  });

  it.each([
    ['an unknown key', NOTICE.replace('notice:', 'note:'), 2, "unknown key 'note'"],
    ['an unknown key of a block', NOTICE.replace('to: 2027-10-03', 'til: 2027-10-03'), 5, "unknown key 'til'"],
    ['days off without an end', NOTICE.replace('2027-10-01', '2027-01-02'), 5, 'too long'],
    ['a day both off and worked', NOTICE.replace('2027-01-09', '2027-01-02'), 7, '2027-01-02 is listed twice'],
    ['a make-up day within the week', NOTICE.replace('2027-01-09', '2027-01-08'), 7, '2027-01-08 is no weekend day'],
    ['a day of another year', NOTICE.replace('2027-01-09', '2028-01-08'), 7, '2028-01-08 is not of 2027'],
    ['a year that is a word', NOTICE.replace('year: 2027', 'year: next'), 1, "'year' must be a whole number"],
    ['a table without a day off', 'year: 2027\nnotice: x\noff: []\nwork: []\n', 3, 'there is no day off'],
    ['a list that is none', NOTICE.replace(/work:[^]*/, 'work: none\n'), 6, "'work' must be a list"],
    ['a key given twice', `${NOTICE}year: 2028\n`, 8, 'not readable as YAML'],
  ])('refuses %s, with file, line and reason', (_what, text, line, reason) => {
    expect(() => readYearTable('2027.yaml', text)).toThrow(
      expect.objectContaining({
        file: '2027.yaml',
        line,
        reason: { zh: expect.anything(), en: expect.stringContaining(reason) },
      }),
    );
  });

  it('is the same as another when the days are, whatever they are called', () => {
    const table = readYearTable('2027.yaml', NOTICE);
    expect(sameTable(table, readYearTable('x', NOTICE.replaceAll('演示通知', '别名')))).toBe(true);
    expect(sameTable(table, readYearTable('x', NOTICE.replace('10-03', '10-04')))).toBe(false);
  });

  it('that leaves a statutory holiday a working day was not typed in to its end', () => {
    expect(workedHolidays(readYearTable('2027.yaml', NOTICE))).toEqual([]);
    const short = NOTICE.replace('from: 2027-10-01, to: 2027-10-03', 'from: 2027-10-02');
    expect(workedHolidays(readYearTable('2027.yaml', short))).toEqual(['2027-10-01']);
    const published = chineseDaysSource()
      .tables()
      .filter(({ year }) => year >= 2025);
    expect(published.flatMap(workedHolidays)).toEqual([]);
  });
});
