import { decide, emptyCase, type CaseState, type Entry, type Known, type Registry } from '#engine';
import { testKnown } from './test-known.js';

/** A case as another registry tells it: the same commands, at the same moments. */
export interface Retold {
  readonly state: CaseState;
  readonly entries: readonly Entry[];
}

/** What was known when an entry was recorded. */
export function knownOf(entry: Pick<Entry, 'recordedAt' | 'people'>): Known {
  const people = Object.fromEntries(entry.people.map((person) => [person.id, person]));
  return { ...testKnown, now: entry.recordedAt, people };
}

/** Gives the commands of a case again, one by one. */
export function retold(registry: Registry, told: Retold): Retold {
  const { id, number, bureau, unit } = told.state;
  let state = emptyCase({ id, number, bureau, unit });
  const entries = told.entries.map((entry) => {
    const { command: name, actor, at, payload } = entry;
    const proceeding = name === 'clock.expire' ? entry.proceeding : null;
    const decision = decide(registry, state, { name, proceeding, actor, at, payload }, knownOf(entry));
    if (decision.outcome !== 'moved') throw new Error(`${name} was ${decision.outcome}`);
    state = decision.state;
    return decision.entry;
  });
  return { state, entries };
}
