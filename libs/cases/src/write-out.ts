import { isDeepStrictEqual } from 'node:util';
import { canonicalText, entryHash, genesisHash, type JournalRecord } from '#journal';
import type { CaseProfile } from './case-profile.js';
import { expiryFired, schedulesOf } from './clock-schedules.js';
import { profileFor } from './profile-for.js';
import { positionOf } from './case-position.js';
import type { NumberedEntry } from './number-entries.js';
import type { Rulebook } from './rulebook.js';
import type { CaseWrite, OpenStep, SealedField } from './step-store.port.js';
import { touchedBy } from './touched.js';

/** Turns numbered entries into what is written: text, hash, summary. Entries of one case follow each other in the chain. */
export function writeOut(
  book: Rulebook,
  step: Pick<OpenStep, 'cases'>,
  entries: readonly NumberedEntry[],
  sealed: readonly SealedField[],
): readonly CaseWrite[] {
  const last = new Map<string, CaseWrite>();
  return entries.map((numbered, index) => {
    const caseId = numbered.after.id;
    const loaded = step.cases.get(caseId);
    const earlier = last.get(caseId);
    const write = writeOf(book, numbered, {
      previous: earlier?.hash ?? loaded?.lastHash ?? genesisHash(caseId),
      openedAt: earlier?.openedAt ?? loaded?.openedAt ?? numbered.entry.recordedAt,
    });
    last.set(caseId, write);
    return index === 0 ? { ...write, sealed } : write;
  });
}

function writeOf(
  book: Rulebook,
  { before, after, entry, numbers, fired }: NumberedEntry,
  past: { readonly previous: string; readonly openedAt: string },
): CaseWrite {
  const { number, bureau, unit } = after;
  const opening = before.seq === 0;
  const record: JournalRecord = {
    ...entry,
    caseId: after.id,
    ...(opening ? { identity: { number, bureau, unit } } : {}),
  };
  const text = canonicalText(record);
  const profile = profileFor(book, after);
  const earlier = opening ? null : profileFor(book, before);
  return {
    before,
    after,
    record,
    text,
    hash: entryHash(past.previous, text),
    touched: touchedBy(entry.operations),
    profile,
    ...changedRows(profile, earlier),
    position: positionOf(book.registry, after),
    openedAt: past.openedAt,
    sealed: [],
    numbers,
    externalNumber: opening ? profile.externalNumber : null,
    schedules: schedulesOf(book.law.levels, entry),
    fired: fired ?? expiryFired(book.law.levels, before, entry),
  };
}

function changedRows(profile: CaseProfile, earlier: CaseProfile | null): Pick<CaseWrite, 'parties' | 'files'> {
  return {
    parties: isDeepStrictEqual(profile.parties, earlier?.parties ?? []) ? null : profile.parties,
    files: isDeepStrictEqual(profile.files, earlier?.files ?? []) ? null : profile.files,
  };
}
