import { describe, expect, it } from '@jest/globals';
import { parseDay } from '#calendar';
import type { ClockAnswer } from './clock-answer.js';
import type { ClockInput } from './clock-input.js';
import { createCalculator } from './calculator.js';
import { shippedCalculator } from './fixtures/shipped-rules.js';

const calculator = shippedCalculator();
const ask = (input: ClockInput): ClockAnswer => calculator.calculate(input);

describe('Rule 9: a day limit', () => {
  it('is over at 24:00 of its due date', () => {
    const dates = calculator.dates({ rule: 'statement-defense', start: parseDay('2026-09-24') ?? 0 });
    expect(dates).toMatchObject({ expiresAt: Date.parse('2026-10-10T00:00:00+08:00') });
  });
});

describe('Rule 10: versions', () => {
  it('takes the one in force on the start: announcements ran 60 days to 2022-10-31 and run 30 since', () => {
    expect(ask({ rule: 'service-by-announcement', start: '2022-10-31' })).toMatchObject({
      due: '2022-12-30',
      version: 'service-by-announcement@base',
    });
    expect(ask({ rule: 'service-by-announcement', start: '2022-11-01' })).toMatchObject({
      due: '2022-12-01',
      version: 'service-by-announcement@2022-11-01',
    });
    expect(ask({ rule: 'seizure-unclaimed-notice', start: '2022-10-31' })).toMatchObject({ due: '2022-12-30' });
    expect(ask({ rule: 'seizure-unclaimed-notice', start: '2022-11-01' })).toMatchObject({ due: '2022-12-01' });
  });

  it('ends mediation after 45 working days to 2024-06-30, and after 60 days since', () => {
    expect(ask({ rule: 'complaint-mediation-limit', start: '2024-06-28' })).toMatchObject({ due: '2024-08-30' });
    expect(ask({ rule: 'complaint-mediation-limit', start: '2024-07-01' })).toMatchObject({
      due: '2024-08-30',
      article: '消法实施条例 46(3)',
    });
    expect(ask({ rule: 'complaint-mediation-limit', start: '2026-04-15' })).toMatchObject({
      due: '2026-06-15',
      article: 'COMP 23(1)(5)',
    });
  });

  it('knows no rule any more where it has ended', () => {
    expect(ask({ rule: 'report-filing-notice', start: '2026-04-14' })).toMatchObject({ due: '2026-04-21' });
    expect(ask({ rule: 'report-filing-notice', start: '2026-04-15' })).toMatchObject({
      error: { code: 'not-in-force', field: 'start' },
    });
  });

  it('publishes by the text of 2021, of 2025-05-01 or of 2025-12-25', () => {
    const start = (day: string): ClockAnswer => ask({ rule: 'publicity-general', start: day });
    expect(start('2025-04-30')).toMatchObject({ due: '2028-04-30', version: 'publicity-general@base' });
    expect(start('2025-05-01')).toMatchObject({ due: '2028-05-01', version: 'publicity-general@2025-05-01' });
    expect(start('2025-12-25')).toMatchObject({ due: '2026-12-25', version: 'publicity-general@2025-12-25' });
  });

  it.each([
    ['case-decision', '2021-07-15'],
    ['hearing-report', '2021-07-15'],
    ['publicity-same-province', '2021-09-01'],
    ['serious-list-publicity', '2021-09-01'],
    ['reconsideration-apply', '2024-01-01'],
  ])('%s is certain from %s, and says so when it is not', (rule, day) => {
    expect(ask({ rule, start: day })).toMatchObject({ versionCertain: true });
    const before = String(Number(day.slice(0, 4)) - 1) + day.slice(4);
    expect(ask({ rule, start: before })).toMatchObject({ versionCertain: false, version: `${rule}@base`, error: null });
  });

  it('takes a version by name, with or without its rule, and refuses one that does not exist', () => {
    const question = { rule: 'service-by-announcement', start: '2026-03-02' };
    expect(ask({ ...question, version: 'service-by-announcement@base' })).toMatchObject({ due: '2026-05-06' });
    expect(ask({ ...question, version: 'base' })).toMatchObject({ due: '2026-05-06' });
    expect(ask({ ...question, version: 'service-by-announcement@2020-01-01' })).toMatchObject({
      error: { code: 'unknown-version', field: 'version' },
    });
  });

  it('gives running publicity the shorter of two versions where a rule is set so', () => {
    const { ruleBook } = calculator;
    const rules = ruleBook.rules.map((rule) =>
      rule.id === 'publicity-general' ? { ...rule, running: 'shorter' as const } : rule,
    );
    const shorter = createCalculator({ ...ruleBook, rules }, calculator.calendar);
    expect(shorter.calculate({ rule: 'publicity-general', start: '2025-06-10' })).toMatchObject({
      due: '2026-06-10',
      version: 'publicity-general@2025-12-25',
    });
    expect(shorter.calculate({ rule: 'publicity-general', start: '2024-01-10' })).toMatchObject({ due: '2025-12-25' });
  });
});

