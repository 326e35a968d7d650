import { isDeepStrictEqual } from 'node:util';
import type { CaseState, ClockState, TaskState } from './case-state.js';
import { deriveClocks } from './derive-clocks.js';
import { deriveTasks } from './derive-tasks.js';
import type { Entry } from './entry.js';
import { fold, merge } from './fold.js';
import type { Known } from './known.js';
import type { Registry } from './registry.js';

/** A place where re-deriving disagrees with what was recorded. */
export interface ReplayDifference {
  readonly seq: number;
  readonly what: 'clock' | 'task';
  readonly key: string;
  readonly recorded: ClockState | TaskState | null;
  readonly derived: ClockState | TaskState | null;
}

export interface Replayed {
  readonly state: CaseState;
  readonly differences: readonly ReplayDifference[];
}

/**
 * Folds the entries of a case from the beginning and derives clocks and tasks again after each one.
 * Nothing is judged again: an act that was lawful when it was recorded stays recorded.
 */
export function replay(
  registry: Registry,
  empty: CaseState,
  entries: readonly Entry[],
  knownAt: (entry: Entry) => Omit<Known, 'people'>,
): Replayed {
  let state = empty;
  const differences: ReplayDifference[] = [];
  for (const entry of entries) {
    const after = fold(state, entry);
    const known: Known = { ...knownAt(entry), people: {} };
    const undated = { ...after, clocks: state.clocks, tasks: state.tasks };
    const clocks = deriveClocks(registry, undated, known, entry.seq);
    const dated = { ...undated, clocks: merge(state.clocks, clocks) };
    const tasks = deriveTasks(registry, dated, known, entry.seq);
    differences.push(
      ...compare(entry.seq, 'clock', entry.clocks, clocks),
      ...compare(entry.seq, 'task', entry.tasks, tasks),
    );
    state = after;
  }
  return { state, differences };
}

function compare<Kept extends ClockState | TaskState>(
  seq: number,
  what: 'clock' | 'task',
  recorded: readonly Kept[],
  derived: readonly Kept[],
): ReplayDifference[] {
  const left = new Map(recorded.map((one) => [one.key, one]));
  const right = new Map(derived.map((one) => [one.key, one]));
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter((key) => !isDeepStrictEqual(left.get(key), right.get(key)))
    .map((key) => ({ seq, what, key, recorded: left.get(key) ?? null, derived: right.get(key) ?? null }));
}
