import { formatDay, parseDay, type DayNumber } from '#calendar';
import type { Calculator } from './calculator.js';
import { isFailure } from './clock-answer.js';
import { clockFailure, type ClockFailure } from './clock-error.js';

/** One statutory period still to come before the final act; it starts with the step of the same place. */
export interface PlannedPeriod {
  /** What starts it, e.g. 'notice.served'. */
  readonly step: string;
  readonly rule: string;
  /** Only for rules whose length is set in the single case. */
  readonly length?: number;
  /**
   * When the next step (after the last period: the final act) may come: on the last day of the period,
   * as for a review that may end early on that day, or only on the day after, as for a party's five days.
   * After a rule that counts backwards it is always the day after the days between.
   */
  readonly next: 'same-day' | 'day-after';
}

/** A goal: the final act is due at the latest on `due`. */
export interface Plan {
  /** 'YYYY-MM-DD' */
  readonly due: string;
  readonly periods: readonly PlannedPeriod[];
}

/** The last day on which a step may happen if everything after it takes its full time. */
export interface LatestSafeDate {
  readonly step: string;
  readonly rule: string;
  /** 'YYYY-MM-DD' */
  readonly latest: string;
  /** `latest`, or the working day before it. */
  readonly latestWorkingDay: string;
  /** One of the periods rests on a year without a holiday table. */
  readonly provisional: boolean;
}

interface Reached {
  readonly day: DayNumber;
  readonly provisional: boolean;
}

/** The first day on which the next step may come if this period starts on `start`. */
function follow(calculator: Calculator, period: PlannedPeriod, start: DayNumber): Reached | ClockFailure {
  const { rule, length } = period;
  const dates = calculator.dates({ rule, start, length: length ?? null });
  if (isFailure(dates)) return dates;
  if (dates.rule.direction === 'backward') {
    const between = dates.version.length ?? 0;
    const last = calculator.calendar.addWorkingDays(start, between);
    return { day: last + 1, provisional: !calculator.calendar.knows(start + 1, last) };
  }
  if (dates.due === null || dates.dueInstant !== null) return clockFailure('needs-date', 'rule', rule);
  return { day: period.next === 'same-day' ? dates.due : dates.due + 1, provisional: dates.provisional };
}

/** Runs all periods from `start` forward, each at full length. */
function runForward(
  calculator: Calculator,
  periods: readonly PlannedPeriod[],
  start: DayNumber,
): Reached | ClockFailure {
  let reached: Reached = { day: start, provisional: false };
  for (const period of periods) {
    const next = follow(calculator, period, reached.day);
    if ('error' in next) return next;
    reached = { day: next.day, provisional: reached.provisional || next.provisional };
  }
  return reached;
}

/** The last day from which running forward still ends in time; later starts never end earlier. */
function lastStart(calculator: Calculator, periods: readonly PlannedPeriod[], due: DayNumber): Reached | ClockFailure {
  let early = due;
  for (let step = 1; ; step *= 2) {
    early = due - step;
    const reached = runForward(calculator, periods, early);
    if ('error' in reached) return reached;
    if (reached.day <= due) break;
  }
  let late = due + 1;
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    const reached = runForward(calculator, periods, middle);
    if ('error' in reached) return reached;
    if (reached.day <= due) early = middle;
    else late = middle;
  }
  const reached = runForward(calculator, periods, early);
  return 'error' in reached ? reached : { day: early, provisional: reached.provisional };
}

/**
 * For each step of a plan the last day on which it may happen so that all statutory periods after it,
 * counted forward at full length, end in time (counting rule 14). Found by counting forward from
 * candidate days, never by subtracting.
 */
export function latestSafeDates(calculator: Calculator, plan: Plan): readonly LatestSafeDate[] | ClockFailure {
  const due = parseDay(plan.due);
  if (due === null) return clockFailure('impossible-date', 'due', plan.due);
  const result: LatestSafeDate[] = [];
  for (const [i, period] of plan.periods.entries()) {
    const reached = lastStart(calculator, plan.periods.slice(i), due);
    if ('error' in reached) return reached;
    result.push({
      step: period.step,
      rule: period.rule,
      latest: formatDay(reached.day),
      latestWorkingDay: formatDay(calculator.calendar.workingDayOnOrBefore(reached.day)),
      provisional: reached.provisional,
    });
  }
  return result;
}
