import type { Fact, ProceedingState } from '#engine';

/** The `clock.expire` by which a proceeding entered its present state, if it did. */
export function standingExpiryOf(proceeding: ProceedingState): Fact | undefined {
  return proceeding.facts.find(
    (fact) => fact.command === 'clock.expire' && fact.undoneBy === undefined && fact.seq === proceeding.enteredBy,
  );
}
