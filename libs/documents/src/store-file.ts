import { createHash } from 'node:crypto';
import type { BlobDraft, BlobRegister, BlobStore, StoredFile } from './blob-store.port.js';
import { DocumentsError } from './documents-errors.js';
import { judgeType } from './judge-type.js';

/** Bytes that the type is judged by. */
const HEAD = 64 * 1024;

/** Bytes that a file may have when nothing else is said: 200 MiB. */
const USUAL_LIMIT = 200 * 1024 * 1024;

/** A file that arrives. */
export interface ArrivingFile {
  readonly content: AsyncIterable<Uint8Array>;
  readonly name: string;
  /** Media type as the sender states it; the content decides. */
  readonly statedType: string;
}

/** Streams a file into the blob store: hashed, measured and judged on the way, never held in memory. */
export class StoreFile {
  constructor(
    private readonly blobs: BlobStore,
    private readonly register: BlobRegister,
    /** Bytes. */
    private readonly limit = USUAL_LIMIT,
  ) {}

  /**
   * @param by person who brings it
   * @throws DocumentsError `file-too-large`, `file-empty`, `file-type-refused`, `file-type-mismatch`;
   *   then nothing was kept
   */
  async store(file: ArrivingFile, by: string): Promise<StoredFile> {
    const draft = await this.blobs.begin();
    try {
      const stored = await this.take(file, draft);
      await draft.keep(stored.sha256);
      await this.register.note(stored, by);
      return stored;
    } finally {
      await draft.discard();
    }
  }

  private async take(file: ArrivingFile, draft: BlobDraft): Promise<StoredFile> {
    const hash = createHash('sha256');
    let head = Buffer.alloc(0);
    let mediaType: string | null = null;
    let size = 0;
    for await (const chunk of file.content) {
      size += chunk.length;
      if (size > this.limit) throw new DocumentsError('file-too-large', { limit: this.limit });
      if (mediaType === null) head = Buffer.concat([head, chunk.subarray(0, HEAD - head.length)]);
      // Judged as soon as it can be: what is not taken need not be read to its end.
      if (mediaType === null && head.length === HEAD) mediaType = await judgeType(head, file.statedType);
      hash.update(chunk);
      await draft.write(chunk);
    }
    if (size === 0) throw new DocumentsError('file-empty');
    return { sha256: hash.digest('hex'), mediaType: mediaType ?? (await judgeType(head, file.statedType)), size };
  }
}
