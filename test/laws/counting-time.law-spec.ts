import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatDay, parseDay } from '#calendar';
import { isFailure, latestSafeDates, type ClockInput, type ClockResult, type Rule } from '#statutes';
import { arbitraryClock, arbitraryDay, arbitraryExclusions, arbitraryInputFor, isDated } from './arbitrary-clock.js';
import { lawSettings } from '#testkit';
import { shippedCalculator, shippedCalendar as calendar, shippedRules } from './shipped-time-limits.js';

const { numRuns, seed } = lawSettings(1_000);
const options = { numRuns, seed };

function answerOf(input: ClockInput): ClockResult | null {
  const answer = shippedCalculator.calculate(input);
  return isFailure(answer) ? null : answer;
}

function dayOf(text: string | null): number {
  return text === null ? NaN : (parseDay(text) ?? NaN);
}

/** The last day of the period, before it was rolled. */
function endOf(answer: ClockResult): number {
  return dayOf(answer.rolledFrom ?? answer.due ?? answer.earliest);
}

const forwardRules = shippedRules.rules.filter(
  (rule) => isDated(rule) && rule.direction === 'forward' && rule.versions[0]?.unit !== 'hour',
);
const excludingRules = forwardRules.filter((rule) => rule.exclusions.length > 0);
const anyOf = (rules: readonly Rule[]): fc.Arbitrary<Rule> => fc.constantFrom(...rules);
const lengthOf = (rule: Rule): { length?: number } => (rule.kind === 'set-length' ? { length: 15 } : {});

describe(`The calendar (seed ${seed})`, () => {
  it('adds working days that are working days, further for more, and counts them back', () => {
    fc.assert(
      fc.property(arbitraryDay(), fc.integer({ min: 1, max: 300 }), (day, count) => {
        const due = calendar.addWorkingDays(day, count);
        expect(calendar.isWorkingDay(due)).toBe(true);
        expect(calendar.countWorkingDays(day, due)).toBe(count);
        expect(calendar.addWorkingDays(day, count + 1)).toBeGreaterThan(due);
        expect(calendar.addWorkingDays(day + 1, count)).toBeGreaterThanOrEqual(due);
      }),
      options,
    );
  });

  it('rolls once: a rolled day does not roll again, and no working day lies between', () => {
    fc.assert(
      fc.property(arbitraryDay(), (day) => {
        const rolled = calendar.workingDayOnOrAfter(day);
        expect(calendar.workingDayOnOrAfter(rolled)).toBe(rolled);
        expect(calendar.countWorkingDays(day, rolled)).toBe(rolled === day ? 0 : 1);
      }),
      options,
    );
  });
});

