/** A limit that has passed, and whose passing is a consequence of law. */
export interface DueClock {
  readonly caseId: string;
  readonly key: string;
  readonly proceeding: string;
  readonly rule: string;
  readonly subject: string;
  /** Due date, or instant for hour rules. */
  readonly due: string;
  /** The moment it passed, `+08:00`. */
  readonly passedAt: string;
  readonly generation: number;
}

/** Finds limits that have passed, in the order in which they did. */
export interface DueClocks {
  /**
   * @param until instant; null for the database's now
   * @param after goes on behind this one
   */
  passed(until: string | null, after: DueClock | null, limit: number): Promise<readonly DueClock[]>;
}
