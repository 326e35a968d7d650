import { describe, expect, it } from '@jest/globals';
import { createCalendar, parseDay } from '#calendar';
import { createCalculator } from './calculator.js';
import { compareAnswers } from './compare-answers.js';
import { shippedCalculator, shippedTables } from './fixtures/shipped-rules.js';
import { accruedFen, countRateDays } from './rate-days.js';
import type { Rule } from './rule.js';

const calculator = shippedCalculator();

function rule(id: string): Rule {
  const found = calculator.ruleBook.ruleOf(id);
  if (found === null) throw new RangeError(id);
  return found;
}

function day(text: string): number {
  return parseDay(text) ?? NaN;
}

describe('The surcharge on an unpaid fine', () => {
  const surcharge = rule('fine-surcharge');
  const rate = surcharge.rate ?? { perMille: 0, capPerMille: null };

  it('is 3 % a day, and never more than the fine: the 34th day adds only the rest', () => {
    expect(accruedFen(rate, 1_000_000n, 1)).toBe(30_000n);
    expect(accruedFen(rate, 1_000_000n, 33)).toBe(990_000n);
    expect(accruedFen(rate, 1_000_000n, 34)).toBe(1_000_000n);
    expect(accruedFen(rate, 1_000_000n, 400)).toBe(1_000_000n);
  });

  it('counts from the day after the due date, rest days too, without the days of a remedy', () => {
    const period = { after: day('2026-10-08'), upTo: day('2026-10-28') };
    expect(countRateDays(surcharge, period)).toBe(20);
    const remedy = { kind: 'reconsideration' as const, from: day('2026-10-10'), to: day('2026-10-20'), told: true };
    expect(countRateDays(surcharge, { ...period, exclusions: [remedy] })).toBe(10);
    expect(countRateDays(surcharge, { ...period, exclusions: [{ ...remedy, to: null }] })).toBe(2);
    expect(countRateDays(surcharge, { ...period, exclusions: [{ ...remedy, kind: 'testing' }] })).toBe(20);
    expect(countRateDays(surcharge, { after: period.upTo, upTo: period.after })).toBe(0);
  });

  it('is 2 ‰ a day without a cap on a price gain, rounded down to the fen', () => {
    const price = rule('price-gain-surcharge').rate ?? rate;
    expect(accruedFen(price, 999n, 3)).toBe(5n);
    expect(accruedFen(price, 1_000n, 1_000)).toBe(2_000n);
  });
});

describe('The difference report of a new calendar', () => {
  const notice = {
    year: 2027,
    notice: '演示',
    days: [{ date: '2027-03-01', off: true, name: { zh: '演示', en: 'demo' } }],
  };
  const renewed = createCalculator(calculator.ruleBook, createCalendar([...shippedTables(), notice]));

  it('lists each live clock whose answer changes, with both answers and what changed', () => {
    const clocks = [
      { key: 'a', input: { rule: 'litigation-direct', start: '2026-08-31' } },
      { key: 'b', input: { rule: 'report-check', start: '2026-09-18' } },
      { key: 'c', input: { rule: 'limitation-general', start: '2026-08-31' } },
      { key: 'd', input: { rule: 'report-check', start: '2026-12-20' } },
      { key: 'e', input: { rule: 'nothing' } },
    ];
    const changes = compareAnswers(clocks, calculator, renewed);
    expect(changes.map(({ key, changed }) => [key, changed])).toEqual([
      ['a', ['due', 'provisional']],
      ['d', ['provisional']],
    ]);
    expect(changes[0]).toMatchObject({
      before: { due: '2027-03-01' },
      after: { due: '2027-03-02', provisional: false },
    });
  });

  it('shows a clock that loses or gains its date by a new rule book', () => {
    const rules = calculator.ruleBook.rules.map((one) =>
      one.id === 'report-check' ? { ...one, kind: 'duty' as const } : one,
    );
    const poorer = createCalculator({ ...calculator.ruleBook, rules }, calculator.calendar);
    const changes = compareAnswers(
      [{ key: 'b', input: { rule: 'report-check', start: '2026-09-18' } }],
      calculator,
      poorer,
    );
    expect(changes).toMatchObject([{ key: 'b', changed: ['error'], after: { error: { code: 'no-fixed-length' } } }]);
  });
});
