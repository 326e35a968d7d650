import type { Rank } from './rank-of.js';

/** Keeps the rank of every rule where limits are looked through. */
export interface RuleRanks {
  /** Brings the ranks up to date; returns the rules whose rank is new. */
  keep(ranks: ReadonlyMap<string, Rank | null>): Promise<readonly string[]>;
}
