/** What a person has in hand. */
export interface Workload {
  readonly person: string;
  /** Open cases the person handles. */
  readonly open: number;
  /** Of them, those with a limit that is late or soon due. */
  readonly urgent: number;
  /** When the person was last given a case, an instant; null for never. */
  readonly lastAssigned: string | null;
}

/** Tells what people have in hand. */
export interface WorkloadReader {
  /** @param until last due date that counts as soon, `YYYY-MM-DD` */
  of(people: readonly string[], until: string): Promise<readonly Workload[]>;
}
