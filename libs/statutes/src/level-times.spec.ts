import { describe, expect, it } from '@jest/globals';
import { formatInstant, parseDay } from '#calendar';
import { shippedCalculator } from './fixtures/shipped-rules.js';
import { lastWorkingDayBefore, levelTimes, type LevelPolicy } from './level-times.js';

const calculator = shippedCalculator();
const { calendar } = calculator;
const days: LevelPolicy = {
  yellow: { n: 5, unit: 'workdays' },
  red: { n: 1, unit: 'workdays' },
  overdue: { every: { n: 5, unit: 'workdays' }, most: 3 },
};
const hours: LevelPolicy = {
  yellow: { n: 12, unit: 'hours' },
  red: { n: 4, unit: 'hours' },
  overdue: { every: { n: 1, unit: 'workdays' }, most: 1 },
};

const told = (moment: number | null): string | null => (moment === null ? null : formatInstant(moment).slice(0, 16));

function warningsOf(rule: string, start: string, policy = days): readonly (string | null)[] {
  const answer = calculator.calculate({ rule, start });
  if (answer.error !== null || answer.due === null) throw new Error(rule);
  const { yellow, red } = levelTimes(calendar, { start, due: answer.due }, policy);
  return [told(yellow), told(red)];
}

describe('Warnings', () => {
  it('go out at 08:30 on working days: five and one working days before the due date', () => {
    expect(warningsOf('report-check', '2026-11-02')).toEqual(['2026-11-16T08:30', '2026-11-20T08:30']);
  });

  it('come on the last working day before a limit that does not roll', () => {
    expect(lastWorkingDayBefore(calendar, parseDay('2026-02-19') ?? 0)).toBe(parseDay('2026-02-14'));
    expect(warningsOf('seizure-period', '2026-01-20')[1]).toBe('2026-02-14T08:30');
  });

  it('come at half of a short limit, and never on or before its start', () => {
    expect(warningsOf('statement-defense', '2026-11-02')).toEqual(['2026-11-05T08:30', '2026-11-06T08:30']);
    expect(warningsOf('cash-fine-bank', '2026-11-02')).toEqual([null, '2026-11-03T08:30']);
  });

  it('told in calendar days come on the last working day not later', () => {
    const monthAhead: LevelPolicy = { ...days, yellow: { n: 30, unit: 'days' } };
    // Due on 2026-10-08; thirty days before it is 09-08, a Tuesday. Forty before it is 08-29, a Saturday.
    expect(told(levelTimes(calendar, { start: '2026-07-03', due: '2026-10-08' }, monthAhead).yellow)).toBe(
      '2026-09-08T08:30',
    );
    const further: LevelPolicy = { ...days, yellow: { n: 40, unit: 'days' } };
    expect(told(levelTimes(calendar, { start: '2026-07-03', due: '2026-10-08' }, further).yellow)).toBe(
      '2026-08-28T08:30',
    );
  });

  it('come by the hour for hour limits', () => {
    expect(warningsOf('police-forward', '2026-11-02T09:00:00+08:00', hours)).toEqual([
      '2026-11-02T21:00',
      '2026-11-03T05:00',
    ]);
  });

  it('before an event that is counted backwards from are not bounded by it', () => {
    const { yellow } = levelTimes(calendar, { start: '2026-05-20', due: '2026-05-09' }, days);
    expect(told(yellow)).toBe('2026-04-29T08:30');
  });
});

describe('A limit', () => {
  it('is over at 24:00 of its due day, an hour limit a second after its end', () => {
    expect(formatInstant(levelTimes(calendar, { start: '2026-07-03', due: '2026-10-08' }, days).due)).toBe(
      '2026-10-09T00:00:00+08:00',
    );
    const limit = { start: '2026-11-02T09:00:00+08:00', due: '2026-11-03T09:00:00+08:00' };
    expect(formatInstant(levelTimes(calendar, limit, hours).due)).toBe('2026-11-03T09:00:01+08:00');
  });

  it('is overdue again and again, on working days and not for ever', () => {
    // 10-10 is a make-up working day.
    const times = levelTimes(calendar, { start: '2026-07-03', due: '2026-09-25' }, days);
    expect([1, 2, 3, 4].map((n) => told(times.overdue(n)))).toEqual([
      '2026-10-09T08:30',
      '2026-10-15T08:30',
      '2026-10-22T08:30',
      null,
    ]);
  });
});
