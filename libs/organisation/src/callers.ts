import { createHash } from 'node:crypto';
import type { TokenStore } from './token-store.port.js';

/** How long a token that was found is believed, in milliseconds: a revocation takes effect at latest after it. */
const BELIEVED_FOR = 30_000;

/** The most tokens remembered at a time. */
const MOST_REMEMBERED = 10_000;

interface Remembered {
  readonly person: string;
  readonly until: number;
}

/** SHA-256 of a token: what is stored instead of it. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}

/**
 * Recognises callers by their tokens.
 * Modes: remembers tokens it found for half a minute; a token that was not found is asked for again each time.
 */
export class Callers {
  private readonly remembered = new Map<string, Remembered>();

  constructor(
    private readonly tokens: TokenStore,
    /** Milliseconds that only ever rise. */
    private readonly elapsed: () => number,
  ) {}

  /** The person who carries a token; null for an unknown, revoked or outdated one. */
  async recognise(token: string): Promise<string | null> {
    const hash = hashToken(token);
    const key = hash.toString('base64');
    const known = this.remembered.get(key);
    if (known !== undefined && known.until > this.elapsed()) return known.person;
    this.remembered.delete(key);
    const person = await this.tokens.personOf(hash);
    if (person !== null) this.remember(key, person);
    return person;
  }

  private remember(key: string, person: string): void {
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
    this.remembered.set(key, { person, until: this.elapsed() + BELIEVED_FOR });
  }
}
