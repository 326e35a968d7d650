import type { CaseWrite } from '#cases';

/** Text of one chunk for every table, ready to be copied. */
export type BulkChunk = Readonly<Record<string, string>>;

/** The last number given by a counter. */
export interface CounterStand {
  readonly bureau: string;
  readonly code: string;
  readonly year: number;
  readonly last: number;
}

/** Turns told cases into chunks; used where the cases are told. */
export interface BulkWriter {
  /** Each inner list is one case from its first entry to its last. */
  chunk(cases: readonly (readonly CaseWrite[])[]): BulkChunk;
}

/** Takes chunks into the database. */
export interface BulkStore {
  /** Counters as they stand, so that numbers go on from them. */
  counters(): Promise<readonly CounterStand[]>;
  /** Prefix of each bureau's document numbers. */
  prefixes(): Promise<Readonly<Record<string, string>>>;
  copy(chunk: BulkChunk): Promise<void>;
  /** Sets the counters and gathers statistics for the planner. */
  finish(counters: readonly CounterStand[]): Promise<void>;
}
