/** A statement and the parameters it takes. */
export interface Sql {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * Collects conditions with their parameters.
 * Modes: grows with each `add`; `where` reads it.
 */
export class Conditions {
  readonly values: unknown[] = [];
  private readonly texts: string[] = [];

  /** Adds a condition; `?` stands for each value in turn. */
  add(text: string, ...values: readonly unknown[]): void {
    let at = 0;
    this.texts.push(
      text.replace(/\?/g, () => {
        at += 1;
        return this.value(values[at - 1]);
      }),
    );
  }

  /** Adds a condition on one value, where there is one. */
  addGiven(text: string, value: unknown): void {
    if (value !== undefined) this.add(text, value);
  }

  /** Takes a parameter and tells its place, `$3`. */
  value(value: unknown): string {
    this.values.push(value);
    return `$${String(this.values.length)}`;
  }

  get where(): string {
    return this.texts.length === 0 ? 'true' : this.texts.join(' and ');
  }
}
