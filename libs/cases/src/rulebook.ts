import type { DueDates, Known, ParameterValue, Registry } from '#engine';
import type { CaseProfiler } from './case-profile.js';
import type { ClockLevels } from './clock-levels.port.js';

/** What entries are derived by. */
export interface Law {
  readonly dueDates: DueDates;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
}

/** The law as loaded when the process started. */
export interface LawInForce extends Law {
  readonly versions: Known['versions'];
  /** When clocks fire. */
  readonly levels: ClockLevels;
}

/** Everything a step is decided by, besides the case itself. */
export interface Rulebook {
  readonly registry: Registry;
  readonly law: LawInForce;
  readonly profile: CaseProfiler;
}
