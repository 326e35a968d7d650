/** The answers that are kept under idempotency keys. */
export interface KeptAnswers {
  /**
   * Forgets answers that are older than so many days, the oldest first.
   * @param atMost how many at one time
   * @returns how many were forgotten
   */
  forget(days: number, atMost: number): Promise<number>;
}
