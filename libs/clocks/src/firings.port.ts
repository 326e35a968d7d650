import type { Firing } from './firing.js';

/** Takes what is due, so that it is fired: a queue, or this process itself. */
export interface FiringHand {
  /** May be given a firing again whose lease ran out; giving it to `FireClock` twice fires it once. */
  hand(firings: readonly Firing[]): Promise<void>;
}

/** Finds levels that are due. */
export interface DueFirings {
  /**
   * Takes due levels of clocks, those that end power over things or persons first, then in the order in which they
   * ought to fire. Each is leased: until the lease runs out nobody else is given it.
   */
  claim(limit: number): Promise<readonly Firing[]>;
}
