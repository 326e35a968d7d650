/** A file that an entry of a journal names. */
export interface EnteredFile {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** Knows which files entries of journals name. */
export interface EnteredFiles {
  enteredBy(caseId: string, seq: number): Promise<readonly EnteredFile[]>;
}
