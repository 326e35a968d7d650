import type { CaseState, ClockState, TaskState } from './case-state.js';
import { Draft } from './draft.js';
import type { Entry } from './entry.js';

/** The state after an entry. Folding never judges: it applies what the entry recorded. */
export function fold(before: CaseState, entry: Entry): CaseState {
  const draft = new Draft(before, entry, {});
  for (const operation of entry.operations) draft.apply(operation);
  return {
    ...draft.state(),
    seq: entry.seq,
    version: entry.version,
    clocks: merge(before.clocks, entry.clocks),
    tasks: merge(before.tasks, entry.tasks),
  };
}

/** Replaces the changed ones in place and appends the new ones. */
export function merge<Kept extends ClockState | TaskState>(
  before: readonly Kept[],
  changed: readonly Kept[],
): readonly Kept[] {
  if (changed.length === 0) return before;
  const byKey = new Map(changed.map((one) => [one.key, one]));
  const kept = before.map((one) => {
    const replacement = byKey.get(one.key);
    byKey.delete(one.key);
    return replacement ?? one;
  });
  return [...kept, ...byKey.values()];
}
