import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatDay, formatInstant, parseDay, startOfLegalDay } from '#calendar';
import { noticeAfter, scheduleOf, type LevelDue } from '#cases';
import type { ClockState } from '#engine';
import { readLevelBook } from '#statutes';
import { lawSettings } from '#testkit';
import { createClockLevels } from './clock-levels.js';
import { loadLaw } from './load-law.js';

const law = loadLaw('config');
const { ruleBook, calendar } = law.calculator;
const levels = createClockLevels(
  readLevelBook('levels.yaml', readFileSync('config/levels.yaml', 'utf8'), ruleBook),
  ruleBook,
  calendar,
);

const RULES = ['report-check', 'case-decision', 'preservation-disposal', 'statement-defense', 'seizure-period'];
const first = parseDay('2025-06-01') ?? 0;

interface Case {
  readonly clock: ClockState;
  readonly since: string;
}

/** A running clock, and when its limit became known: from long before its start to long after its end. */
const cases: fc.Arbitrary<Case> = fc
  .record({
    rule: fc.constantFrom(...RULES),
    start: fc.integer({ min: 0, max: 400 }),
    length: fc.integer({ min: 1, max: 120 }),
    known: fc.integer({ min: -20, max: 260 }),
    minute: fc.integer({ min: 0, max: 1_439 }),
    expires: fc.boolean(),
  })
  .map(({ rule, start, length, known, minute, expires }) => ({
    clock: aClock(rule, { start: first + start, due: first + start + length, expires }),
    since: formatInstant(startOfLegalDay(first + start + known) + minute * 60_000),
  }));

function aClock(rule: string, told: { start: number; due: number; expires: boolean }): ClockState {
  const [start, due] = [formatDay(told.start), formatDay(told.due)];
  return { rule, start, due, expires: told.expires, status: 'running' } as unknown as ClockState;
}

const expected = ({ clock, since }: Case): readonly LevelDue[] => [...levels.expected(clock, since)];
const over = (clock: ClockState): string => formatInstant(startOfLegalDay((parseDay(clock.due ?? '') ?? 0) + 1));

function lawful(name: string, holds: (one: Case) => void): void {
  it(name, () => {
    fc.assert(fc.property(cases, holds), lawSettings(400));
  });
}

describe('the levels that a clock fires', () => {
  lawful('come in order, none twice, none before the limit became known', (one) => {
    const found = expected(one);
    const moments = found.map(({ at }) => at);
    expect(new Set(found.map(({ level }) => level)).size).toBe(found.length);
    expect([...moments].sort()).toEqual(moments);
    expect(moments.every((at) => at >= one.since)).toBe(true);
  });

  lawful('always hold the end of the limit, never before it is over', (one) => {
    const due = expected(one).find(({ level }) => level === 'due');
    expect(due?.at).toBe(over(one.clock) > one.since ? over(one.clock) : one.since);
  });

  lawful('of what is past already hold only the last, which fires at once', (one) => {
    const atOnce = expected(one).filter(({ at }) => at === one.since);
    expect(atOnce.length).toBeLessThanOrEqual(1);
    const knownBefore = { ...one, since: '2020-01-01T00:00:00+08:00' };
    const past = expected(knownBefore).filter(({ at, level }) => at <= one.since && !level.startsWith('overdue'));
    expect(atOnce.map(({ level }) => level)).toEqual(past.slice(-1).map(({ level }) => level));
  });

  lawful('after it became known are those of one that was always known', (one) => {
    const later = expected(one).filter(({ at }) => at > one.since);
    const known = expected({ ...one, since: '2020-01-01T00:00:00+08:00' });
    expect(later).toEqual(known.filter(({ at }) => at > one.since));
  });

  lawful('are overdue only where the passing has no consequence of its own', (one) => {
    const repeats = expected(one).filter(({ level }) => level.startsWith('overdue'));
    if (one.clock.expires) expect(repeats).toEqual([]);
    expect(repeats.every(({ at }) => at > over(one.clock))).toBe(true);
  });

  lawful(
    'are reached one after the other: the consequence of law by itself, each notice after the one before',
    (one) => {
      const walked: LevelDue[] = [];
      const { notice, expiry } = scheduleOf(levels, one.clock, one.since);
      for (let next = notice; next !== null; next = noticeAfter(levels, one.clock, next.at)) walked.push(next);
      if (expiry !== null) walked.push(expiry);
      expect(walked).toEqual(expected(one));
      expect(expiry !== null).toBe(one.clock.expires);
    },
  );
});

describe('what goes first', () => {
  it('is the end of power over things: a preservation that lapses, a seizure that must be lifted', () => {
    const rankOf = (rule: string, expires: boolean): number | undefined =>
      expected({
        clock: aClock(rule, { start: first, due: first + 7, expires }),
        since: '2025-06-01T09:00:00+08:00',
      }).find(({ level }) => level === 'due')?.rank;
    expect(RULES.map((rule) => rankOf(rule, true))).toEqual([1, 1, 0, 1, 0]);
    expect(rankOf('report-check', false)).toBe(2);
  });

  it('is nothing of a clock that does not run', () => {
    const clock = { ...aClock('report-check', { start: first, due: first + 7, expires: false }), status: 'stopped' };
    expect(expected({ clock: clock as ClockState, since: '2025-06-01T09:00:00+08:00' })).toEqual([]);
  });
});
