import { describe, expect, it } from '@jest/globals';
import type { MovedClock } from '#cases';
import { DifferenceSummary } from './difference-summary.js';

const aClock = (changes: Partial<MovedClock>): MovedClock => ({
  caseId: '1',
  number: '东处〔2026〕1号',
  clock: 'filing#1/report-check/1',
  rule: 'report-check',
  before: '2027-01-04',
  after: '2027-01-06',
  wasProvisional: true,
  provisional: false,
  ...changes,
});

describe('The summary of a difference report', () => {
  it('counts by rule what moves later or earlier, what stays, and what became certain', () => {
    const summary = new DifferenceSummary();
    summary.add(aClock({ rule: 'case-decision', after: '2027-01-03' }));
    for (const changes of [{}, { after: '2027-01-04' }, { wasProvisional: false, provisional: true }]) {
      summary.add(aClock(changes));
    }
    expect(summary.rules).toEqual([
      { rule: 'report-check', clocks: 3, later: 2, earlier: 0, unmoved: 1, nowCertain: 2, nowProvisional: 1 },
      { rule: 'case-decision', clocks: 1, later: 0, earlier: 1, unmoved: 0, nowCertain: 1, nowProvisional: 0 },
    ]);
    expect(summary.total).toEqual({ clocks: 4, later: 2, earlier: 1, unmoved: 1, nowCertain: 3, nowProvisional: 1 });
  });

  it('calls nothing moved while an exclusion is open, for then there is no date', () => {
    const summary = new DifferenceSummary();
    summary.add(aClock({ before: null, after: null }));
    expect(summary.total).toMatchObject({ clocks: 1, later: 0, earlier: 0, unmoved: 1, nowCertain: 1 });
  });
});
