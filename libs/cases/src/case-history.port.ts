import type { CaseState, ClockState } from '#engine';
import type { StoredLine } from '#journal';

/** A case with all of its journal, as of one moment. */
export interface CaseHistory {
  /** As stored, with closed tasks. */
  readonly state: CaseState;
  /** Hash of the last entry as the case row has it, hex. */
  readonly lastHash: string;
  readonly lines: readonly StoredLine[];
}

/** Reads cases for checks over all of them. */
export interface CaseHistories {
  count(): Promise<number>;
  /** Ids after one, in order. */
  caseIds(after: string | null, limit: number): Promise<readonly string[]>;
  /** Null for an unknown case. */
  history(caseId: string): Promise<CaseHistory | null>;
}

/** A version of a chart that a proceeding may run on. */
export interface ChartVersion {
  readonly procedure: string;
  readonly version: string;
}

/** Finds the cases that have a proceeding on one of some versions of charts. */
export interface ChartedCases {
  /** Ids after one, in order. */
  caseIdsOn(versions: readonly ChartVersion[], after: string | null, limit: number): Promise<readonly string[]>;
}

/**
 * Finds the cases that have a clock whose due date can still move: one that is open, or runs up to a day or beyond it.
 * `from`: that day, 'YYYY-MM-DD'; null for every running clock.
 */
export interface LiveCases {
  countLive(from: string | null): Promise<number>;
  /** Ids after one, in order. */
  liveCaseIds(after: string | null, limit: number, from: string | null): Promise<readonly string[]>;
}

/** A clock that runs or is open. */
export interface LiveClockOfCase {
  readonly caseId: string;
  readonly clock: ClockState;
}

/** Reads the live clocks of cases without their locks. */
export interface LiveClocks {
  liveClocks(caseIds: readonly string[]): Promise<readonly LiveClockOfCase[]>;
}
