import type { TokenRow, TokenStore } from '#organisation';
import type { Database } from '../database/open-database.js';

/** Tokens by their hash in PostgreSQL. They run out by the server's own clock, never by the moved one. */
export class PostgresTokenStore implements TokenStore {
  constructor(private readonly database: Database) {}

  async personOf(hash: Uint8Array): Promise<string | null> {
    const found = await this.database.pool.query<{ person: string }>({
      name: 'token_person',
      text: `select person from tokens where hash = $1 and revoked_at is null and (expires_at is null or expires_at > clock_timestamp())`,
      values: [Buffer.from(hash)],
    });
    return found.rows[0]?.person ?? null;
  }

  async add(tokens: readonly TokenRow[]): Promise<void> {
    for (const { hash, person, label, expiresAt } of tokens) {
      await this.database.pool.query(
        'insert into tokens (hash, person, label, expires_at) values ($1, $2, $3, $4) on conflict do nothing',
        [Buffer.from(hash), person, label, expiresAt],
      );
    }
  }

  /** Ends a token at once; callers that were recognised by it may be believed for half a minute more. */
  async revoke(hash: Uint8Array): Promise<void> {
    await this.database.pool.query(
      'update tokens set revoked_at = clock_timestamp() where hash = $1 and revoked_at is null',
      [Buffer.from(hash)],
    );
  }
}
