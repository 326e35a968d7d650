import { isDeepStrictEqual } from 'node:util';
import { fold, replay, type CaseState, type Entry, type Known, type ReplayDifference } from '#engine';
import { entryHash, genesisHash, readRecord, type JournalRecord } from '#journal';
import { unopened } from './case-as-known-on.js';
import type { CaseHistory } from './case-history.port.js';
import { recompute } from './recompute.js';
import type { CaseDifference } from './replay-report.js';
import type { Rulebook } from './rulebook.js';

/** Folds the journal of one case, derives clocks and tasks again, verifies the chain, and compares with what is stored. */
export function replayCase(book: Rulebook, history: CaseHistory): readonly CaseDifference[] {
  const { id: caseId, number } = history.state;
  const records = history.lines.map((line) => readRecord(line.text));
  const [first] = records;
  if (first === undefined) return [{ caseId, number, what: 'chain', seq: 1 }];
  const { state, differences } = refold(book, unopened(first), records);
  return [
    ...brokenLinks(history).map((seq): CaseDifference => ({ caseId, number, what: 'chain', seq })),
    ...differences.map((difference): CaseDifference => ({ caseId, number, what: 'derived', difference })),
    ...stateDifferences(state, history.state).map((one): CaseDifference => ({ caseId, number, what: 'state', ...one })),
  ];
}

function brokenLinks({ lines, lastHash, state }: CaseHistory): readonly number[] {
  let previous = genesisHash(state.id);
  const broken = lines
    .filter((line, index) => {
      const holds = line.seq === index + 1 && entryHash(previous, line.text) === line.hash;
      previous = line.hash;
      return !holds;
    })
    .map((line) => line.seq);
  return previous === lastHash && lines.length === state.seq ? broken : [...broken, lines.length];
}

/** A recompute entry was not born of a command, so it is derived in its own way. */
function refold(book: Rulebook, empty: CaseState, records: readonly JournalRecord[]) {
  let state = empty;
  const differences: ReplayDifference[] = [];
  for (const entry of records) {
    if (entry.kind === 'recompute') {
      differences.push(...recomputeDifferences(book, state, entry));
      state = fold(state, entry);
    } else {
      const replayed = replay(book.registry, state, [entry], (one) => knownAt(book, one));
      differences.push(...replayed.differences);
      state = replayed.state;
    }
  }
  return { state, differences };
}

function recomputeDifferences(book: Rulebook, state: CaseState, entry: Entry): readonly ReplayDifference[] {
  const derived = recompute(book.registry, state, { ...knownAt(book, entry), people: {} }, entry.seq);
  const recorded = new Map(entry.clocks.map((clock) => [clock.key, clock]));
  return derived.clocks
    .filter((clock) => !isDeepStrictEqual(clock, recorded.get(clock.key)))
    .map((clock) => ({
      seq: entry.seq,
      what: 'clock',
      key: clock.key,
      recorded: recorded.get(clock.key) ?? null,
      derived: clock,
    }));
}

function knownAt(book: Rulebook, entry: Entry): Omit<Known, 'people'> {
  const then = book.law.at?.(entry.versions) ?? book.law;
  return { now: entry.recordedAt, dueDates: then.dueDates, parameters: then.parameters, versions: entry.versions };
}

const LISTS = ['proceedings', 'clocks', 'tasks', 'forms', 'facts'] as const;

function stateDifferences(folded: CaseState, stored: CaseState): readonly { part: string; keys: readonly string[] }[] {
  const plain = (['number', 'bureau', 'unit', 'version', 'seq'] as const)
    .filter((part) => folded[part] !== stored[part])
    .map((part) => ({ part, keys: [] }));
  const lists = LISTS.flatMap((part) => {
    const keys = differingKeys(byKey(folded[part]), byKey(stored[part]));
    return keys.length === 0 ? [] : [{ part, keys }];
  });
  return [...plain, ...lists];
}

/** Lists are compared by key: in which order clocks and tasks are listed means nothing. */
function byKey(list: readonly object[]): ReadonlyMap<string, object> {
  return new Map(
    list.map((one, index): [string, object] => {
      const { key, id } = one as { key?: string; id?: string };
      return [key ?? id ?? String(index), one];
    }),
  );
}

function differingKeys(left: ReadonlyMap<string, object>, right: ReadonlyMap<string, object>): readonly string[] {
  return [...new Set([...left.keys(), ...right.keys()])].filter(
    (key) => !isDeepStrictEqual(left.get(key), right.get(key)),
  );
}
