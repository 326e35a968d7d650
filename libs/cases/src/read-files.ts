import type { FileRow } from './case-profile.js';
import type { CaseReader, Reading } from './case-reader.port.js';
import { CaseNotFound } from './cases-errors.js';

/** Reads which files a case has; their content lies in the blob store under their hash. */
export class ReadFiles {
  constructor(private readonly reader: CaseReader) {}

  /** Throws CaseNotFound. */
  async read(reading: Reading, caseId: string): Promise<readonly FileRow[]> {
    const found = await this.reader.files(reading, caseId);
    if (found === null) throw new CaseNotFound();
    return found;
  }

  /** Whether a hash belongs to the case: nobody fetches by hash alone. Throws CaseNotFound. */
  async find(reading: Reading, caseId: string, sha256: string): Promise<FileRow | null> {
    return (await this.read(reading, caseId)).find((file) => file.sha256 === sha256) ?? null;
  }
}
