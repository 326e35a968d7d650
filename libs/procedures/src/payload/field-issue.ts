import type { Words } from '#kernel';

/** One wrong field: its path, and what is wrong with it. */
export interface FieldIssue {
  /** Dotted path, for example `parties.0.name`; empty for the whole body. */
  readonly field: string;
  readonly message: Words;
}
