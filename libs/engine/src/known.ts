import type { Words } from '#kernel';

/** A person as the organisation knew them when the command was given. */
export interface PersonKnown {
  readonly id: string;
  readonly name: string;
  /** Home unit. */
  readonly unit: string;
  readonly posts: readonly PostKnown[];
  /** Enforcement certificate; null when there is none. */
  readonly certificate: { readonly number: string; readonly validUntil: string } | null;
  /** Holds the legal-profession qualification (APL 58(2)). */
  readonly legalQualification: boolean;
  /** Did legal review before the qualification was required (APL 58(2), PROC 51). */
  readonly reviewedBeforeRequirement: boolean;
}

export interface PostKnown {
  /** `investigator`, `unit-head`, `leader`, `principal`, `reviewer`, `legal-reviewer`, `host`, `recorder`, `legal-staff`, `intake`, `administrator`, `auditor`, `system`. */
  readonly role: string;
  readonly unit: string;
}

/** A named interpretation or local choice from `config/parameters.yaml`. */
export type ParameterValue = string | number | boolean;

/** What the engine asks of the time limits: one clock's due date. Thrown errors are mistakes in a declaration. */
export interface DueDates {
  due(question: DueQuestion): DueAnswer;
  /** Whether a version of the rule is in force on a day; left out: every rule always is. A rule not in force makes no clock. */
  inForce?(rule: string, day: string): boolean;
  /** What a daily rate has grown to; never above the rate's own cap. */
  accrued(question: RateQuestion): RateAnswer;
  /** Whether a date of law is a day of rest: a statutory holiday or a weekend that is not worked. */
  isRestDay(day: string): boolean;
}

/** The days after `after` up to and including `upTo`, less those the rule leaves out. Dates of law. */
export interface RateQuestion {
  /** A rate rule, for example `fine-surcharge`. */
  readonly rule: string;
  /** What the rate is counted on, in fen. */
  readonly baseFen: string;
  readonly after: string;
  readonly upTo: string;
  readonly exclusions: readonly { readonly kind: string; readonly from: string; readonly to: string | null }[];
}

export interface RateAnswer {
  /** Grown amount in fen, rounded down. */
  readonly fen: string;
  /** Days counted. */
  readonly days: number;
}

export interface DueQuestion {
  readonly rule: string;
  /** Date, or instant for hour rules; for rules that count backwards the day of the event. */
  readonly start: string;
  /** True for rules that count backwards from `start`: the answer's `due` is the latest day for the act before it. */
  readonly backward?: boolean;
  readonly exclusions: readonly {
    readonly kind: string;
    readonly from: string;
    readonly to: string | null;
    readonly told?: boolean;
  }[];
  readonly extensions: readonly {
    readonly length: number;
    readonly unit: 'hour' | 'day' | 'workday' | 'month' | 'year';
    readonly until?: string;
    readonly approved?: string;
  }[];
  readonly length?: number;
  readonly restrictionEnds?: string;
  /** For open exclusions: the day up to which they are taken to run. */
  readonly asOf: string;
}

export interface DueAnswer {
  readonly due: string | null;
  readonly rolledFrom: string | null;
  readonly earliest: string | null;
  /** For terms that may be ended on application: the first day to apply; null where no law gives one. */
  readonly applyFrom?: string | null;
  readonly status: 'determined' | 'open';
  readonly provisional: boolean;
  readonly excludedDays: number;
  readonly article: string;
  readonly version: string;
}

/** A unit of the organisation. */
export interface UnitKnown {
  readonly id: string;
  readonly name: Words;
  /** The unit in whose name its cases are decided: itself, or the nearest one above with the power; null without any. */
  readonly bureau: string | null;
  /** Every unit above it, nearest first. */
  readonly above: readonly string[];
}

/** What `decide` knows of the world outside the case. It has no clock, calendar or directory of its own. */
export interface Known {
  /** The present, `+08:00`. */
  readonly now: string;
  readonly dueDates: DueDates;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  /** Labels written into every entry, so that replay knows what it was decided by. */
  readonly versions: { readonly rules: string; readonly calendar: string; readonly parameters: string };
  /** The actor, the handlers and everybody the payload names. A person not listed does not exist. */
  readonly people: Readonly<Record<string, PersonKnown>>;
  /** Units of the organisation by id. Left out: none is known, and what needs one is refused. */
  unit?(id: string): UnitKnown | null;
}
