import { createHash } from 'node:crypto';
import type { BlobStore } from './blob-store.port.js';
import { DocumentsError } from './documents-errors.js';
import type { EnteredFile, EnteredFiles } from './entered-files.port.js';

/** Proves that the files which an entry of a journal names are kept, and are what their hashes say. */
export class ProveFiles {
  constructor(
    private readonly entered: EnteredFiles,
    private readonly blobs: Pick<BlobStore, 'open'>,
  ) {}

  /**
   * @returns how many were proved
   * @throws DocumentsError `blob-missing`, `blob-altered`
   */
  async run(caseId: string, seq: number): Promise<number> {
    const files = await this.entered.enteredBy(caseId, seq);
    for (const file of files) await this.prove(file);
    return files.length;
  }

  private async prove({ sha256, size }: EnteredFile): Promise<void> {
    const content = await this.blobs.open(sha256);
    if (content === null) throw new DocumentsError('blob-missing', { sha256 });
    const hash = createHash('sha256');
    let found = 0;
    for await (const chunk of content) {
      hash.update(chunk);
      found += chunk.length;
    }
    if (hash.digest('hex') !== sha256 || found !== size) throw new DocumentsError('blob-altered', { sha256 });
  }
}
