import type { Workload } from './workload-reader.port.js';

/** A person who may handle the case, with what speaks for and against. */
export interface Candidate extends Workload {
  readonly name: string;
  readonly unit: string;
  /** Steps in the tree of units from the handling unit. */
  readonly distance: number;
  /** First day of a leave that comes soon; null for none. */
  readonly leaveFrom: string | null;
  /** What the person has in hand and how far away, in open cases: the lowest is suggested. */
  readonly weight: number;
  /** Handles the case already. */
  readonly handles: boolean;
}