describe(`Counting time (seed ${seed})`, () => {
  it('a later start under one version never ends earlier', () => {
    fc.assert(
      fc.property(anyOf(forwardRules), arbitraryDay(), fc.integer({ min: 1, max: 30 }), (rule, day, later) => {
        const ask = (start: number): ClockResult | null =>
          answerOf({
            rule: rule.id,
            start: formatDay(start),
            version: rule.versions[0]?.id ?? null,
            ...lengthOf(rule),
          });
        expect(dayOf(ask(day + later)?.due ?? null)).toBeGreaterThanOrEqual(dayOf(ask(day)?.due ?? null));
      }),
      options,
    );
  });

  it('a due date that rolls is a working day, and one that does not is left where it is', () => {
    fc.assert(
      fc.property(arbitraryClock(shippedRules), (input) => {
        const answer = answerOf(input);
        const rule = shippedRules.ruleOf(input.rule);
        const due = answer?.due ?? null;
        if (answer === null || due === null || due.includes('T')) return;
        if (rule?.roll === true || rule?.direction === 'backward') expect(calendar.isWorkingDay(dayOf(due))).toBe(true);
        else expect(answer.rolledFrom).toBeNull();
      }),
      options,
    );
  });

  it('exclusions on or before the start count for nothing', () => {
    fc.assert(
      fc.property(anyOf(excludingRules), arbitraryDay(), fc.nat(60), fc.nat(60), (rule, day, before, length) => {
        const to = day - before;
        const question = { rule: rule.id, start: formatDay(day) };
        const kind = rule.exclusions[0] ?? 'testing';
        const exclusions = [{ kind, from: formatDay(to - length), to: formatDay(to) }];
        expect(shippedCalculator.calculate({ ...question, exclusions })).toEqual(shippedCalculator.calculate(question));
      }),
      options,
    );
  });

  it('overlaps count once: naming an interval twice, or in two pieces, changes nothing', () => {
    fc.assert(
      fc.property(anyOf(excludingRules).chain(arbitraryInputFor), fc.nat(30), (input, cut) => {
        const once = input.exclusions ?? [];
        const pieces = once.flatMap((exclusion) => {
          if ((exclusion.to ?? null) === null) return [exclusion, exclusion];
          const middle = formatDay(Math.min(dayOf(exclusion.to ?? null), dayOf(exclusion.from) + cut));
          return [{ ...exclusion, to: middle }, { ...exclusion, from: middle }, exclusion];
        });
        const answer = shippedCalculator.calculate(input);
        expect(shippedCalculator.calculate({ ...input, exclusions: pieces })).toEqual(answer);
        expect(shippedCalculator.calculate({ ...input, exclusions: [...once].reverse() })).toEqual(answer);
      }),
      options,
    );
  });

  it('an interval opened on or after the last day changes nothing', () => {
    fc.assert(
      fc.property(
        anyOf(excludingRules).chain(arbitraryInputFor),
        fc.nat(20),
        fc.option(fc.nat(40)),
        (input, after, length) => {
          const answer = answerOf(input);
          if (answer?.status !== 'determined') return;
          const from = endOf(answer) + after;
          const kind = shippedRules.ruleOf(input.rule)?.exclusions[0] ?? 'testing';
          const late = { kind, from: formatDay(from), to: length === null ? null : formatDay(from + length) };
          const exclusions = [...(input.exclusions ?? []), late];
          expect(answerOf({ ...input, exclusions })).toEqual(answer);
        },
      ),
      options,
    );
  });

  it('one more exclusion never ends a limit earlier', () => {
    const questions = anyOf(excludingRules).chain((rule) =>
      arbitraryDay().chain((day) => fc.tuple(fc.constant(rule), fc.constant(day), arbitraryExclusions(rule, day))),
    );
    fc.assert(
      fc.property(questions, ([rule, day, exclusions]) => {
        const closed = exclusions.filter((exclusion) => exclusion.to !== null);
        const ask = (list: typeof exclusions): number =>
          dayOf(answerOf({ rule: rule.id, start: formatDay(day), exclusions: list })?.due ?? null);
        for (let i = 1; i <= closed.length; i += 1) {
          expect(ask(closed.slice(0, i))).toBeGreaterThanOrEqual(ask(closed.slice(0, i - 1)));
        }
      }),
      options,
    );
  });

  it('while open, closing on the day asked gives the earliest date', () => {
    fc.assert(
      fc.property(anyOf(excludingRules).chain(arbitraryInputFor), (input) => {
        const answer = answerOf(input);
        if (answer?.status !== 'open') return;
        const asOf = input.asOf ?? '';
        const exclusions = (input.exclusions ?? []).map((exclusion) => ({
          ...exclusion,
          to: exclusion.to ?? (asOf > exclusion.from ? asOf : exclusion.from),
        }));
        expect(answerOf({ ...input, exclusions })).toMatchObject({ due: answer.earliest, status: 'determined' });
      }),
      options,
    );
  });

  it('between the last day to give notice and the event lie exactly the full working days', () => {
    const backward = shippedRules.rules.filter((rule) => rule.direction === 'backward');
    fc.assert(
      fc.property(anyOf(backward), arbitraryDay(), (rule, event) => {
        const due = dayOf(answerOf({ rule: rule.id, event: formatDay(event) })?.due ?? null);
        expect(calendar.countWorkingDays(due, event - 1)).toBe(rule.versions[0]?.length);
      }),
      options,
    );
  });

  it('the same question gives the same answer, and leaves the question as it was', () => {
    fc.assert(
      fc.property(arbitraryClock(shippedRules), (input) => {
        const before = JSON.stringify(input);
        expect(shippedCalculator.calculate(input)).toEqual(shippedCalculator.calculate(input));
        expect(JSON.stringify(input)).toBe(before);
      }),
      options,
    );
  });

  it('every answer can be unfolded in both languages', () => {
    fc.assert(
      fc.property(arbitraryClock(shippedRules), (input) => {
        if (answerOf(input) === null) return;
        const explanation = shippedCalculator.explain(input);
        if ('error' in explanation) throw new Error(explanation.error.message);
        expect(explanation.lines.every((line) => line.zh !== '' && line.en !== '')).toBe(true);
      }),
      { numRuns: 500, seed },
    );
  });

  it('the latest safe date is safe, and the day after it is not', () => {
    const rules = fc.constantFrom('review-period', 'statement-defense', 'performance-demand', 'fine-payment');
    const next = fc.constantFrom('same-day' as const, 'day-after' as const);
    fc.assert(
      fc.property(
        fc.array(fc.record({ rule: rules, next }), { minLength: 1, maxLength: 4 }),
        arbitraryDay(),
        (list, due) => {
          const periods = list.map((period, i) => ({ ...period, step: String(i) }));
          const answer = latestSafeDates(shippedCalculator, { due: formatDay(due), periods });
          if ('error' in answer) throw new Error(answer.error.message);
          const finish = (start: number): number =>
            periods.reduce((day, period) => {
              const reached = dayOf(answerOf({ rule: period.rule, start: formatDay(day) })?.due ?? null);
              return period.next === 'same-day' ? reached : reached + 1;
            }, start);
          expect(finish(dayOf(answer[0]?.latest ?? null))).toBeLessThanOrEqual(due);
          expect(finish(dayOf(answer[0]?.latest ?? null) + 1)).toBeGreaterThan(due);
        },
      ),
      { numRuns: 500, seed },
    );
  });
});
