import { formatInstant, parseDay, startOfLegalDay } from '#calendar';
import type { CaseState, ClockState, Fact } from './case-state.js';
import type { ExpiryPayload } from './late-entry.js';

/** A recorded `clock.expire` whose limit has another due date by now. */
export interface MovedExpiry {
  readonly proceeding: string;
  readonly fact: Fact;
  /** What its payload and its moment should read; null where the limit is not over, so that it never passed. */
  readonly over: { readonly at: string; readonly payload: ExpiryPayload } | null;
}

/**
 * Expiries that no longer agree with their clocks, because a fact was corrected or a period excluded afterwards.
 *
 * @param changed clocks that the step changed, as derived
 * @param now the present, `+08:00`
 */
export function movedExpiries(state: CaseState, changed: readonly ClockState[], now: string): readonly MovedExpiry[] {
  return changed
    .filter((clock) => clock.status === 'expired')
    .flatMap((clock) => {
      const fact = expiryFact(state, clock);
      if (fact === undefined) return [];
      const payload = fact.payload as unknown as ExpiryPayload;
      if (payload.due === clock.due) return [];
      return [{ proceeding: clock.proceeding, fact, over: overBy(clock.due, payload, now) }];
    });
}

function expiryFact(state: CaseState, clock: ClockState): Fact | undefined {
  const facts =
    clock.proceeding === 'case'
      ? state.facts
      : (state.proceedings.find((proceeding) => proceeding.id === clock.proceeding)?.facts ?? []);
  return facts.find((fact) => fact.seq === clock.stoppedBy && fact.command === 'clock.expire');
}

function overBy(due: string | null, payload: ExpiryPayload, now: string): MovedExpiry['over'] {
  const at = due === null ? null : endOf(due);
  return due === null || at === null || at > now ? null : { at, payload: { ...payload, due } };
}

/** Midnight after a due date; hour limits end exactly (counting rules 7, 9). */
function endOf(due: string): string | null {
  if (due.length > 10) return due;
  const day = parseDay(due);
  return day === null ? null : formatInstant(startOfLegalDay(day + 1));
}
