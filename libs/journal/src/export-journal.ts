import { entryLine, headerLine, trailerLine } from './chain-file.js';
import { JournalError } from './journal-errors.js';
import { genesisHash } from './entry-hash.js';
import type { JournalStore } from './journal-store.port.js';

/** Lines read at once. */
const BATCH = 200;

/** Writes the journal of a case as JSON Lines that `verifyChain` reads. */
export class ExportJournal {
  constructor(private readonly store: JournalStore) {}

  /**
   * Gives one line after another, without line ends; memory does not grow with the journal.
   * @throws JournalError for an unknown case
   */
  async *lines(caseId: string): AsyncGenerator<string> {
    const identity = await this.store.identity(caseId);
    if (identity === null) throw new JournalError('journal-case-unknown', { caseId });
    yield headerLine(caseId, identity);
    let last = { seq: 0, hash: genesisHash(caseId) };
    for (;;) {
      const batch = await this.store.lines(caseId, last.seq, BATCH);
      for (const line of batch) yield entryLine(line.seq, line.text, line.hash);
      last = batch.at(-1) ?? last;
      if (batch.length < BATCH) break;
    }
    yield trailerLine(caseId, last.seq, last.hash);
  }
}
