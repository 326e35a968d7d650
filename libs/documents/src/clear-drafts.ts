import type { BlobStore } from './blob-store.port.js';

/** A draft that nothing was added to for so long will never be kept: a day, in milliseconds. */
const USUAL_PATIENCE = 24 * 60 * 60 * 1000;

/** Taken away at one time. */
const AT_MOST = 200;

/**
 * Takes away what is left of files that broke off while they arrived, as when the process was killed. Only drafts:
 * what was kept may stand in a journal, and stays.
 */
export class ClearDrafts {
  constructor(
    private readonly blobs: BlobStore,
    /** Milliseconds. */
    private readonly patience = USUAL_PATIENCE,
  ) {}

  /**
   * @param now milliseconds since 1970-01-01T00:00Z, by the clock of the machine that keeps the files
   * @returns how many were taken away; what is left over is for the next run
   */
  run(now: number): Promise<number> {
    return this.blobs.clearDrafts(now - this.patience, AT_MOST);
  }
}
