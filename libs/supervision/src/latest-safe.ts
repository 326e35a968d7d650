import { formatDay, parseDay } from '#calendar';
import type { ClockState } from '#engine';
import { latestSafeDates, type Calculator } from '#statutes';
import type { SupervisionPolicy } from './supervision-policy.js';

/** The last day on which the next step to come keeps a limit, if everything after it takes its full time. */
export interface LatestSafe {
  /** The command that must come by then; null where nothing else must run before the limit. */
  readonly step: string | null;
  /** Time limit that runs after the step; null where none does. */
  readonly rule: string | null;
  readonly date: string;
  /** `date`, or the working day before it. */
  readonly workingDay: string;
  /** Rests on a year without a holiday table. */
  readonly provisional: boolean;
  readonly passed: boolean;
}

/** Where the case stands, and what today is. */
export interface SafeAsk {
  readonly clock: Pick<ClockState, 'rule' | 'due' | 'provisional'>;
  readonly states: readonly string[];
  readonly today: string;
}

/** Plans backward from a limit by the steps that are still to come in the states of the case. */
export function latestSafe(calculator: Calculator, policy: SupervisionPolicy, ask: SafeAsk): LatestSafe | null {
  const due = ask.clock.due?.slice(0, 10) ?? null;
  const day = due === null ? null : parseDay(due);
  if (due === null || day === null) return null;
  const steps = stepsToCome(policy, ask);
  if (steps.length === 0) {
    const workingDay = formatDay(calculator.calendar.workingDayOnOrBefore(day));
    return {
      step: null,
      rule: null,
      date: due,
      workingDay,
      provisional: ask.clock.provisional,
      passed: due < ask.today,
    };
  }
  const dates = latestSafeDates(calculator, { due, periods: steps });
  if ('error' in dates) throw new Error(`no latest safe date for ${ask.clock.rule}: ${dates.error.code}`);
  const [first] = dates;
  if (first === undefined) return null;
  const { step, rule, latest: date, latestWorkingDay: workingDay, provisional } = first;
  return { step, rule, date, workingDay, provisional: provisional || ask.clock.provisional, passed: date < ask.today };
}

function stepsToCome({ plans }: SupervisionPolicy, { clock, states }: SafeAsk) {
  const steps = plans.find((plan) => plan.rule === clock.rule)?.steps ?? [];
  return steps
    .filter((step) => step.while.some((state) => states.includes(state)))
    .map(({ step, rule, next }) => ({ step, rule, next }));
}
