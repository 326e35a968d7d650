import type { ReplayDifference } from '#engine';
import type { LawGap } from './past-law.port.js';

/** A place where a case does not agree with its journal. */
export type CaseDifference =
  | { readonly caseId: string; readonly number: string; readonly what: 'chain'; readonly seq: number }
  | {
      readonly caseId: string;
      readonly number: string;
      /** The entry cannot be read or carried out; it and those after it are not replayed. */
      readonly what: 'unreadable';
      readonly seq: number;
      readonly said: string;
    }
  | {
      readonly caseId: string;
      readonly number: string;
      readonly what: 'derived';
      readonly difference: ReplayDifference;
    }
  | {
      readonly caseId: string;
      readonly number: string;
      /** Entries from `seq` on were decided by a law that is missing; they are folded, and not derived again. */
      readonly what: 'law';
      readonly gap: LawGap;
      readonly seq: number;
      readonly entries: number;
    }
  | {
      readonly caseId: string;
      readonly number: string;
      readonly what: 'state';
      /** Part of the state, for example `proceedings` or `clocks`, and the keys that differ. */
      readonly part: string;
      readonly keys: readonly string[];
    };

/** What replaying found. */
export interface ReplayReport {
  readonly cases: number;
  readonly entries: number;
  /** The first thousand; `different` counts all. */
  readonly differences: readonly CaseDifference[];
  readonly different: number;
}
