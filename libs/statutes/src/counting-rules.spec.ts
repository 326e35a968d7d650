import { describe, expect, it } from '@jest/globals';
import { shippedCalculator } from './fixtures/shipped-rules.js';
import type { ClockAnswer } from './clock-answer.js';
import type { ClockInput } from './clock-input.js';

const calculator = shippedCalculator();
const ask = (input: ClockInput): ClockAnswer => calculator.calculate(input);

/** An exclusion in the order kind, from, to. */
function excluded(kind: string, from: string, to: string | null): { kind: string; from: string; to: string | null } {
  return { kind, from, to };
}

describe('Rule 1: one formula', () => {
  it('answers the example of the command in full, with every key', () => {
    const input = {
      rule: 'case-decision',
      start: '2026-07-03',
      exclusions: [excluded('testing', '2026-07-10', '2026-07-25')],
      extensions: [{ length: 30, unit: 'day' as const }],
    };
    expect(JSON.stringify(ask(input))).toBe(
      '{"due":"2026-11-16","rolledFrom":"2026-11-15","status":"determined","earliest":null,"provisional":false,"excludedDays":15,"applyFrom":null,"article":"PROC 64","version":"case-decision@base","versionCertain":true,"error":null}',
    );
  });

  it('adds extensions in the unit of the period to its length, and lets others follow from the end so far', () => {
    const extensions = [
      { length: 30, unit: 'day' as const },
      { length: 1, unit: 'month' as const },
      { length: 10, unit: 'day' as const },
    ];
    // 90 + 30 + 10 days from 2026-01-05 end on 2026-05-15; a month later is a Monday.
    expect(ask({ rule: 'case-decision', start: '2026-01-05', extensions })).toMatchObject({ due: '2026-06-15' });
  });

  it('moves the end of a workday rule off a rest day before exclusions are looked at', () => {
    const extensions = [{ length: 1, unit: 'day' as const }];
    // 10 working days from 2026-11-06 end on Friday 2026-11-20; a day later is a Saturday.
    expect(ask({ rule: 'review-period', start: '2026-11-06', extensions })).toMatchObject({
      due: '2026-11-23',
      rolledFrom: null,
    });
  });
});

describe('Rule 2: exclusions', () => {
  it('counts the days after the beginning up to the end: 3 months with 06-25 to 07-10 left out end on 07-15', () => {
    const exclusions = [excluded('court-suspension', '2026-06-25', '2026-07-10')];
    expect(ask({ rule: 'litigation-second-instance', start: '2026-03-31', exclusions })).toMatchObject({
      due: '2026-07-15',
      excludedDays: 15,
    });
  });

  it('counts overlaps once', () => {
    const exclusions = [
      excluded('testing', '2026-07-10', '2026-07-25'),
      excluded('appraisal', '2026-07-20', '2026-07-30'),
    ];
    expect(ask({ rule: 'case-decision', start: '2026-07-03', exclusions })).toMatchObject({ excludedDays: 20 });
  });

  it.each([
    ['an exclusion that ends on the day it begins', excluded('testing', '2026-07-10', '2026-07-10')],
    ['days on or before the start', excluded('testing', '2026-06-01', '2026-07-03')],
    ['an interval opened on the last day', excluded('testing', '2026-10-01', '2026-10-20')],
    ['an interval opened among the rest days before the rolled date', excluded('testing', '2026-10-03', '2026-10-20')],
  ])('leaves the date alone for %s', (_title, exclusion) => {
    expect(ask({ rule: 'case-decision', start: '2026-07-03', exclusions: [exclusion] })).toMatchObject({
      due: '2026-10-08',
      rolledFrom: '2026-10-01',
      excludedDays: 0,
    });
  });

  it('counts working days only, for workday rules', () => {
    const exclusions = [excluded('testing', '2026-11-05', '2026-11-10')];
    expect(ask({ rule: 'report-check', start: '2026-11-02', exclusions })).toMatchObject({
      due: '2026-11-26',
      excludedDays: 3,
    });
  });
});

