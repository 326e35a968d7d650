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
 * Counts every live clock of a case anew. A clock that was stopped or has expired keeps its date:
 * what was judged by it is over.
 */
export function recompute(registry: Registry, state: CaseState, known: Known, seq: number): Recomputed {
  const stored = new Map(state.clocks.map((clock) => [clock.key, clock]));
  const forgotten = state.clocks.map((clock) => (isLive(clock) ? { ...clock, input: '' } : clock));
  const derived = deriveClocks(registry, { ...state, clocks: forgotten }, known, seq);
  const clocks = derived.filter((clock) => !isDeepStrictEqual(clock, stored.get(clock.key)));
  const dated = { ...state, clocks: merge(state.clocks, clocks) };
  return { clocks, tasks: deriveTasks(registry, dated, known, seq) };
}

function isLive(clock: ClockState): boolean {
  return clock.status === 'running' || clock.status === 'open';
}
