import type { DayNumber, Instant } from '#calendar';
import type { ExclusionKind, TimeUnit } from './rule.js';

/** An interval whose days some clocks do not count: the days after `from` up to and including `to`. */
export interface ExclusionInput {
  readonly kind: string;
  /** 'YYYY-MM-DD' */
  readonly from: string;
  /** 'YYYY-MM-DD'; `null` or absent while it is still open. */
  readonly to?: string | null;
  /** `false`: the party was not told of the interval in writing (matters to `seizure-period`). */
  readonly told?: boolean;
  /** The paper behind it; only printed. */
  readonly paper?: string | null;
}

/** An extension that was granted. `length` may be absent only where a printed end `until` is given. */
export interface ExtensionInput {
  readonly length?: number | null;
  readonly unit?: TimeUnit | null;
  /** Printed end 'YYYY-MM-DD'; needs `approved`. */
  readonly until?: string | null;
  /** Day of approval 'YYYY-MM-DD'. */
  readonly approved?: string | null;
  /** Who approved, and the paper; only printed. */
  readonly approver?: string | null;
  readonly paper?: string | null;
}

/** One question to the calculator, as `anliu clock` reads it. Dates 'YYYY-MM-DD'; hour rules take a date-time. */
export interface ClockInput {
  readonly rule: string;
  /** The day (hour rules: the moment, with its offset) of the start fact, itself not counted. */
  readonly start?: string | null;
  /** For rules that count backwards: the day of the event. */
  readonly event?: string | null;
  readonly exclusions?: readonly ExclusionInput[] | null;
  readonly extensions?: readonly ExtensionInput[] | null;
  /** What is taken for today where an exclusion is open. */
  readonly asOf?: string | null;
  /** `rule@from`, `rule@base`, or only the part after '@'; default: the version in force on the start. */
  readonly version?: string | null;
  /** For rules whose length is set in the single case, in the unit of the rule. */
  readonly length?: number | null;
  /** For `publicity-restriction`: the last day of the restriction. */
  readonly restrictionEnds?: string | null;
}

/** An exclusion in day numbers; the interval is (from, to], `to` null while open. */
export interface ExclusionDays {
  readonly kind: ExclusionKind;
  readonly from: DayNumber;
  readonly to: DayNumber | null;
  readonly told: boolean;
}

/** An extension in day numbers. Either `length` with `unit`, or `until` with `approved`, or all four. */
export interface ExtensionDays {
  readonly length: number | null;
  readonly unit: TimeUnit | null;
  readonly until: DayNumber | null;
  readonly approved: DayNumber | null;
}

/** The same question for callers inside the house: checked values, no text. */
export interface ClockQuery {
  readonly rule: string;
  /** The start fact (or, for backward rules, the event) as a day; for hour rules any value, `startInstant` rules. */
  readonly start: DayNumber;
  /** Hour rules only. */
  readonly startInstant?: Instant | null;
  readonly exclusions?: readonly ExclusionDays[];
  readonly extensions?: readonly ExtensionDays[];
  /** Needed where an exclusion is open. */
  readonly asOf?: DayNumber | null;
  /** Full version id; `null` or absent: by start. */
  readonly version?: string | null;
  readonly length?: number | null;
  readonly restrictionEnds?: DayNumber | null;
}
