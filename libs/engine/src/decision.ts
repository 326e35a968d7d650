import type { Refused } from '#kernel';
import type { CaseState } from './case-state.js';
import type { Entry } from './entry.js';

/** What `decide` answers. */
export type Decision = Moved | Refused | Unchanged;

export interface Moved {
  readonly outcome: 'moved';
  readonly state: CaseState;
  readonly entry: Entry;
  /** Commands for other cases, to be given in the same transaction. */
  readonly otherCases: readonly HandedCommand[];
}

/** A command that one case hands to another. */
export interface HandedCommand {
  /** Null where the command opens the case. */
  readonly caseId: string | null;
  readonly command: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** The case was named by facts, not by whoever acts: whether they may see it is not asked. */
  readonly linked?: true;
  /** Where a case is opened. */
  readonly opensIn?: { readonly unit: string; readonly bureau: string };
}

/** The command asks for what already stands: nothing is written. */
export interface Unchanged {
  readonly outcome: 'unchanged';
  readonly state: CaseState;
}
