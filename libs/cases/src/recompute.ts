import { isDeepStrictEqual } from 'node:util';
import {
  deriveClocks,
  deriveTasks,
  merge,
  type CaseState,
  type ClockState,
  type Known,
  type Registry,
  type TaskState,
} from '#engine';

/** Clocks and tasks that a new calendar or a new rule changes. */
export interface Recomputed {
  readonly clocks: readonly ClockState[];
  readonly tasks: readonly TaskState[];
}

/**
 * Counts every live clock of a case anew. A clock that was stopped or has expired keeps its date: what was judged by
 * it is over. One that stays open has no date to move, and its earliest end follows the day of each entry anyway: it
 * counts as changed when what is said of it is no longer, or newly, provisional.
 */
export function recompute(registry: Registry, state: CaseState, known: Known, seq: number): Recomputed {
  const stored = new Map(state.clocks.map((clock) => [clock.key, clock]));
  const forgotten = state.clocks.map((clock) => (isLive(clock) ? { ...clock, input: '' } : clock));
  const derived = deriveClocks(registry, { ...state, clocks: forgotten }, known, seq);
  const clocks = derived.filter((clock) => isChanged(stored.get(clock.key), clock));
  const dated = { ...state, clocks: merge(state.clocks, clocks) };
  return { clocks, tasks: deriveTasks(registry, dated, known, seq) };
}

function isChanged(before: ClockState | undefined, after: ClockState): boolean {
  if (before?.status === 'open' && after.status === 'open') return before.provisional !== after.provisional;
  return !isDeepStrictEqual(before, after);
}

function isLive(clock: ClockState): boolean {
  return clock.status === 'running' || clock.status === 'open';
}
