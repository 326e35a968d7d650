import type { LevelDue } from '#cases';
import type { ClockStatus } from '#engine';
import type { DueClock } from './due-clocks.port.js';
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

/** A clock as it stands now. */
export interface ClockSeen {
  /** The present, `+08:00`. */
  readonly now: string;
  /** Null where the case has no such clock. */
  readonly clock: (DueClock & { readonly status: ClockStatus }) | null;
}

/** The ledger of what ought to have fired and what did. What fires is noted with the step that fires it. */
export interface FiringLedger {
  look(firing: Firing): Promise<ClockSeen>;
  /**
   * Closes a firing that cannot be fired and moves its clock on.
   * @param reason null where it has fired before, so that only the clock is to be moved on
   * @param next what the clock tells next, where it stands at this firing still
   * @returns whether the clock stood there still
   */
  close(firing: Firing, reason: string | null, next: LevelDue | null): Promise<boolean>;
}
