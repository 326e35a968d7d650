/** What a person has in hand. */
export interface Workload {
  readonly person: string;
  /** Open cases the person handles. */
  readonly open: number;
  /** Of them, those with a limit that is late or soon due. */
  readonly urgent: number;
  /** When the newest case in hand was opened, an instant; null for none. */
  readonly newest: string | null;
}

/** Tells what people have in hand. */
export interface WorkloadReader {
  /** @param until last due date that counts as soon, `YYYY-MM-DD` */
  of(people: readonly string[], until: string): Promise<readonly Workload[]>;
}
