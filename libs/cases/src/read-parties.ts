import type { PartyRow } from './case-profile.js';
import type { CaseReader, Reading } from './case-reader.port.js';
import { CaseNotFound } from './cases-errors.js';

/** Reads the parties of a case in the order of entry. */
export class ReadParties {
  constructor(private readonly reader: CaseReader) {}

  /** Throws CaseNotFound. */
  async read(reading: Reading, caseId: string): Promise<readonly PartyRow[]> {
    const found = await this.reader.parties(reading, caseId);
    if (found === null) throw new CaseNotFound();
    return found;
  }
}
