import { setTimeout as pause } from 'node:timers/promises';
import { SESSION_LOCKS, SessionLock, type Database } from '#persistence';
import { QueuesError } from '#queues';

/** A worker that is just ending is waited for, in milliseconds; one that goes on is not. */
const PATIENCE = 5_000;

/** How often the place is tried for again after the database went away, in milliseconds. */
const TRY_EVERY = 500;

/**
 * The place of the one worker, where queues in PostgreSQL allow no second.
 * Modes: held ⇄ lost (the database went away) → left, or taken by another, of which `taken` is told.
 */
export class Alone {
  private isLeft = false;

  private constructor(
    private readonly database: Database,
    private lock: SessionLock,
    private readonly taken: (error: QueuesError) => void,
  ) {
    void this.watch();
  }

  /** @throws QueuesError `worker-already-running` */
  static async hold(database: Database, taken: (error: QueuesError) => void): Promise<Alone> {
    for (let waited = 0; ; waited += TRY_EVERY) {
      const lock = await SessionLock.take(database.pool, SESSION_LOCKS.worker);
      if (lock !== null) return new Alone(database, lock, taken);
      if (waited >= PATIENCE) throw new QueuesError('worker-already-running');
      await pause(TRY_EVERY);
    }
  }

  async leave(): Promise<void> {
    this.isLeft = true;
    await this.lock.release();
  }

  /** Takes the place again when the database is back; if another was quicker, this process must end. */
  private async watch(): Promise<void> {
    await this.lock.lost;
    await this.lock.release();
    while (!this.isLeft) {
      const lock = await SessionLock.take(this.database.pool, SESSION_LOCKS.worker).catch(() => 'away' as const);
      if (lock === null) {
        this.taken(new QueuesError('worker-already-running'));
        return;
      }
      if (lock !== 'away') {
        this.lock = lock;
        void this.watch();
        return;
      }
      await pause(TRY_EVERY);
    }
  }
}
