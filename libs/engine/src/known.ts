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
}

export interface DueQuestion {
  readonly rule: string;
  /** Date, or instant for hour rules. */
  readonly start: string;
  readonly exclusions: readonly { readonly kind: string; readonly from: string; readonly to: string | null; readonly told?: boolean }[];
  readonly extensions: readonly {
    readonly length: number;
    readonly unit: 'hour' | 'day' | 'workday' | 'month' | 'year';
    readonly until?: string;
    readonly approved?: string;
  }[];
  readonly length?: number;
  /** For open exclusions: the day up to which they are taken to run. */
  readonly asOf: string;
}

export interface DueAnswer {
  readonly due: string | null;
  readonly rolledFrom: string | null;
  readonly earliest: string | null;
  readonly status: 'determined' | 'open';
  readonly provisional: boolean;
  readonly excludedDays: number;
  readonly article: string;
  readonly version: string;
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
}
