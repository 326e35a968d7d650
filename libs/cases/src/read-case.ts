import type { CaseDocument, CaseReader, Reading } from './case-reader.port.js';
import { CaseNotFound } from './cases-errors.js';

/** Reads a case with everything it holds. */
export class ReadCase {
  constructor(private readonly reader: CaseReader) {}

  /** Throws CaseNotFound for an unknown case and, indistinguishable, for one out of scope. */
  async read(reading: Reading, caseId: string): Promise<CaseDocument> {
    const found = await this.reader.read(reading, caseId);
    if (found === null) throw new CaseNotFound();
    return found;
  }
}
