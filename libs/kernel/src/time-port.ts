/** Where the present comes from. Nothing below the doors reads the machine's clock by itself. */
export interface TimePort {
  /** The present as an instant in the legal zone, for example `2026-03-02T09:00:00+08:00`. */
  now(): string;
}
