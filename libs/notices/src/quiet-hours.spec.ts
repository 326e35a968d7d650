import { describe, expect, it } from '@jest/globals';
import { formatInstant, parseInstant } from '#calendar';
import { nextAt, outOfQuiet } from './quiet-hours.js';

const at = (hour: string): number => parseInstant(`2026-03-02T${hour}+08:00`) ?? 0;

const woken = (hour: string, from: string, until: string): string =>
  formatInstant(outOfQuiet(at(hour), { from, until })).slice(5, 19);

describe('quiet hours', () => {
  it.each([
    ['20:59:59', '03-02T20:59:59'],
    ['21:00', '03-03T07:30:00'],
    ['23:59:59', '03-03T07:30:00'],
    ['00:00', '03-02T07:30:00'],
    ['07:29:59', '03-02T07:30:00'],
    ['07:30', '03-02T07:30:00'],
    ['12:00', '03-02T12:00:00'],
  ])('over midnight: what comes at %s goes at %s', (hour, goes) => {
    expect(woken(hour, '21:00', '07:30')).toBe(goes);
  });

  it.each([
    ['11:59', '03-02T11:59:00'],
    ['12:00', '03-02T14:00:00'],
    ['13:59', '03-02T14:00:00'],
    ['14:00', '03-02T14:00:00'],
  ])('within a day: what comes at %s goes at %s', (hour, goes) => {
    expect(woken(hour, '12:00', '14:00')).toBe(goes);
  });

  it('are none where both hours are the same', () => {
    expect(woken('03:00', '00:00', '00:00')).toBe('03-02T03:00:00');
  });

  it('go by the legal zone: a digest at 08:30 comes at 08:30 in Shanghai, and never at the moment it is asked for', () => {
    expect(formatInstant(nextAt(at('08:29'), '08:30'))).toBe('2026-03-02T08:30:00+08:00');
    expect(formatInstant(nextAt(at('08:30'), '08:30'))).toBe('2026-03-03T08:30:00+08:00');
  });
});
