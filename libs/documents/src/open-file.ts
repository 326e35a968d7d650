import type { BlobRegister, BlobStore, StoredFile } from './blob-store.port.js';
import { DocumentsError } from './documents-errors.js';

const SHA256 = /^[0-9a-f]{64}$/;

/** Hands out content by its hash. Whether the caller may have it is decided by the case it belongs to. */
export class OpenFile {
  constructor(
    private readonly blobs: BlobStore,
    private readonly register: BlobRegister,
  ) {}

  /** What is known of a stored file; null when it was never stored. */
  find(sha256: string): Promise<StoredFile | null> {
    return SHA256.test(sha256) ? this.register.find(sha256) : Promise.resolve(null);
  }

  /** Throws DocumentsError `blob-missing`. */
  async open(sha256: string): Promise<NodeJS.ReadableStream> {
    const content = SHA256.test(sha256) ? await this.blobs.open(sha256) : null;
    if (content === null) throw new DocumentsError('blob-missing', { sha256 });
    return content;
  }
}
