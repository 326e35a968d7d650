/** A token as it is kept: never the token itself. */
export interface TokenRow {
  /** SHA-256 of the token. */
  readonly hash: Uint8Array;
  readonly person: string;
  /** What it is for, for example `demo`. */
  readonly label: string;
  /** Instant; null for one that does not run out. */
  readonly expiresAt: string | null;
}

/** Keeps tokens by their hash. */
export interface TokenStore {
  /** The person of a token that is neither revoked nor out of date; null otherwise. */
  personOf(hash: Uint8Array): Promise<string | null>;
  /** Adding a hash that is there already changes nothing. */
  add(tokens: readonly TokenRow[]): Promise<void>;
}
