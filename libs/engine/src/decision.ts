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
  readonly otherCases: readonly {
    readonly caseId: string;
    readonly command: string;
    readonly payload: Readonly<Record<string, unknown>>;
  }[];
}

/** The command asks for what already stands: nothing is written. */
export interface Unchanged {
  readonly outcome: 'unchanged';
  readonly state: CaseState;
}