describe('Rule 11: provisional', () => {
  it('says so when a counted or rolled day lies in a year without a table', () => {
    expect(ask({ rule: 'litigation-direct', start: '2026-08-31' })).toMatchObject({
      due: '2027-03-01',
      rolledFrom: '2027-02-28',
      provisional: true,
    });
    expect(ask({ rule: 'report-check', start: '2026-12-20' })).toMatchObject({ provisional: true });
    expect(ask({ rule: 'report-check', start: '2026-12-10' })).toMatchObject({ due: '2026-12-31', provisional: false });
  });

  it('does not mind the days on the way of a rule in calendar days', () => {
    expect(ask({ rule: 'case-decision', start: '2003-12-20' })).toMatchObject({ provisional: false });
  });

  it('never says so for limits that do not roll', () => {
    expect(ask({ rule: 'limitation-general', start: '2026-08-31' })).toMatchObject({
      due: '2028-08-31',
      provisional: false,
    });
    expect(ask({ rule: 'seizure-period', start: '2026-12-20' })).toMatchObject({
      due: '2027-01-19',
      provisional: false,
    });
  });
});

describe('Rule 12: printed ends', () => {
  const seizure = { rule: 'seizure-period', start: '2026-03-02' };

  it('sets the last day to the printed date, then rolls it', () => {
    const extensions = [{ length: 30, unit: 'day' as const, until: '2026-10-31', approved: '2026-09-28' }];
    expect(ask({ rule: 'case-decision', start: '2026-07-03', extensions })).toMatchObject({
      due: '2026-11-02',
      rolledFrom: '2026-10-31',
    });
  });

  it('lets only days excluded after the approval move it', () => {
    const extensions = [{ until: '2026-10-30', approved: '2026-09-28' }];
    const before = { kind: 'testing', from: '2026-07-10', to: '2026-07-25' };
    const after = { kind: 'hearing', from: '2026-10-09', to: '2026-10-12' };
    const across = { kind: 'testing', from: '2026-09-20', to: '2026-09-30' };
    const question = { rule: 'case-decision', start: '2026-07-03', extensions };
    expect(ask({ ...question, exclusions: [before] })).toMatchObject({ due: '2026-10-30', excludedDays: 15 });
    expect(ask({ ...question, exclusions: [after] })).toMatchObject({ due: '2026-11-02', excludedDays: 3 });
    expect(ask({ ...question, exclusions: [across] })).toMatchObject({
      due: '2026-11-02',
      rolledFrom: '2026-11-01',
      excludedDays: 10,
    });
  });

  it('stays where it is printed if it was approved on that very day, whatever was excluded before', () => {
    const extensions = [{ until: '2021-02-11', approved: '2021-02-11' }];
    const exclusions = [{ kind: 'consultation', from: '2021-01-30', to: '2021-02-18' }];
    expect(ask({ rule: 'reverse-referral-procuratorate', start: '2021-01-04', extensions, exclusions })).toMatchObject({
      due: '2021-02-18',
      rolledFrom: '2021-02-11',
    });
  });

  it('binds a seizure to the earlier of the printed and the computed end', () => {
    const printed = (until: string): ClockInput => ({
      ...seizure,
      extensions: [{ length: 30, unit: 'day', until, approved: '2026-03-30' }],
    });
    expect(ask(printed('2026-04-28'))).toMatchObject({ due: '2026-04-28' });
    expect(ask(printed('2026-05-09'))).toMatchObject({ due: '2026-05-01' });
  });

  it('tells the difference in the derivation', () => {
    const explained = calculator.explain({
      ...seizure,
      extensions: [{ length: 30, unit: 'day', until: '2026-05-09', approved: '2026-03-30' }],
    });
    expect(JSON.stringify(explained)).toContain(
      'printed end 2026-05-09, computed end 2026-05-01; the earlier one, 2026-05-01, binds',
    );
  });

  it('needs the approval, which cannot come after the printed end', () => {
    expect(ask({ ...seizure, extensions: [{ until: '2026-04-28' }] })).toMatchObject({
      error: { code: 'extension-incomplete', field: 'extensions[0].approved' },
    });
    expect(ask({ ...seizure, extensions: [{ until: '2026-04-28', approved: '2026-04-29' }] })).toMatchObject({
      error: { code: 'until-too-early' },
    });
  });
});

