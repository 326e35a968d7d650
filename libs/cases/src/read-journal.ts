import { readRecord } from '#journal';
import type { CaseReader, JournalEntry, Reading } from './case-reader.port.js';
import { CaseNotFound } from './cases-errors.js';
import { pageSize } from './read-limits.js';

/** A page of a journal; `next` is the number to read on from, null at the end. */
export interface JournalPage {
  readonly entries: readonly JournalEntry[];
  readonly next: number | null;
}

/** Reads the journal of a case in the order it was written. */
export class ReadJournal {
  constructor(private readonly reader: CaseReader) {}

  /** Entries after a number. Throws CaseNotFound, QueryInvalid. */
  async page(reading: Reading, caseId: string, after = 0, asked?: number): Promise<JournalPage> {
    const limit = pageSize(asked, 100, 500);
    const lines = await this.reader.journal(reading, caseId, after, limit + 1);
    if (lines === null) throw new CaseNotFound();
    const entries = lines.slice(0, limit).map(({ text, hash }) => ({ ...readRecord(text), hash }));
    return { entries, next: lines.length > limit ? (entries.at(-1)?.seq ?? null) : null };
  }
}
