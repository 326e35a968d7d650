/** A blob while it arrives. Modes: open → kept or discarded; after either it is not used again. */
export interface BlobDraft {
  write(chunk: Uint8Array): Promise<void>;
  /** Makes it last under its hash; content that is there already stays as it is. */
  keep(sha256: string): Promise<void>;
  /** Throws away what arrived; after `keep` it does nothing. */
  discard(): Promise<void>;
}

/** Where the content of files lies, by SHA-256 (lower-case hex). */
export interface BlobStore {
  begin(): Promise<BlobDraft>;
  /** A stream of the content; null when it is not there. */
  open(sha256: string): Promise<NodeJS.ReadableStream | null>;
  /**
   * Takes away drafts that were last written to before an instant: whoever wrote them is gone.
   * @param before milliseconds since 1970-01-01T00:00Z
   * @param atMost how many at one time
   * @returns how many were taken away
   */
  clearDrafts(before: number, atMost: number): Promise<number>;
}

/** A stored blob. */
export interface StoredFile {
  readonly sha256: string;
  /** As found in the content. */
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
}

/** Knows which blobs were stored, by whom. */
export interface BlobRegister {
  /** Noting the same content again changes nothing. */
  note(file: StoredFile, by: string): Promise<void>;
  find(sha256: string): Promise<StoredFile | null>;
}
