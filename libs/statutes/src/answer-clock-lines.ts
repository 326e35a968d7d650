import type { Calculator } from './calculator.js';
import { isFailure, type ClockAnswer } from './clock-answer.js';
import { clockFailure } from './clock-error.js';
import type { ClockInput } from './clock-input.js';
import type { ExplanationLine } from './explain-clock.js';

/** Answers of one run of `anliu clock`: one JSON line for each question, in order. */
export interface ClockLines {
  readonly lines: readonly string[];
  /** 1 if any line could not be answered with a date or an open status. */
  readonly exitStatus: 0 | 1;
}

export interface ClockLinesOptions {
  /** Adds the derivation in both languages to each answer. */
  readonly explain?: boolean;
}

type Answered = ClockAnswer | (ClockAnswer & { readonly explanation: readonly ExplanationLine[] });

/** The object on a line; its fields are checked by the calculator. `null` if there is none. */
function parseLine(line: string): ClockInput | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as ClockInput) : null;
  } catch {
    return null;
  }
}

/** Answers one line of `anliu clock`. */
export function answerClockLine(line: string, calculator: Calculator, options: ClockLinesOptions = {}): Answered {
  const input = parseLine(line);
  if (input === null) return clockFailure('bad-json', 'line');
  const answer = calculator.calculate(input);
  if (options.explain !== true || isFailure(answer)) return answer;
  const explanation = calculator.explain(input);
  return 'error' in explanation ? answer : { ...answer, explanation: explanation.lines };
}

/** Answers JSON Lines; blank lines are passed over, a bad line is answered in its place and the others go on. */
export function answerClockLines(
  lines: Iterable<string>,
  calculator: Calculator,
  options: ClockLinesOptions = {},
): ClockLines {
  const answers: string[] = [];
  let exitStatus: 0 | 1 = 0;
  for (const line of lines) {
    if (line.trim() === '') continue;
    const answer = answerClockLine(line, calculator, options);
    if (isFailure(answer)) exitStatus = 1;
    answers.push(JSON.stringify(answer));
  }
  return { lines: answers, exitStatus };
}
