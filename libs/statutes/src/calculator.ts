import { formatDay, formatInstant, type DayNumber, type HolidayCalendar } from '#calendar';
import { checkInput, refuseUndated } from './check-input.js';
import { isFailure, type ClockAnswer, type ClockDates, type DatesAnswer } from './clock-answer.js';
import { clockDates } from './clock-dates.js';
import { clockFailure, type ClockFailure } from './clock-error.js';
import type { ClockInput, ClockQuery } from './clock-input.js';
import { compileRuleBook } from './compiled-rule.js';
import { explainClock, type Explanation } from './explain-clock.js';
import type { RuleBook } from './rule.js';

/** Computes due dates from one rule book and one calendar. Holds no state between questions. */
export interface Calculator {
  readonly ruleBook: RuleBook;
  readonly calendar: HolidayCalendar;
  /** Answers a question as written; never throws on bad input. */
  calculate(input: ClockInput): ClockAnswer;
  /** Answers a question in day numbers; values are taken as checked, extensions as lawful. */
  dates(query: ClockQuery): DatesAnswer;
  /** The derivation of an answer in Chinese and English, line by line. */
  explain(input: ClockInput): Explanation | ClockFailure;
}

export interface CalculatorOptions {
  /** Gives today as 'YYYY-MM-DD' in the legal zone, for open exclusions without `asOf`. */
  readonly today?: () => string;
}

function printDay(day: DayNumber | null): string | null {
  return day === null ? null : formatDay(day);
}

/** Writes an answer in day numbers as `anliu clock` prints it. */
export function printDates(dates: ClockDates): ClockAnswer {
  return {
    due: dates.dueInstant === null ? printDay(dates.due) : formatInstant(dates.dueInstant),
    rolledFrom: printDay(dates.rolledFrom),
    status: dates.status,
    earliest: printDay(dates.earliest),
    provisional: dates.provisional,
    excludedDays: dates.excludedDays,
    applyFrom: printDay(dates.applyFrom),
    article: dates.version.article,
    version: dates.version.id,
    versionCertain: dates.versionCertain,
    error: null,
  };
}

/** Builds the working calculator; rules are compiled here, once. */
export function createCalculator(
  ruleBook: RuleBook,
  calendar: HolidayCalendar,
  options: CalculatorOptions = {},
): Calculator {
  const rules = compileRuleBook(ruleBook);
  const today = options.today ?? null;
  return Object.freeze({
    ruleBook,
    calendar,
    calculate(input: ClockInput): ClockAnswer {
      const checked = checkInput(rules, input, today);
      if ('error' in checked) return checked;
      const dates = clockDates(calendar, checked.rule, checked.query);
      return isFailure(dates) ? dates : printDates(dates);
    },
    dates(query: ClockQuery): DatesAnswer {
      const rule = rules.get(query.rule);
      if (rule === undefined) return clockFailure('unknown-rule', 'rule', query.rule);
      return refuseUndated(rule) ?? clockDates(calendar, rule, query);
    },
    explain(input: ClockInput): Explanation | ClockFailure {
      const checked = checkInput(rules, input, today);
      return 'error' in checked ? checked : explainClock(calendar, checked, input);
    },
  });
}
