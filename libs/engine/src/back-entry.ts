import type { ClockState } from './case-state.js';
import type { Command } from './procedure.js';

/** One day in milliseconds: a longer gap between act and record is a back-entry (补录). */
const BACK_ENTRY_AFTER = 24 * 3_600_000;

/** Whether an act is entered more than 24 hours after it took place. */
export function isBackEntry(at: string, recordedAt: string): boolean {
  return Date.parse(recordedAt) - Date.parse(at) > BACK_ENTRY_AFTER;
}

/**
 * Clocks that were running past their due date and that the new entry ends (general rule 4).
 *
 * @param before clocks as stored before the step
 * @param changed clocks that the step changed, as they stand after it
 * @param now the moment of recording
 */
export function overdueEnded(
  before: readonly ClockState[],
  changed: readonly ClockState[],
  now: string,
): readonly ClockState[] {
  const overdue = new Set(before.filter((clock) => isOverdue(clock, now)).map((clock) => clock.key));
  return changed.filter((clock) => clock.status === 'stopped' && overdue.has(clock.key));
}

/** The entries whose commands are judged: not the system's, not facts from outside. */
export function isOwnAct(command: Command, outsideFact: boolean): boolean {
  return !outsideFact && command.actor.person !== 'system';
}

function isOverdue(clock: ClockState, now: string): boolean {
  if (clock.status !== 'running' || clock.due === null) return false;
  return clock.due.length > 10 ? clock.due < now : clock.due < now.slice(0, 10);
}
