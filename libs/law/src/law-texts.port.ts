import type { LawKind, LawText } from './law-text.js';

/** The register of every version of the law that was ever in use. What is in it stays as it is. */
export interface LawTexts {
  /** Keeps what is not there yet; a version that is there stays as it was first kept. */
  keep(texts: readonly LawText[]): Promise<void>;
  /** The content of a version; null when it was never kept. */
  find(kind: LawKind, version: string): Promise<string | null>;
}
