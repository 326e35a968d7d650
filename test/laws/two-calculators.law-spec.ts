import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createCalculator, createSecondCalculator, isFailure, type RuleBook } from '#statutes';
import { arbitraryClock, arbitraryInputFor } from './arbitrary-clock.js';
import { lawSettings } from '#testkit';
import { shippedCalculator, shippedCalendar, shippedRules, shippedTables } from './shipped-time-limits.js';

const { numRuns: runs, seed } = lawSettings(5_000);

function withShorterPublicity(ruleBook: RuleBook): RuleBook {
  const rules = ruleBook.rules.map((rule) =>
    rule.id === 'publicity-general' ? { ...rule, running: 'shorter' as const } : rule,
  );
  return { ...ruleBook, rules, ruleOf: (id) => rules.find((rule) => rule.id === id) ?? null };
}

describe('The two calculators', () => {
  it(`give the same answer to ${runs} random questions over all rules (seed ${seed})`, () => {
    const second = createSecondCalculator(shippedRules, shippedTables);
    fc.assert(
      fc.property(arbitraryClock(shippedRules), (input) => {
        const answer = shippedCalculator.calculate(input);
        const other = second.calculate(input);
        if (isFailure(answer)) {
          expect(isFailure(other) ? other.error.code : other).toEqual(answer.error.code);
          return;
        }
        expect(other).toEqual(answer);
      }),
      { numRuns: runs, seed },
    );
  }, 1_800_000);

  it('are asked questions of every kind, so that agreeing means something', () => {
    const answers = fc.sample(arbitraryClock(shippedRules), { numRuns: 3_000, seed }).map((input) => ({
      input,
      answer: shippedCalculator.calculate(input),
    }));
    const results = answers.flatMap(({ input, answer }) => (isFailure(answer) ? [] : [{ input, answer }]));
    const share = (holds: (one: (typeof results)[number]) => boolean): number =>
      results.filter(holds).length / answers.length;
    expect(results.length / answers.length).toBeGreaterThan(0.8);
    expect(share(({ answer }) => answer.status === 'open')).toBeGreaterThan(0.02);
    expect(share(({ answer }) => answer.excludedDays > 0)).toBeGreaterThan(0.05);
    expect(share(({ answer }) => answer.rolledFrom !== null)).toBeGreaterThan(0.03);
    expect(share(({ answer }) => answer.provisional)).toBeGreaterThan(0.03);
    expect(
      share(({ input }) => (input.extensions ?? []).some((extension) => (extension.until ?? null) !== null)),
    ).toBeGreaterThan(0.03);
    expect(new Set(results.map(({ answer }) => answer.version)).size).toBeGreaterThan(120);
  });

  it('also agree where running publicity takes the shorter of two versions', () => {
    const rules = withShorterPublicity(shippedRules);
    const first = createCalculator(rules, shippedCalendar);
    const second = createSecondCalculator(rules, shippedTables);
    const changed = rules.rules.filter((rule) => rule.running === 'shorter');
    fc.assert(
      fc.property(fc.constantFrom(...changed).chain(arbitraryInputFor), (input) => {
        expect(second.calculate(input)).toEqual(first.calculate(input));
      }),
      { numRuns: 500, seed },
    );
  });
});
