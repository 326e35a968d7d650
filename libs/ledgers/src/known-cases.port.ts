/** A case that is there already. */
export interface KnownCase {
  readonly caseId: string;
  readonly number: string;
}

/** By what a line may be known in the system, where the case was entered there and not imported. */
export interface Likeness {
  /** The key of the line. */
  readonly externalNumber: string;
  readonly party: string;
  readonly violation: string;
}

/** Finds the cases of a ledger that are in the system already. */
export interface KnownCases {
  /** Cases that were imported, by the key of their line. */
  imported(externalNumbers: readonly string[]): Promise<ReadonlyMap<string, KnownCase>>;
  /** Cases entered in the system that have the party and the cause of a line, by the key of the line. */
  alike(lines: readonly Likeness[]): Promise<ReadonlyMap<string, KnownCase>>;
}
