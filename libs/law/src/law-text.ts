import type { Known } from '#engine';

/** What the law in force is made of; each has a version label that follows its content. */
export type LawKind = keyof Known['versions'];

/** One part of the law as it can be kept and read again. */
export interface LawText {
  readonly kind: LawKind;
  /** The label that journal entries carry. */
  readonly version: string;
  /**
   * `rules`: JSON, pairs of file name and YAML text in the order read; `calendar`: JSON, the yearly tables; `parameters`: the YAML
   * text.
   */
  readonly content: string;
}
