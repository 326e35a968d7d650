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
import { entryHash, genesisHash, readRecord, type JournalRecord, type StoredLine } from '#journal';
import { unopened } from './case-as-known-on.js';
import type { CaseHistory } from './case-history.port.js';
import { lawsOfJournal, type LawsOfJournal } from './laws-of-journal.js';
import type { LawGap, PastLaw } from './past-law.port.js';
import { recompute } from './recompute.js';
import type { CaseDifference } from './replay-report.js';
import type { Law, Rulebook } from './rulebook.js';

/** Where replaying came to an end before the journal did. */
type Stop = Extract<CaseDifference, { readonly what: 'unreadable' }>;
type Found = Omit<Stop, 'caseId' | 'number'> | null;

/**
 * Folds the journal of one case, derives clocks and tasks again, verifies the chain, and compares with what is stored.
 * An entry that cannot be read or carried out is a difference like others; what comes after it is left alone.
 */
export async function replayCase(
  book: Rulebook,
  past: PastLaw,
  history: CaseHistory,
): Promise<readonly CaseDifference[]> {
  const { id: caseId, number } = history.state;
  const chain = brokenLinks(history).map((seq): CaseDifference => ({ caseId, number, what: 'chain', seq }));
  const { records, stop } = readRecords(history.lines);
  const laws = await lawsOfJournal(book.law, past, records);
  const folded = refold(book, laws, records);
  const stopped = folded.stop ?? stop;
  return [
    ...chain,
    ...(stopped === null ? [] : [{ caseId, number, ...stopped }]),
    ...laws.gaps.map((gap): CaseDifference => ({ caseId, number, what: 'law', gap, ...decidedBy(gap, records) })),
    ...folded.differences.map((difference): CaseDifference => ({ caseId, number, what: 'derived', difference })),
    ...(folded.state === null || stopped !== null ? [] : stateDifferences(folded.state, history.state)).map(
      (one): CaseDifference => ({ caseId, number, what: 'state', ...one }),
    ),
  ];
}

/** The records up to the first that cannot be read. */
function readRecords(lines: readonly StoredLine[]): {
  readonly records: readonly JournalRecord[];
  readonly stop: Found;
} {
  const records: JournalRecord[] = [];
  for (const { seq, text } of lines) {
    try {
      records.push(readRecord(text));
    } catch (error) {
      return { records, stop: stopAt(seq, error) };
    }
  }
  return { records, stop: null };
}

function stopAt(seq: number, error: unknown): Found {
  return { what: 'unreadable', seq, said: error instanceof Error ? error.message : String(error) };
}

function decidedBy({ kind, version }: LawGap, records: readonly JournalRecord[]): { seq: number; entries: number } {
  const of = records.filter(({ versions }) => versions[kind] === version);
  return { seq: of[0]?.seq ?? 1, entries: of.length };
}

/** Numbers of entries that are missing, or do not follow from the one before. */
function brokenLinks({ lines, lastHash, state }: CaseHistory): readonly number[] {
  const broken: number[] = [];
  let [previous, expected] = [genesisHash(state.id), 1];
  for (const { seq, text, hash } of lines) {
    if (seq !== expected) broken.push(expected);
    else if (entryHash(previous, text) !== hash) broken.push(seq);
    [previous, expected] = [hash, seq + 1];
  }
  return previous === lastHash && expected === state.seq + 1 ? broken : [...broken, expected];
}

/** An entry whose law is missing is folded and not derived; a recompute entry was not born of a command, so it has its own way. */
function refold(book: Rulebook, laws: LawsOfJournal, records: readonly JournalRecord[]) {
  let state: CaseState | null = null;
  const differences: ReplayDifference[] = [];
  for (const entry of records) {
    try {
      state ??= unopened(entry);
      const law = laws.of(entry.versions);
      if (law !== null) differences.push(...derivedOtherwise(book, state, entry, law));
      state = fold(state, entry);
    } catch (error) {
      return { state, differences, stop: stopAt(entry.seq, error) };
    }
  }
  return { state, differences, stop: null };
}

function derivedOtherwise(book: Rulebook, state: CaseState, entry: Entry, law: Law): readonly ReplayDifference[] {
  const { dueDates, parameters } = law;
  const known = { now: entry.recordedAt, dueDates, parameters, versions: entry.versions };
  if (entry.kind !== 'recompute') return replay(book.registry, state, [entry], () => known).differences;
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
