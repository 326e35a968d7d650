import { describe, expect, it } from '@jest/globals';
import type { CalendarReport } from '#law';
import { loadRuleBook } from '#statutes';
import { calendarLines, calendarNotes, movedClockLine } from './calendar-lines.js';

const rules = loadRuleBook('config/statutes');
const clock = {
  caseId: '0190',
  number: '东处〔2026〕1号',
  clock: 'filing#1/report-check/1',
  rule: 'report-check',
  before: '2027-01-04',
  after: '2027-01-05',
  wasProvisional: true,
  provisional: false,
};
const counts = { clocks: 2, later: 1, earlier: 0, unmoved: 1, nowCertain: 2, nowProvisional: 0 };
const report: CalendarReport = {
  year: 2027,
  notice: '演示通知',
  dryRun: true,
  stood: 'nothing',
  before: 'calendar-2026-a',
  after: 'calendar-2027-b',
  written: null,
  workedHolidays: [],
  rules: [{ rule: 'report-check', ...counts }],
  total: counts,
  cases: 7,
  changed: 2,
  clocks: 2,
  busy: [],
};

describe('The difference report of a calendar', () => {
  it('tells for each clock the case, the rule, the old date and the new one, and that it is certain now', () => {
    const line = movedClockLine(clock, rules);
    expect(line).toMatch(
      /^东处〔2026〕1号 \(0190\) {2}report-check .*2027-01-04 → 2027-01-05，暂定→确定 \/ provisional → certain$/,
    );
    expect(movedClockLine({ ...clock, after: '2027-01-04' }, rules)).toContain('2027-01-04（不变 / same）');
    expect(movedClockLine({ ...clock, before: null, after: null, provisional: true }, rules)).toContain('仍为暂定');
  });

  it('sums up by rule in both languages, and says that a dry run wrote nothing', () => {
    const text = calendarLines(report, rules).join('\n');
    expect(text).toContain(
      '2 项：推迟 1，提前 0，日期不变 1，暂定转确定 2 / 2 clocks: 1 later, 0 earlier, 1 on the same day, 2 now certain',
    );
    expect(text).toContain('试算，未写入任何内容');
    expect(text).toContain('calendar-2026-a → calendar-2027-b');
  });

  it('says what was written, and what is replaced', () => {
    const loaded = { ...report, dryRun: false, stood: 'other', written: 'config/calendars/2027.yaml' } as const;
    const text = calendarLines(loaded, rules).join('\n');
    expect(text).toContain('已写入 config/calendars/2027.yaml');
    expect(text).toContain('替换了该年原有的安排');
    expect(calendarLines({ ...report, stood: 'other' }, rules).join('\n')).toContain('--replace');
  });

  it('reminds of running processes, of cases that were held, and of a table that is not complete', () => {
    expect(calendarNotes(report)).toEqual([]);
    const notes = calendarNotes({ ...report, dryRun: false, busy: ['0190'], workedHolidays: ['2027-05-01'] });
    expect(notes.map(([zh]) => zh)).toEqual([
      expect.stringContaining('2027-05-01'),
      expect.stringContaining('0190'),
      expect.stringContaining('重启'),
    ]);
  });
});
