import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { chineseDaysSource, createCalendar, loadCalendarFolder } from '#calendar';
import { createCalculator, loadRuleBook } from '#statutes';
import { auditCase } from './audit-case.js';
import type { CaseAudit, Finding } from './finding.js';
import { readPublishedCases } from './published-case.js';

const calendar = createCalendar(loadCalendarFolder('config/calendars', chineseDaysSource()).tables());
const calculator = createCalculator(loadRuleBook('config/statutes'), calendar);
const published = readPublishedCases(readFileSync('test/fixtures/published-cases.json', 'utf8'));
const audits = new Map(published.map((one) => [one.id, auditCase(one, calculator)]));

function auditOf(id: string): CaseAudit {
  const found = audits.get(id);
  if (found === undefined) throw new Error(`${id} is not in the fixture`);
  return found;
}

function findingOf(id: string, rule: string): Finding {
  const found = auditOf(id).findings.find((one) => one.rule === rule);
  if (found === undefined) throw new Error(`${id} has no finding on ${rule}`);
  return found;
}

/** A case with these dates alone. */
function auditDates(dates: Record<string, string>, domain = '食品安全'): CaseAudit {
  const [one] = readPublishedCases(JSON.stringify({ cases: [{ id: 'X', domain, dates }] }));
  if (one === undefined) throw new Error('no case');
  return auditCase(one, calculator);
}

/** Counted by hand from a wall calendar: case, rule, due, verdict and, where late, by how much. */
const BY_HAND: readonly (readonly [string, string, string | null, string, number?])[] = [
  ['RC001', 'report-check', '2024-11-21', 'in-time'],
  ['RC001', 'case-decision', '2025-02-05', 'undeterminable'],
  ['RC001', 'seizure-period', '2024-12-30', 'undeterminable'],
  ['RC002', 'seizure-period', '2025-07-20', 'in-time'],
  ['RC002', 'case-decision', '2025-08-20', 'in-time'],
  ['RC003', 'case-decision', '2025-10-13', 'in-time'],
  ['RC004', 'case-decision', '2026-03-10', 'in-time'],
  ['RC004', 'food-result-service', '2025-12-01/2025-12-08', 'in-time'],
  ['RC005', 'case-decision', '2026-04-15', 'in-time'],
  ['RC007', 'case-decision', '2024-11-18', 'late', 39],
  ['RC008', 'case-decision', '2025-01-20', 'undeterminable'],
  ['RC010', 'report-check', '2024-04-09', 'in-time'],
  ['RC014', 'case-decision', '2025-06-30', 'undeterminable'],
  ['RC015', 'seizure-period', '2025-09-26', 'undeterminable'],
  ['RC016', 'report-check', '2025-04-27', 'late', 7],
  ['RC017', 'seizure-period', '2024-08-18', 'open'],
  ['RC018', 'report-check', '2023-04-06', 'in-time'],
  ['RC019', 'case-decision', '2025-02-13', 'in-time'],
  ['RC021', 'case-decision', '2025-12-08', 'in-time'],
  ['RC023', 'report-check', '2024-06-28', 'in-time'],
  ['RC024', 'case-decision', '2025-01-07', 'open'],
  ['RC026', 'statement-defense', '2025-11-07', 'undeterminable'],
  ['RC027', 'preservation-disposal', '2025-08-04', 'in-time'],
  ['RC027', 'seizure-period', '2025-08-28', 'undeterminable'],
  ['RC029', 'seizure-period', '2024-11-23', 'open'],
  ['RC030', 'seizure-period', '2024-02-08', 'in-time'],
  ['RC038', 'seizure-period', '2025-01-15', 'late', 71],
  ['RC053', 'case-decision', '2018-04-02/2019-04-01', 'undeterminable'],
  ['RC081', 'report-check', '2024-05-08', 'in-time'],
  ['RC093', 'publicity-same-province', '2025-12-23', 'undeterminable'],
  ['RC110', 'case-decision', '2022-12-05', 'late', 32],
  ['RC110', 'reconsideration-answer', '2024-08-09', 'in-time'],
  ['RC111', 'case-decision', '2025-02-05/2025-05-06', 'in-time'],
  ['RC116', 'report-check', '2023-03-20', 'in-time'],
  ['RC120', 'case-decision', '2017-10-13', 'open'],
  ['RC133', 'litigation-register', '2020-04-17', 'in-time'],
  ['RC133', 'litigation-direct', '2020-05-15/2020-10-10', 'in-time'],
  ['RC156', 'statement-defense', '2023-04-18', 'in-time'],
  ['RC156', 'seizure-period', '2023-03-01', 'late', 49],
  ['RC159', 'case-decision', '2023-08-23', 'undeterminable'],
  ['RC161', 'report-check', '2025-11-25', 'in-time'],
  ['RC166', 'case-decision', '2023-04-04/2023-06-26', 'in-time'],
  ['RC177', 'reconsideration-decision', '2023-06-19/2023-10-07', 'undeterminable'],
];

