import { describe, expect, it } from '@jest/globals';
import { parseDay } from '#calendar';
import { isFailure } from './clock-answer.js';
import { shippedCalculator } from './fixtures/shipped-rules.js';
import { lateBy } from './late-by.js';
import { latestSafeDates, type Plan } from './latest-safe-dates.js';

const calculator = shippedCalculator();
const { calendar } = calculator;

function day(text: string): number {
  const value = parseDay(text);
  if (value === null) throw new RangeError(text);
  return value;
}

const beforeDecision: Plan = {
  due: '2026-10-08',
  periods: [
    { step: 'review.submit', rule: 'review-period', next: 'same-day' },
    { step: 'notice.served', rule: 'statement-defense', next: 'day-after' },
  ],
};

describe('The latest safe date of a step', () => {
  it('is the last day from which all periods still to come, at full length, end in time', () => {
    // Served on 09-22 the five days end on 09-30; served on 09-23 they would end on the due date itself.
    expect(latestSafeDates(calculator, beforeDecision)).toEqual([
      {
        step: 'review.submit',
        rule: 'review-period',
        latest: '2026-09-09',
        latestWorkingDay: '2026-09-09',
        provisional: false,
      },
      {
        step: 'notice.served',
        rule: 'statement-defense',
        latest: '2026-09-22',
        latestWorkingDay: '2026-09-22',
        provisional: false,
      },
    ]);
  });

  it('is the last one: a day later the decision would be late', () => {
    const answer = latestSafeDates(calculator, beforeDecision);
    if ('error' in answer) throw new Error(answer.error.message);
    const served = day(answer[1]?.latest ?? '');
    const endOf = (start: number): number => {
      const dates = calculator.dates({ rule: 'statement-defense', start });
      return isFailure(dates) ? NaN : (dates.due ?? NaN);
    };
    expect(endOf(served) + 1).toBeLessThanOrEqual(day('2026-10-08'));
    expect(endOf(served + 1) + 1).toBeGreaterThan(day('2026-10-08'));
  });

  it('leaves the ten working days of a demand inside the three months of the court application', () => {
    const plan: Plan = {
      due: '2026-06-15',
      periods: [{ step: 'execution.demand', rule: 'performance-demand', next: 'day-after' }],
    };
    expect(latestSafeDates(calculator, plan)).toMatchObject([{ latest: '2026-05-31', latestWorkingDay: '2026-05-29' }]);
  });

  it('counts a hearing notice forward: the hearing comes after seven full working days', () => {
    const plan: Plan = {
      due: '2026-05-20',
      periods: [{ step: 'hearing.notice', rule: 'hearing-notice-party', next: 'day-after' }],
    };
    expect(latestSafeDates(calculator, plan)).toMatchObject([{ latest: '2026-05-10', latestWorkingDay: '2026-05-09' }]);
  });

  it('is provisional where a year without a holiday table is touched', () => {
    const plan: Plan = { ...beforeDecision, due: '2027-01-20' };
    expect(latestSafeDates(calculator, plan)).toMatchObject([{ provisional: true }, { provisional: true }]);
  });

  it.each([
    ['an impossible goal', { ...beforeDecision, due: '2026-02-30' }, 'impossible-date'],
    [
      'an unknown rule',
      { due: '2026-10-08', periods: [{ step: 'x', rule: 'nothing', next: 'same-day' as const }] },
      'unknown-rule',
    ],
    [
      'an hour rule',
      { due: '2026-10-08', periods: [{ step: 'x', rule: 'police-forward', next: 'same-day' as const }] },
      'needs-date',
    ],
  ])('refuses %s', (_title, plan, code) => {
    expect(latestSafeDates(calculator, plan)).toMatchObject({ error: { code } });
  });
});

describe('Lateness', () => {
  it('counts from the rolled due date in the unit of the rule: seven working days in the published case', () => {
    expect(calculator.calculate({ rule: 'report-check', start: '2025-04-07' })).toMatchObject({ due: '2025-04-27' });
    expect(lateBy(calendar, '2025-04-27', '2025-05-09', 'workday')).toEqual({ n: 7, unit: 'workday' });
  });

  it('counts calendar days for days, months and years, and begun hours for hours', () => {
    expect(lateBy(calendar, '2026-10-08', '2026-10-12', 'day')).toEqual({ n: 4, unit: 'day' });
    expect(lateBy(calendar, '2026-10-08', '2026-10-12', 'month')).toEqual({ n: 4, unit: 'day' });
    expect(lateBy(calendar, '2026-10-08T09:00:00+08:00', '2026-10-08T10:00:01+08:00', 'hour')).toEqual({
      n: 2,
      unit: 'hour',
    });
  });

  it('is nothing on the due date itself', () => {
    expect(lateBy(calendar, '2026-10-08', '2026-10-08', 'workday')).toBeNull();
    expect(lateBy(calendar, '2026-10-08T09:00:00+08:00', '2026-10-08T09:00:00+08:00', 'hour')).toBeNull();
  });

  it('needs two dates, or two moments', () => {
    expect(() => lateBy(calendar, '2026-10-08', 'soon', 'day')).toThrow(RangeError);
    expect(() => lateBy(calendar, '2026-10-08', '2026-10-09', 'hour')).toThrow(RangeError);
  });
});
