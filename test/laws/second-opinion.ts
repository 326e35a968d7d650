import { isDeepStrictEqual } from 'node:util';
import type { ClockState } from '#engine';
import { createSecondCalculator, isFailure, type ClockAnswer, type ClockInput } from '#statutes';
import { shippedRules, shippedTables } from './shipped-time-limits.js';

const second = createSecondCalculator(shippedRules, shippedTables);

/** What the second calculator says otherwise. */
export interface Disagreement {
  readonly clock: string;
  readonly input: ClockInput;
  readonly ours: object;
  readonly theirs: object;
}

/**
 * Asks the second calculator, which counts day by day, about a clock that a step wrote; undefined when both agree.
 * A clock is asked about when its question changed, or while it waits for an open exclusion; one that nobody wants
 * any more is stopped as it stood.
 *
 * @param before the clock as it was kept before the step
 * @param asOf the day on which the step was recorded
 */
export function secondOpinion(
  before: ClockState | undefined,
  clock: ClockState,
  asOf: string,
): Disagreement | undefined {
  const asksTheSame = before !== undefined && before.input === clock.input;
  if (asksTheSame && (before.status !== 'open' || clock.status === 'stopped')) return undefined;
  const input = questionOf(clock, asOf);
  const theirs = datesOf(second.calculate(input));
  const ours = Object.fromEntries(Object.keys(theirs).map((key) => [key, clock[key as keyof ClockState]]));
  return isDeepStrictEqual(ours, theirs) ? undefined : { clock: clock.key, input, ours, theirs };
}

function datesOf(answer: ClockAnswer): object {
  if (isFailure(answer)) return answer;
  const { due, rolledFrom, earliest, provisional, excludedDays, article, version: ruleVersion } = answer;
  return { due, rolledFrom, earliest, provisional, excludedDays, article, ruleVersion };
}

/** What a clock asked the calculators; one that counts backwards asks about its event. */
function questionOf(clock: ClockState, asOf: string): ClockInput {
  const { backward, start, ...rest } = JSON.parse(clock.input) as ClockInput & { start: string; backward?: boolean };
  return backward === true ? { rule: rest.rule, event: start } : { ...rest, start, asOf };
}
