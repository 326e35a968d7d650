import type { DueDates } from '#engine';
import { accruedBy } from './accrued-by.js';
import { dayOf } from './day-of.js';
import { isFailure, type Calculator } from '#statutes';

/**
 * Lets the engine ask the calculator for due dates.
 * A question the calculator cannot answer is a mistake in a clock's declaration and is thrown, never guessed.
 */
export function dueDatesOf(calculator: Calculator): DueDates {
  return {
    due({ backward, ...question }) {
      const answer = calculator.calculate(
        backward === true ? { rule: question.rule, event: question.start } : question,
      );
      if (isFailure(answer)) {
        throw new Error(
          `time limit ${question.rule}: ${answer.error.code} at ${answer.error.field}: ${answer.error.message}`,
        );
      }
      const { due, rolledFrom, earliest, applyFrom, status, provisional, excludedDays, article, version } = answer;
      return { due, rolledFrom, earliest, applyFrom, status, provisional, excludedDays, article, version };
    },
    inForce: (rule, day) => isInForce(calculator, rule, day),
    accrued: (question) => accruedBy(calculator, question),
    isRestDay: (day) => !calculator.calendar.isWorkingDay(dayOf(day)),
  };
}

/** The oldest version also answers earlier starts, so only an end or a gap takes a rule out of force (counting rule 10). */
function isInForce(calculator: Calculator, rule: string, day: string): boolean {
  const versions = calculator.ruleBook.ruleOf(rule)?.versions ?? [];
  return versions.some(({ from, until }) => (from === null || from <= day) && (until === null || day <= until));
}
