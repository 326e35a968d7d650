import type { EntryVersions, Known } from '#engine';
import type { JournalRecord } from '#journal';
import type { LawGap, PastLaw } from './past-law.port.js';
import type { Law, LawInForce } from './rulebook.js';

/** The law of each entry of a journal, read before it is replayed. */
export interface LawsOfJournal {
  /** Null where a version of it is missing. */
  of(versions: EntryVersions): Law | null;
  /** Each missing version once. */
  readonly gaps: readonly LawGap[];
}

/** Gathers the law that the entries of a journal were decided by: the present one, or what is remembered of another. */
export async function lawsOfJournal(
  present: LawInForce,
  past: PastLaw,
  records: readonly JournalRecord[],
): Promise<LawsOfJournal> {
  const laws = new Map<string, Law | null>([[labelOf(present.versions), present]]);
  const gaps = new Map<string, LawGap>();
  for (const { versions } of records) {
    const label = labelOf(versions);
    if (laws.has(label)) continue;
    const found = await past.at(versions);
    const missing = 'dueDates' in found ? [] : found.filter((gap) => present.versions[gap.kind] !== gap.version);
    laws.set(label, 'dueDates' in found ? found : null);
    for (const gap of missing) gaps.set(`${gap.kind} ${gap.version}`, gap);
  }
  return { of: (versions) => laws.get(labelOf(versions)) ?? null, gaps: [...gaps.values()] };
}

function labelOf({ rules, calendar, parameters }: Known['versions']): string {
  return JSON.stringify([rules, calendar, parameters]);
}