describe('Rule 3: kinds', () => {
  const allKinds =
    'testing inspection quarantine appraisal identification hearing announcement refund-order suspension other'.split(
      ' ',
    );
  const courtKinds = 'court-announcement court-appraisal court-mediation court-suspension jurisdiction-objection'.split(
    ' ',
  );

  it.each([
    ['report-check', allKinds.slice(0, 5)],
    ['case-decision', allKinds],
    ['seizure-period', allKinds.slice(0, 4)],
    ['complaint-mediation-limit', ['testing', 'appraisal']],
    ['reconsideration-decision', ['remedy-suspension']],
    ['litigation-first-instance', courtKinds],
    ['litigation-second-instance', courtKinds],
    ['food-objection-review-process', ['consultation']],
    ['food-objection-review-authenticity', ['consultation']],
    ['reverse-referral-procuratorate', ['consultation']],
    ['fine-surcharge', ['reconsideration', 'litigation']],
  ])('%s honours exactly its kinds', (id, kinds) => {
    expect([...(calculator.ruleBook.ruleOf(id)?.exclusions ?? [])].sort()).toEqual([...kinds].sort());
  });

  it('no other rule honours any kind', () => {
    const honouring = calculator.ruleBook.rules.filter((rule) => rule.exclusions.length > 0);
    expect(honouring).toHaveLength(11);
  });

  it('leaves a seizure alone if its testing was not told', () => {
    const testing = excluded('testing', '2026-03-10', '2026-03-20');
    const seizure = { rule: 'seizure-period', start: '2026-03-02' };
    expect(ask({ ...seizure, exclusions: [testing] })).toMatchObject({ due: '2026-04-11' });
    expect(ask({ ...seizure, exclusions: [{ ...testing, told: true }] })).toMatchObject({ due: '2026-04-11' });
    expect(ask({ ...seizure, exclusions: [{ ...testing, told: false }] })).toMatchObject({
      due: '2026-04-01',
      excludedDays: 0,
    });
  });

  it('ignores a known kind that is not honoured, and refuses an unknown one', () => {
    const hearing = [excluded('hearing', '2026-11-05', '2026-11-10')];
    expect(ask({ rule: 'report-check', start: '2026-11-02', exclusions: hearing })).toMatchObject({
      due: '2026-11-23',
      excludedDays: 0,
    });
    const lunch = [excluded('lunch', '2026-11-05', '2026-11-10')];
    expect(ask({ rule: 'report-check', start: '2026-11-02', exclusions: lunch })).toMatchObject({
      error: { code: 'unknown-kind', field: 'exclusions[0].kind' },
    });
  });
});

describe('Rule 4: open exclusions', () => {
  const open = [excluded('testing', '2026-07-10', null)];

  it('has no due date, and says the earliest one as if it closed on the day asked', () => {
    expect(ask({ rule: 'case-decision', start: '2026-07-03', exclusions: open, asOf: '2026-07-25' })).toMatchObject({
      status: 'open',
      due: null,
      rolledFrom: null,
      earliest: '2026-10-16',
      excludedDays: 15,
    });
  });

  it('takes the later of its beginning and the day asked', () => {
    expect(ask({ rule: 'case-decision', start: '2026-07-03', exclusions: open, asOf: '2026-07-01' })).toMatchObject({
      earliest: '2026-10-08',
    });
  });

  it('takes today where no day is asked, and needs one of them', () => {
    const exclusions = open;
    const today = shippedCalculatorOn('2026-07-25').calculate({
      rule: 'case-decision',
      start: '2026-07-03',
      exclusions,
    });
    expect(today).toMatchObject({ earliest: '2026-10-16' });
    expect(ask({ rule: 'case-decision', start: '2026-07-03', exclusions })).toMatchObject({
      error: { code: 'missing-as-of' },
    });
  });

  it('is determined if it opened on or after the end, or is not honoured', () => {
    const late = [excluded('testing', '2026-10-01', null)];
    expect(ask({ rule: 'case-decision', start: '2026-07-03', exclusions: late })).toMatchObject({
      status: 'determined',
      due: '2026-10-08',
    });
    const other = [excluded('consultation', '2026-07-10', null)];
    expect(ask({ rule: 'case-decision', start: '2026-07-03', exclusions: other })).toMatchObject({
      status: 'determined',
      due: '2026-10-08',
    });
    const untold = [{ ...excluded('testing', '2026-03-10', null), told: false }];
    expect(ask({ rule: 'seizure-period', start: '2026-03-02', exclusions: untold })).toMatchObject({
      status: 'determined',
    });
  });
});

