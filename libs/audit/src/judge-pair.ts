import { formatDay, type DayNumber } from '#calendar';
import { lateBy, type Calculator, type Lateness } from '#statutes';
import type { Verdict } from './finding.js';
import { measure, type Counting, type Measured } from './measure.js';
import type { Pair } from './pairs.js';
import type { EndSpan, ResolvedPair } from './resolve-pair.js';

/** What a pair comes to, before it is put into words. */
export interface Judged {
  readonly verdict: Verdict;
  /** The earliest and the latest due date over all days on which the limit may have started. */
  readonly due: { readonly first: Measured; readonly last: Measured } | null;
  readonly lateBy: Lateness | null;
  /** Why no due date can be computed, if so. */
  readonly failure: string | null;
}

const UNMEASURED: Judged = { verdict: 'undeterminable', due: null, lateBy: null, failure: null };

/** What one start day says about every end that is possible with it: `null` if not all ends agree. */
function verdictOn(pair: Pair, start: DayNumber, due: DayNumber, end: EndSpan): Verdict | null {
  const first = pair.kind === 'act-by' ? end.first : Math.max(end.first, start);
  if (pair.kind === 'wait') return end.last <= due ? 'early' : first > due ? 'in-time' : null;
  const missed = pair.kind === 'act-by' ? 'early' : 'late';
  return end.last <= due ? 'in-time' : first > due ? missed : null;
}

/** By how much an act was late at least, over every day on which the limit may have started. */
function leastLateness(calculator: Calculator, judged: readonly Pick<Possible, 'due' | 'ended'>[]): Lateness | null {
  let least: Lateness | null = null;
  for (const { due, ended } of judged) {
    const { version } = due.answer;
    const ruleId = version.slice(0, version.indexOf('@'));
    const unit = calculator.ruleBook.ruleOf(ruleId)?.versions.find((one) => one.id === version)?.unit ?? 'day';
    const lateness = lateBy(calculator.calendar, formatDay(due.due), formatDay(ended), unit);
    if (lateness !== null && (least === null || lateness.n < least.n)) least = lateness;
  }
  return least;
}

/** One day on which a limit may have started: its due date, and the earliest day on which it may then have ended. */
interface Possible {
  readonly due: Measured;
  readonly ended: DayNumber;
  readonly verdict: Verdict | null;
}

/** Every day on which the limit may have started; the sentence of the calculator where one has no due date. */
function possibilities(
  calculator: Calculator,
  resolved: ResolvedPair,
  counting: Counting,
): readonly Possible[] | string {
  const { pair, start, end } = resolved;
  const lastStart = end === null || pair.kind === 'act-by' ? start.last : Math.min(start.last, end.last);
  const possible: Possible[] = [];
  for (let day = start.first; day <= lastStart; day += 1) {
    const due = measure(calculator, pair.rule, day, counting);
    if (typeof due === 'string') return due;
    const verdict = end === null ? 'open' : verdictOn(pair, day, due.due, end);
    possible.push({ due, ended: end === null ? day : Math.max(end.first, day), verdict });
  }
  return possible;
}

/**
 * Judges a pair over every day on which it may have started and ended: a verdict only if all of them agree.
 * An end that is only bounded can prove that something was in time, never that it was late.
 */
export function judgePair(calculator: Calculator, resolved: ResolvedPair, counting: Counting): Judged {
  const possible = possibilities(calculator, resolved, counting);
  if (typeof possible === 'string') return { ...UNMEASURED, failure: possible };
  const dues = possible.map((one) => one.due).sort((a, b) => a.due - b.due);
  const [first, last] = [dues[0], dues.at(-1)];
  // No day is possible where the end lies before the start.
  if (first === undefined || last === undefined) return UNMEASURED;
  const [verdict, ...others] = new Set(possible.map((one) => one.verdict));
  const agreed = others.length > 0 ? null : (verdict ?? null);
  const lateness = agreed === 'late' ? leastLateness(calculator, possible) : null;
  return { verdict: agreed ?? 'undeterminable', due: { first, last }, lateBy: lateness, failure: null };
}
