/** A counter of document numbers. */
export interface NumberCounter {
  readonly bureau: string;
  readonly code: string;
  readonly year: number;
}

/** A number that was passed over, and why if it was explained. */
export interface NumberGap {
  readonly n: number;
  readonly reason: string | null;
  readonly explainedBy: string | null;
}

/** Keeps account of numbers. */
export interface NumberRegister {
  gaps(counter: NumberCounter): Promise<readonly NumberGap[]>;
  /** Explains a gap once; a number that was given, or explained before, changes nothing. */
  explain(
    counter: NumberCounter,
    gap: { readonly n: number; readonly reason: string; readonly by: string },
  ): Promise<boolean>;
}

/** Answers which numbers of a counter belong to no document. Steps make none: a number is used or was never given. */
export class NumberGaps {
  constructor(private readonly register: NumberRegister) {}

  list(counter: NumberCounter): Promise<readonly NumberGap[]> {
    return this.register.gaps(counter);
  }

  /** @returns false when there was no gap to explain */
  explain(
    counter: NumberCounter,
    gap: { readonly n: number; readonly reason: string; readonly by: string },
  ): Promise<boolean> {
    return this.register.explain(counter, gap);
  }
}
