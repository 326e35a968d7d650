/** How often a piece of work is due. */
export type Rhythm =
  | { readonly every: 'hour' }
  /** From this time of the legal day, `HH:MM`. */
  | { readonly every: 'day'; readonly from: string };

/** One run of a piece of work. */
export interface UpkeepRun {
  readonly work: string;
  /** `2026-11-24`, or `2026-11-24T13`. */
  readonly slot: string;
}

/** Which runs are due and which are done. */
export interface UpkeepBook {
  /** Leases the present run when it is due, not done, and nobody else's; null otherwise. */
  claim(work: string, rhythm: Rhythm): Promise<UpkeepRun | null>;
  isDone(run: UpkeepRun): Promise<boolean>;
  /** Closes a run, with what it came to. */
  done(run: UpkeepRun, said: string): Promise<void>;
}
