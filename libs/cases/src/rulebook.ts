import type { DueDates, EntryVersions, Known, ParameterValue, Registry } from '#engine';
import type { CaseProfiler } from './case-profile.js';

/** The law as loaded when the process started. */
export interface LawInForce {
  readonly dueDates: DueDates;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  readonly versions: Known['versions'];
  /** The law an older entry was decided by; without it replay uses the present one. */
  at?(versions: EntryVersions): Pick<LawInForce, 'dueDates' | 'parameters'>;
}

/** Everything a step is decided by, besides the case itself. */
export interface Rulebook {
  readonly registry: Registry;
  readonly law: LawInForce;
  readonly profile: CaseProfiler;
}
