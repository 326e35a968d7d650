import type { Calculator } from './calculator.js';
import { isFailure, type ClockAnswer } from './clock-answer.js';
import type { ClockInput } from './clock-input.js';

/** A running clock with a key of the caller's choice. */
export interface LiveClock {
  readonly key: string;
  readonly input: ClockInput;
}

/** One clock that a new calendar or rule book would change. */
export interface AnswerChange {
  readonly key: string;
  readonly rule: string;
  readonly before: ClockAnswer;
  readonly after: ClockAnswer;
  /** What differs, e.g. `['due', 'provisional']`; `['error']` where only one of them has a date. */
  readonly changed: readonly string[];
}

function changedKeys(before: ClockAnswer, after: ClockAnswer): readonly string[] {
  if (isFailure(before) || isFailure(after)) {
    return JSON.stringify(before) === JSON.stringify(after) ? [] : ['error'];
  }
  const other = new Map<string, unknown>(Object.entries(after));
  return Object.entries(before)
    .filter(([key, value]) => other.get(key) !== value)
    .map(([key]) => key);
}

/**
 * The difference report for loading a calendar or a rule book: every live clock whose answer changes,
 * in the order given. Clocks that stay as they are do not appear.
 */
export function compareAnswers(
  clocks: Iterable<LiveClock>,
  before: Pick<Calculator, 'calculate'>,
  after: Pick<Calculator, 'calculate'>,
): readonly AnswerChange[] {
  const changes: AnswerChange[] = [];
  for (const { key, input } of clocks) {
    const old = before.calculate(input);
    const renewed = after.calculate(input);
    const changed = changedKeys(old, renewed);
    if (changed.length > 0) changes.push({ key, rule: input.rule, before: old, after: renewed, changed });
  }
  return changes;
}
