import { formatInstant, parseDay, parseInstant, startOfLegalDay } from '#calendar';
import type { CaseState, ClockState } from '#engine';

/** A clock whose passing has a consequence, and when it is over. */
export interface ExpiringClock {
  readonly clock: ClockState;
  readonly due: string;
  /** 00:00 after a due date (counting rule 9); the exact moment for hour limits. */
  readonly over: string;
}

function overAt(due: string): string | null {
  const day = parseDay(due);
  const instant = day === null ? parseInstant(due) : startOfLegalDay(day + 1);
  return instant === null ? null : formatInstant(instant);
}

/** The first clock that is over at an instant or before; `null` when there is none. */
export function nextExpiring(state: CaseState, until: string): ExpiringClock | null {
  const over = state.clocks.flatMap((clock): readonly ExpiringClock[] => {
    if (clock.status !== 'running' || !clock.expires || clock.due === null) return [];
    const moment = overAt(clock.due);
    return moment === null || moment > until ? [] : [{ clock, due: clock.due, over: moment }];
  });
  return over.sort((a, b) => a.over.localeCompare(b.over) || a.clock.key.localeCompare(b.clock.key))[0] ?? null;
}