function shippedCalculatorOn(today: string): ReturnType<typeof shippedCalculator> {
  return shippedCalculator({ today: () => today });
}

describe('Rule 5: rolling', () => {
  it('moves a last day on a rest day, also a weekend, to the next working day', () => {
    expect(ask({ rule: 'fine-payment', start: '2026-11-06' })).toMatchObject({
      due: '2026-11-23',
      rolledFrom: '2026-11-21',
    });
  });

  it('does not move off a make-up working day', () => {
    expect(ask({ rule: 'fine-payment', start: '2026-09-25' })).toMatchObject({ due: '2026-10-10', rolledFrom: null });
  });

  it('rolls the natural days of criminal transfer too', () => {
    expect(ask({ rule: 'criminal-transfer-decision', start: '2026-11-19' })).toMatchObject({
      due: '2026-11-23',
      rolledFrom: '2026-11-22',
    });
  });

  it('does not roll exactly these rules', () => {
    const still = calculator.ruleBook.rules.filter(
      (rule) =>
        !rule.roll &&
        rule.direction === 'forward' &&
        rule.versions[0]?.unit !== null &&
        rule.versions[0]?.unit !== 'hour',
    );
    expect(still.map((rule) => rule.id).sort()).toEqual([
      'credit-repair-fraud',
      'enforcement-abandon',
      'freeze-period',
      'limitation-extended',
      'limitation-general',
      'publicity-general',
      'publicity-min-light',
      'publicity-restriction',
      'publicity-revocation',
      'publicity-serious-domain',
      'seizure-period',
      'serious-list-term',
    ]);
    expect(calculator.ruleBook.ruleOf('fine-surcharge')?.roll).toBe(false);
  });
});

describe('Rules 6 and 7: months and hours', () => {
  it("ends months on the same date, or on the month's last day", () => {
    expect(ask({ rule: 'litigation-direct', start: '2026-02-10' })).toMatchObject({ due: '2026-08-10' });
    expect(ask({ rule: 'litigation-direct', start: '2025-08-31' })).toMatchObject({ due: '2026-02-28' });
    expect(ask({ rule: 'limitation-general', start: '2024-02-29' })).toMatchObject({ due: '2026-02-28' });
  });

  it('counts hours exactly and answers in +08:00, never rolled', () => {
    expect(ask({ rule: 'coercion-emergency-report', start: '2026-10-01T23:15:30Z' })).toMatchObject({
      due: '2026-10-03T07:15:30+08:00',
      rolledFrom: null,
      provisional: false,
    });
    expect(ask({ rule: 'police-forward', start: '2027-01-01T09:00:00+08:00' })).toMatchObject({ provisional: false });
  });

  it('refuses a date-time for a date rule and a bare date for an hour rule', () => {
    expect(ask({ rule: 'report-check', start: '2026-10-01T09:00:00+08:00' })).toMatchObject({
      error: { code: 'needs-date', field: 'start' },
    });
    expect(ask({ rule: 'police-forward', start: '2026-10-01' })).toMatchObject({
      error: { code: 'needs-date-time', field: 'start' },
    });
  });
});

describe('Rule 8: backwards', () => {
  it('finds the latest working day with seven full working days before the event, on a make-up Saturday', () => {
    expect(ask({ rule: 'hearing-notice-party', event: '2026-05-20' })).toMatchObject({
      due: '2026-05-09',
      rolledFrom: null,
    });
  });

  it('allows the event to be a rest day, and ignores exclusions', () => {
    const exclusions = [excluded('hearing', '2026-05-10', '2026-05-15')];
    // Between Wednesday 2026-05-13 and Sunday 2026-05-24 lie the seven working days 14, 15 and 18 to 22.
    expect(ask({ rule: 'hearing-notice-party', event: '2026-05-24', exclusions })).toMatchObject({
      due: '2026-05-13',
      excludedDays: 0,
    });
  });

  it('needs its event and takes no extension', () => {
    expect(ask({ rule: 'hearing-notice-party', start: '2026-05-20' })).toMatchObject({
      error: { code: 'missing-event', field: 'event' },
    });
    const extensions = [{ length: 1, unit: 'workday' as const }];
    expect(ask({ rule: 'hearing-notice-party', event: '2026-05-20', extensions })).toMatchObject({
      error: { code: 'extension-beyond-ladder' },
    });
  });
});
