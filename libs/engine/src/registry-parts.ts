import type { CaseView } from './case-view.js';
import type {
  Command,
  ExclusionWanted,
  GeneralRule,
  ProcedureDefinition,
  Requirement,
  SignalDeclaration,
} from './procedure.js';

/** Everything the engine runs on. Built once; a fault in it stops the boot. */
export interface RegistryParts {
  readonly procedures: readonly ProcedureDefinition[];
  readonly generalRules: readonly GeneralRule[];
  readonly signals: readonly SignalDeclaration[];
  /** Command prefixes, and names of single commands, that this version does not have yet. */
  readonly unavailable: readonly string[];
  /** Requirements of every command, for example "not while suspended". */
  readonly gates: readonly Requirement[];
  /** Excluded periods of a case as its facts tell them. */
  exclusions(view: CaseView): readonly ExclusionWanted[];
  /** Whether the head of the unit agreed to this back-entry (general rule 4); left out: nobody need agree. */
  backEntryApproved?(view: CaseView, command: Command): boolean;
}
