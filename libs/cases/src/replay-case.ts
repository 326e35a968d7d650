import { isDeepStrictEqual } from 'node:util';
import {
  fold,
  replay,
  type CaseState,
  type ClockState,
  type Entry,
  type ReplayDifference,
  type TaskState,
} from '#engine';
import { entryHash, genesisHash, readRecord, type JournalRecord } from '#journal';
import { unopened } from './case-as-known-on.js';
import type { CaseHistory } from './case-history.port.js';
import { lawsOfJournal, type LawsOfJournal } from './laws-of-journal.js';
import type { LawGap, PastLaw } from './past-law.port.js';
import { recompute } from './recompute.js';
import type { CaseDifference } from './replay-report.js';
import type { Law, Rulebook } from './rulebook.js';

/** Folds the journal of one case, derives clocks and tasks again, verifies the chain, and compares with what is stored. */
export async function replayCase(
  book: Rulebook,
  past: PastLaw,
  history: CaseHistory,
): Promise<readonly CaseDifference[]> {
  const { id: caseId, number } = history.state;
  const records = history.lines.map((line) => readRecord(line.text));
  const [first] = records;
  if (first === undefined) return [{ caseId, number, what: 'chain', seq: 1 }];
  const laws = await lawsOfJournal(book.law, past, records);
  const { state, differences } = refold(book, laws, records, unopened(first));
  return [
    ...brokenLinks(history).map((seq): CaseDifference => ({ caseId, number, what: 'chain', seq })),
    ...laws.gaps.map((gap): CaseDifference => ({ caseId, number, what: 'law', gap, ...decidedBy(gap, records) })),
    ...differences.map((difference): CaseDifference => ({ caseId, number, what: 'derived', difference })),
    ...stateDifferences(state, history.state).map((one): CaseDifference => ({ caseId, number, what: 'state', ...one })),
  ];
}

function decidedBy({ kind, version }: LawGap, records: readonly JournalRecord[]): { seq: number; entries: number } {
  const of = records.filter(({ versions }) => versions[kind] === version);
  return { seq: of[0]?.seq ?? 1, entries: of.length };
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

/** An entry whose law is missing is folded and not derived; a recompute entry was not born of a command, so it has its own way. */
function refold(book: Rulebook, laws: LawsOfJournal, records: readonly JournalRecord[], empty: CaseState) {
  let state = empty;
  const differences: ReplayDifference[] = [];
  for (const entry of records) {
    const law = laws.of(entry.versions);
    if (law !== null) differences.push(...derivedOtherwise(book, state, entry, law));
    state = fold(state, entry);
  }
  return { state, differences };
}

function derivedOtherwise(book: Rulebook, state: CaseState, entry: Entry, law: Law): readonly ReplayDifference[] {
  const { dueDates, parameters } = law;
  const known = { now: entry.recordedAt, dueDates, parameters, versions: entry.versions };
  if (entry.kind === 'command') return replay(book.registry, state, [entry], () => known).differences;
  const derived = recompute(book.registry, state, { ...known, people: {} }, entry.seq);
  return [
    ...differing(entry.seq, 'clock', entry.clocks, derived.clocks),
    ...differing(entry.seq, 'task', entry.tasks, derived.tasks),
  ];
}

function differing<Kept extends ClockState | TaskState>(
  seq: number,
  what: 'clock' | 'task',
  recorded: readonly Kept[],
  derived: readonly Kept[],
): readonly ReplayDifference[] {
  const [left, right] = [byKey(recorded), byKey(derived)];
  return differingKeys(left, right).map((key) => ({
    ...{ seq, what, key },
    recorded: recorded.find((one) => one.key === key) ?? null,
    derived: derived.find((one) => one.key === key) ?? null,
  }));
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
