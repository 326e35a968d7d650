import type { CaseView } from './case-view.js';
import type {
  Command,
  ExclusionWanted,
  GeneralRule,
  ChartMigration,
  ProcedureDefinition,
  Requirement,
  SignalDeclaration,
} from './procedure.js';

/** Everything the engine runs on. Built once; a fault in it stops the boot. */
export interface RegistryParts {
  readonly procedures: readonly ProcedureDefinition[];
  /** Older versions of procedures, for the cases that still run on them and for the replay of those that did. */
  readonly olderVersions?: readonly ProcedureDefinition[];
  /** How a proceeding gets from one version of its chart to the next. */
  readonly migrations?: readonly ChartMigration[];
  readonly generalRules: readonly GeneralRule[];
  readonly signals: readonly SignalDeclaration[];
  /** Command prefixes, and names of single commands, that are known by name and not built yet; left out: none. */
  readonly unavailable?: readonly string[];
  /** Requirements of every command, for example "not while suspended". */
  readonly gates: readonly Requirement[];
  /** Excluded periods of a case as its facts tell them. */
  exclusions(view: CaseView): readonly ExclusionWanted[];
  /** Whether the head of the unit agreed to this back-entry (general rule 4); left out: nobody need agree. */
  backEntryApproved?(view: CaseView, command: Command): boolean;
}

/** The present version of every procedure, and the older ones. */
export function everyVersion({ procedures, olderVersions = [] }: RegistryParts): readonly ProcedureDefinition[] {
  return [...procedures, ...olderVersions];
}
