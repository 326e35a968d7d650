import type { CaseIdentity } from './journal-record.js';
import type { RootLeaf } from './merkle-tree.js';

/** A stored line of a journal. */
export interface StoredLine {
  readonly seq: number;
  /** Canonical text that was hashed. */
  readonly text: string;
  /** Hex. */
  readonly hash: string;
}

/** A daily root as it is kept. */
export interface DailyRoot {
  readonly number: number;
  /** Legal day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly leaves: number;
  /** Hex. */
  readonly tree: string;
  readonly previous: string;
  readonly root: string;
}

/** Reads journals and keeps their roots. */
export interface JournalStore {
  /** Who the case is; null for an unknown one. */
  identity(caseId: string): Promise<CaseIdentity | null>;
  /** Lines after a number, in order, at most `limit`. */
  lines(caseId: string, after: number, limit: number): Promise<readonly StoredLine[]>;
  /**
   * Runs the work while no other root can be computed, in one transaction that sees one moment.
   * `pending` are the cases with entries in no root yet, by case id.
   */
  withPending<T>(work: (pending: PendingRoots) => Promise<T>): Promise<T>;
  root(number: number): Promise<DailyRoot | null>;
  /** Leaves of a root by position. */
  leaves(number: number): Promise<readonly RootLeaf[]>;
}

export interface PendingRoots {
  readonly last: DailyRoot | null;
  readonly leaves: readonly RootLeaf[];
  /** Legal day of the database's clock. */
  readonly today: string;
  readonly save: (root: DailyRoot, leaves: readonly RootLeaf[]) => Promise<void>;
}
