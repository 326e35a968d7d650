import type { DayNumber, Instant } from '#calendar';
import type { ClockFailure } from './clock-error.js';
import type { Rule, RuleVersion } from './rule.js';

/** An answer with a date, as `anliu clock` prints it; every key is always there. */
export interface ClockResult {
  /** Last day in time ('YYYY-MM-DD'; hour rules: the moment in +08:00); `null` while an exclusion is open. */
  readonly due: string | null;
  /** The last day before it was moved off a rest day; `null` if it was not moved. */
  readonly rolledFrom: string | null;
  readonly status: 'determined' | 'open';
  /** While open: the due date if every open exclusion closed on `asOf`. */
  readonly earliest: string | null;
  /** The answer rests on a day of a year without a holiday table. */
  readonly provisional: boolean;
  /** Excluded days between start and end: working days for workday rules, else calendar days. */
  readonly excludedDays: number;
  /** Ranges: first day on which an application is possible. */
  readonly applyFrom: string | null;
  /** Short main article, e.g. 'PROC 64'. */
  readonly article: string;
  /** `rule@from` or `rule@base`. */
  readonly version: string;
  /** `false`: the start lies before the day from which the oldest text is known to apply. */
  readonly versionCertain: boolean;
  readonly error: null;
}

export type ClockAnswer = ClockResult | ClockFailure;

/** An answer in day numbers, for callers inside the house. */
export interface ClockDates {
  readonly rule: Rule;
  readonly version: RuleVersion;
  readonly versionCertain: boolean;
  readonly status: 'determined' | 'open';
  /** Last day in time; for hour rules the legal day on which the moment falls. `null` while open. */
  readonly due: DayNumber | null;
  /** Hour rules: the exact end. Else `null`. */
  readonly dueInstant: Instant | null;
  /** When the limit is over and `clock.expire` may come: 00:00 after `due`, or `dueInstant`. `null` while open. */
  readonly expiresAt: Instant | null;
  readonly rolledFrom: DayNumber | null;
  readonly earliest: DayNumber | null;
  readonly provisional: boolean;
  readonly excludedDays: number;
  readonly applyFrom: DayNumber | null;
}

export type DatesAnswer = ClockDates | ClockFailure;

/** Tells a failure from a result. */
export function isFailure(answer: ClockAnswer | DatesAnswer): answer is ClockFailure {
  return 'error' in answer && answer.error !== null;
}