describe('audit of published cases', () => {
  it.each(BY_HAND.map((row) => ({ row, name: row.slice(0, 4).join(' ') })))('$name', ({ row }) => {
    const [id, rule, due, verdict, late] = row;
    const finding = findingOf(id, rule);
    expect([finding.due, finding.verdict, finding.lateBy?.n]).toEqual([due, verdict, late]);
  });

  it('gives a verdict for every case in which two dates are related', () => {
    const without = [...audits.values()].filter((audit) => audit.findings.length === 0).map((audit) => audit.case);
    const related = published.filter((one) => without.includes(one.id) && one.dates.size > 1).map((one) => one.id);
    expect(related).toEqual([
      'RC052',
      'RC057',
      'RC058',
      'RC059',
      'RC068',
      'RC071',
      'RC108',
      'RC112',
      'RC113',
      'RC125',
      'RC128',
      'RC169',
      'RC178',
    ]);
  });

  it('names every date of every case, in a finding or among the unmapped', () => {
    const lost = published.flatMap((one) => {
      const audit = auditOf(one.id);
      const told = JSON.stringify(audit);
      return [...one.dates.keys()].filter((key) => !told.includes(key)).map((key) => `${one.id} ${key}`);
    });
    expect(lost).toEqual([]);
  });

  it('calls late only possible where an extension or an exclusion could excuse it', () => {
    expect(findingOf('RC016', 'report-check')).toMatchObject({
      certainty: 'possible',
      lateBy: { n: 7, unit: 'workday' },
    });
  });

  it('calls late certain where the law knows neither', () => {
    const [finding] = auditDates({ evidence_registered_preservation: '2025-07-24', seizure: '2025-08-05' }).findings;
    expect(finding).toMatchObject({ rule: 'preservation-disposal', verdict: 'late', certainty: 'certain' });
  });

  it('gives an extension that does not say whose it is to the clock whose arithmetic it fits, and says so', () => {
    expect(findingOf('RC001', 'seizure-period').because).toContain('按算术归于本期限');
    expect(findingOf('RC001', 'case-decision').because).toContain('不能越级计入');
    expect(findingOf('RC001', 'seizure-period').because).toContain(
      'extension_2_collective_discussion 不可能属于本期限',
    );
  });

  it('takes the testing time told to the party out of seizure and case', () => {
    expect(findingOf('RC001', 'seizure-period').because).toContain('共 22 日');
  });

  it('never proves late by a page date', () => {
    const bounded = [...audits.values()]
      .flatMap((audit) => audit.findings)
      .filter((one) => one.because.includes('只是上限'));
    expect(bounded.length).toBeGreaterThan(0);
    expect(bounded.filter((one) => one.verdict !== 'undeterminable')).toEqual([]);
  });

  it('calls a decision within the five working days early', () => {
    const [finding] = auditDates({ notice_served: '2023-04-11', decision: '2023-04-18' }).findings.filter(
      (one) => one.rule === 'statement-defense',
    );
    expect(finding).toMatchObject({ verdict: 'early', certainty: 'possible', due: '2023-04-18' });
  });

  it('calls a hearing that was announced too shortly before early', () => {
    const served = (day: string): string | undefined =>
      auditDates({ hearing_held: '2026-05-20', hearing_notice_served: day }).findings[0]?.verdict;
    expect([served('2026-05-09'), served('2026-05-11')]).toEqual(['in-time', 'early']);
  });

  it('judges a month only if all its days agree', () => {
    const inMonth = auditDates({ filing: '2025-01-06', decision: '2025-02' });
    const across = auditDates({ filing: '2025-01-06', decision: '2025-04' });
    expect([inMonth, across].map((audit) => audit.findings[0]?.verdict)).toEqual(['in-time', 'undeterminable']);
  });

  it('tells dates that contradict each other instead of judging them', () => {
    const [finding] = auditDates({ filing: '2025-05-06', decision: '2025-04-01' }).findings.filter(
      (one) => one.rule === 'case-decision',
    );
    expect(finding).toMatchObject({ verdict: 'undeterminable', due: null });
    expect(finding?.because).toContain('互相矛盾');
  });

  it('compares a deadline of the source with its own and never takes it for a fact', () => {
    const { unmapped } = auditDates({
      reconsideration_received: '2024-07-22',
      reconsideration_accepted: '2024-07-25',
      acceptance_deadline: '2024-07-29',
    });
    expect(unmapped).toMatchObject([{ key: 'acceptance_deadline' }]);
    expect(unmapped[0]?.because).toContain('reconsideration-acceptance');
  });

  it('lists a key that nobody explained, and a value that is no date', () => {
    expect(auditDates({ tea_break: '2025-01-06', filing: 'soon' }).unmapped.map((one) => one.key)).toEqual([
      'tea_break',
      'filing',
    ]);
  });

  it.each(['{', '[]', '{"cases":[{"dates":{}}]}'])('refuses a file that is not one of published cases: %s', (text) => {
    expect(() => readPublishedCases(text)).toThrow(/文件|案件/);
  });
});
