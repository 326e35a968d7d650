import { describe, expect, it } from '@jest/globals';
import { formatDay, parseDay } from './day-number.js';
import { atLegalTime, formatInstant, legalDayOf, parseInstant, startOfLegalDay } from './legal-time.js';

describe('The legal time of Shanghai', () => {
  it('is written with seconds and +08:00, whatever offset a moment came in', () => {
    const written = [
      '2026-03-02T09:00:00+08:00',
      '2026-03-02T01:00:00Z',
      '2026-03-01T20:30-0430',
      '2026-03-02T09:00:00.999+08:00',
    ].map((text) => formatInstant(parseInstant(text) ?? NaN));
    expect(new Set(written)).toEqual(new Set(['2026-03-02T09:00:00+08:00']));
  });

  it('decides the date of a moment: 16:00 of Greenwich is the next day', () => {
    expect(formatDay(legalDayOf(parseInstant('2026-03-01T15:59:59Z') ?? NaN))).toBe('2026-03-01');
    expect(formatDay(legalDayOf(parseInstant('2026-03-01T16:00:00Z') ?? NaN))).toBe('2026-03-02');
  });

  it('ends a day at 00:00 of the next one', () => {
    const due = parseDay('2026-11-16') ?? NaN;
    expect(formatInstant(startOfLegalDay(due + 1))).toBe('2026-11-17T00:00:00+08:00');
    expect(formatInstant(atLegalTime(due, 8, 30))).toBe('2026-11-16T08:30:00+08:00');
  });

  it.each([
    '2026-03-02',
    '2026-03-02T09:00:00',
    '2026-02-30T09:00:00Z',
    '2026-03-02T24:00:00Z',
    '2026-03-02T09:60Z',
    '2026-03-02 09:00Z',
    '2026-03-02T09:00:00+99:00',
  ])('%j is no moment', (text) => {
    expect(parseInstant(text)).toBeNull();
  });
});
