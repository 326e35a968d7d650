/** A value as it is stored: encrypted with a key outside the database. */
export interface SealedValue {
  /** AES-256-GCM: initialisation vector, ciphertext, authentication tag; base64. */
  readonly iv: string;
  readonly ciphertext: string;
  readonly tag: string;
  /** Which key it was sealed with. */
  readonly keyId: string;
  /** Random salt of the hash in the journal, hex; kept here and nowhere else. */
  readonly salt: string;
  /** SHA-256 over salt and canonical text, hex: what the journal holds. */
  readonly saltedHash: string;
}

/** Seals and opens values. `context` (case, id, field) is bound to the ciphertext: a moved row does not open. */
export interface Sealer {
  seal(text: string, context: string): SealedValue;
  /** Throws when the key, the row or its place is not the one it was sealed with. */
  open(value: SealedValue, context: string): string;
}