describe('Rule 15: rules that are not one length', () => {
  it.each([
    'report-unfair-competition',
    'transfer-in-system',
    'transfer-other-agency',
    'report-result-notice',
    'report-repeat',
  ])('%s has no fixed length', (rule) => {
    expect(ask({ rule, start: '2026-03-02' })).toMatchObject({ error: { code: 'no-fixed-length' } });
  });

  it.each(['fine-surcharge', 'price-gain-surcharge'])('%s is a rate, not a date', (rule) => {
    expect(ask({ rule, start: '2026-03-02' })).toMatchObject({ error: { code: 'not-a-date-rule' } });
  });

  it.each(['refund-period', 'redo-after-judgment'])('%s takes its length from the case', (rule) => {
    expect(ask({ rule, start: '2026-03-02', length: 15 })).toMatchObject({ due: '2026-03-17' });
    expect(ask({ rule, start: '2026-03-02' })).toMatchObject({ error: { code: 'missing-length', field: 'length' } });
    expect(ask({ rule, start: '2026-03-02', length: 0 })).toMatchObject({ error: { code: 'bad-length' } });
  });

  it('gives the end of a range and the first day to apply', () => {
    expect(ask({ rule: 'publicity-general', start: '2026-01-10' })).toMatchObject({
      due: '2027-01-10',
      applyFrom: '2026-04-11',
    });
    expect(ask({ rule: 'publicity-serious-domain', start: '2026-01-10' })).toMatchObject({
      due: '2029-01-10',
      applyFrom: '2027-01-11',
    });
    expect(ask({ rule: 'serious-list-term', start: '2026-01-10' })).toMatchObject({
      due: '2029-01-10',
      applyFrom: '2027-01-11',
    });
    expect(ask({ rule: 'publicity-revocation', start: '2026-01-10' })).toMatchObject({
      due: '2029-01-10',
      applyFrom: null,
    });
  });

  it('waits for the end of a restriction', () => {
    const restricted = (restrictionEnds: string): ClockAnswer =>
      ask({ rule: 'publicity-restriction', start: '2026-01-10', restrictionEnds });
    expect(restricted('2026-06-30')).toMatchObject({ due: '2029-01-10', applyFrom: '2027-01-11' });
    expect(restricted('2027-06-30')).toMatchObject({ due: '2029-01-10', applyFrom: '2027-07-01' });
    expect(restricted('2030-06-30')).toMatchObject({ due: '2030-06-30', applyFrom: '2030-07-01' });
    expect(ask({ rule: 'publicity-general', start: '2026-01-10', restrictionEnds: '2030-06-30' })).toMatchObject({
      error: { code: 'field-not-taken' },
    });
  });

  it.each([
    ['freeze-period', '2026-04-01'],
    ['food-objection-accept', '2026-03-09'],
    ['food-objection-review-process', '2026-03-30'],
    ['food-objection-review-authenticity', '2026-04-14'],
    ['court-ruling-manifest', '2026-04-01'],
    ['litigation-appeal-ruling', '2026-03-12'],
    ['credit-repair-removal', '2026-03-04'],
    ['court-refusal-review', '2026-03-17'],
  ])('%s has an id of its own and ends on %s', (rule, due) => {
    expect(ask({ rule, start: '2026-03-02' })).toMatchObject({ due });
  });
});
