import type { CaseView } from '#engine';

/** A party as lists and filters know it. */
export interface PartyRow {
  /** 1, 2, … in the order of entry. */
  readonly number: number;
  readonly kind: string;
  readonly name: string;
  readonly identifier: string | null;
}

/** A file of the case: evidence, papers, forms. */
export interface FileRow {
  /** Journal number of the entry that recorded it. */
  readonly seq: number;
  readonly sha256: string;
  readonly title: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** `form` (the scan of one), `evidence`, or `paper` for any other. */
  readonly kind: string;
}

/** What lists, filters and scopes know of a case. Derived from its facts after every step. */
export interface CaseProfile {
  /** One line: the cause of the case, or the summary of the clue. */
  readonly title: string;
  readonly domain: string | null;
  /** Handlers now. */
  readonly handlers: readonly string[];
  /** Everybody else the case names and who may therefore see it: former handlers, reviewers, hosts. */
  readonly named: readonly string[];
  readonly recused: readonly string[];
  readonly parties: readonly PartyRow[];
  readonly files: readonly FileRow[];
  /** Number in the sender's system; no two cases may carry the same. */
  readonly externalNumber: string | null;
}

export type CaseProfiler = (view: CaseView) => CaseProfile;
