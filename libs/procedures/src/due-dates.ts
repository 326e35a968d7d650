import type { DueDates } from '#engine';
import { isFailure, type Calculator } from '#statutes';

/**
 * Lets the engine ask the calculator for due dates.
 * A question the calculator cannot answer is a mistake in a clock's declaration and is thrown, never guessed.
 */
export function dueDatesOf(calculator: Calculator): DueDates {
  return {
    due(question) {
      const answer = calculator.calculate(question);
      if (isFailure(answer)) {
        throw new Error(`time limit ${question.rule}: ${answer.error.code} at ${answer.error.field}: ${answer.error.message}`);
      }
      const { due, rolledFrom, earliest, status, provisional, excludedDays, article, version } = answer;
      return { due, rolledFrom, earliest, status, provisional, excludedDays, article, version };
    },
  };
}
