import type { Lateness } from '#statutes';

/**
 * What the dates of a file say about one time limit:
 * `in-time` · `late` · `early` an act before a waiting period was over · `open` no end in the file ·
 * `undeterminable` the dates known allow more than one answer.
 */
export const VERDICTS = ['in-time', 'late', 'early', 'open', 'undeterminable'] as const;

export type Verdict = (typeof VERDICTS)[number];

/** One time limit of one case, judged. It is printed as it stands by `anliu audit --json`. */
export interface Finding {
  readonly case: string;
  readonly rule: string;
  /** As the file writes it ('2025-04-07', '2024-11', '2019'); 'first/last' where the day lies between two others. */
  readonly start: string;
  /** Last day in time; 'first/last' where the start is an interval; `null` where none can be computed. */
  readonly due: string | null;
  /** As the file writes it; `null` where the file has no end. An upper bound is said to be one in `because`. */
  readonly ended: string | null;
  readonly verdict: Verdict;
  /** From the rolled due date, in the unit of the rule; only with `late`. */
  readonly lateBy: Lateness | null;
  /** `possible`: a fact that the file does not tell could change the verdict. `null` for `open` and `undeterminable`. */
  readonly certainty: 'certain' | 'possible' | null;
  /** The reasons, Chinese first. */
  readonly because: string;
}

/** A date that no finding of the case rests on. It is listed, never dropped. */
export interface UnmappedDate {
  readonly key: string;
  readonly date: string;
  readonly because: string;
}

/** Everything the audit says about one case. */
export interface CaseAudit {
  readonly case: string;
  readonly findings: readonly Finding[];
  readonly unmapped: readonly UnmappedDate[];
}
