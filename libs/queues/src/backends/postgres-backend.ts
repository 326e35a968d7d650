import { createPostgresBackend, DEFAULT_SCHEMA } from 'bullmq';
import pg from 'pg';
import type { QueueBackend, QueueReach } from './queue-backend.js';

/** Connections: each queue that is listened to holds one, the rest serve every statement. */
const CONNECTIONS = 12;

/**
 * The queues in PostgreSQL: tables of BullMQ in a schema of their own, woken by LISTEN. It needs sessions of its own:
 * a pooler in between must pool by session.
 */
export class PostgresBackend implements QueueBackend {
  readonly kind = 'postgres';
  private readonly pool: pg.Pool;
  private readonly reach: QueueReach;

  constructor(url: string) {
    this.pool = new pg.Pool({
      connectionString: url,
      options: `-c search_path="${DEFAULT_SCHEMA}"`,
      max: CONNECTIONS,
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
      application_name: 'anliu queues',
    });
    // Every queue and worker listens to the pool's errors.
    this.pool.setMaxListeners(0);
    // A connection that is cut while it is lent out says so by failed queries; its event alone would end the process.
    this.pool.on('connect', (client) => client.on('error', () => undefined));
    this.pool.on('error', () => undefined);
    this.reach = {
      options: { connection: this.pool },
      factory: createPostgresBackend as unknown as QueueReach['factory'],
    };
  }

  forGiving(): QueueReach {
    return this.reach;
  }

  forTaking(): QueueReach {
    return this.reach;
  }

  async ping(): Promise<void> {
    await this.pool.query('select 1');
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
