import type { DayNumber } from '#calendar';
import type { ExclusionDays } from './clock-input.js';
import { countExcluded, excludedIntervals } from './excluded-intervals.js';
import type { DailyRate, Rule } from './rule.js';

/** The days for which a daily rate is asked: the days after `after` up to and including `upTo`. */
export interface RatePeriod {
  /** For the surcharge: the rolled due date of the payment, or the granted date. */
  readonly after: DayNumber;
  readonly upTo: DayNumber;
  readonly exclusions?: readonly ExclusionDays[];
}

/**
 * Days that a daily rate counts: calendar days, less those the rule leaves out (for `fine-surcharge` the
 * days of reconsideration and litigation, APL 73(3)). An open exclusion pauses up to `upTo`.
 */
export function countRateDays(rule: Rule, period: RatePeriod): number {
  const { after, upTo } = period;
  if (upTo <= after) return 0;
  const honouring = { rule, honoured: new Set(rule.exclusions) };
  const { asIfClosed } = excludedIntervals(honouring, period.exclusions, after, upTo);
  return upTo - after - countExcluded(null, upTo, asIfClosed);
}

/**
 * The amount that has grown after `days`, in fen, rounded down, never above the rate's cap.
 * @param baseFen what the rate is counted on, in fen
 */
export function accruedFen(rate: DailyRate, baseFen: bigint, days: number): bigint {
  const grown = (baseFen * BigInt(rate.perMille) * BigInt(days)) / 1000n;
  if (rate.capPerMille === null) return grown;
  const cap = (baseFen * BigInt(rate.capPerMille)) / 1000n;
  return grown < cap ? grown : cap;
}
