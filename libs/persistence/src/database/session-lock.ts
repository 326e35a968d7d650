import type { Pool, PoolClient } from 'pg';

/** What is held by one process at a time: the keys of advisory locks, each for one purpose. */
export const SESSION_LOCKS = {
  relay: 4_210_064_121,
  /** With queues in PostgreSQL only one worker may run. */
  worker: 4_210_064_122,
} as const;

/**
 * A lock that lasts as long as a connection: whoever dies loses it, whatever way.
 * Modes: held → released or lost (the connection ended); after either another process may hold it.
 */
export class SessionLock {
  /** Settles when the connection has ended without being asked to. */
  readonly lost: Promise<void>;
  private isOver = false;

  private constructor(
    /** The connection that holds it; what runs here runs only while the lock is held. */
    readonly client: PoolClient,
    private readonly key: number,
  ) {
    this.lost = new Promise((resolve) => {
      const end = (): void => {
        if (!this.isOver) resolve();
      };
      client.once('error', end);
      client.once('end', end);
    });
  }

  /** Takes the lock when nobody holds it; null otherwise. */
  static async take(pool: Pool, key: number): Promise<SessionLock | null> {
    const client = await pool.connect();
    try {
      const found = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [key]);
      if (found.rows[0]?.got === true) return new SessionLock(client, key);
      client.release();
      return null;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  /** Gives it up, and with it a connection whose state nobody knows. */
  async release(): Promise<void> {
    if (this.isOver) return;
    this.isOver = true;
    try {
      await this.client.query('select pg_advisory_unlock($1)', [this.key]);
      this.client.release();
    } catch {
      this.client.release(true);
    }
  }
}
