import { formatDay, parseDay, type DayNumber } from '#calendar';
import { isFailure, type Calculator, type ClockResult, type ExclusionInput, type ExtensionInput } from '#statutes';

/** A due date, counted for one start. */
export interface Measured {
  readonly due: DayNumber;
  readonly answer: ClockResult;
}

/** What counts beside the start. */
export interface Counting {
  readonly exclusions: readonly ExclusionInput[];
  readonly extensions: readonly ExtensionInput[];
}

/**
 * Asks the calculator for the due date of a rule.
 * @returns the sentence of the calculator where it gives no date
 */
export function measure(calculator: Calculator, rule: string, start: DayNumber, counting: Counting): Measured | string {
  const backward = calculator.ruleBook.ruleOf(rule)?.direction === 'backward';
  const day = formatDay(start);
  const answer = calculator.calculate({ rule, ...(backward ? { event: day } : { start: day }), ...counting });
  if (isFailure(answer)) return answer.error.message;
  const due = answer.due === null ? null : parseDay(answer.due);
  return due === null ? `${rule}: ${answer.due ?? answer.status}` : { due, answer };
}
