import type { Rhythm, UpkeepBook, UpkeepRun } from './upkeep-book.port.js';

/** A piece of upkeep. */
export interface Upkeep {
  readonly name: string;
  readonly rhythm: Rhythm;
  /** Does it; what it came to, in a few words for whoever looks after the machine. */
  run(slot: string): Promise<string>;
}

/** Takes runs that are due, so that they are done. */
export interface UpkeepHand {
  /** May be given a run again whose lease ran out. */
  hand(runs: readonly UpkeepRun[]): Promise<void>;
}

/** Hands on every run that is due. Any number of processes may look. */
export class FindUpkeep {
  constructor(
    private readonly works: readonly Pick<Upkeep, 'name' | 'rhythm'>[],
    private readonly book: UpkeepBook,
    private readonly hand: UpkeepHand,
  ) {}

  /** @returns how many were handed on */
  async look(): Promise<number> {
    const runs: UpkeepRun[] = [];
    for (const { name, rhythm } of this.works) {
      const run = await this.book.claim(name, rhythm);
      if (run !== null) runs.push(run);
    }
    if (runs.length > 0) await this.hand.hand(runs);
    return runs.length;
  }
}
