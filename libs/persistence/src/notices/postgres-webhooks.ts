import type { Pool } from 'pg';
import type { Webhook, WebhookBook } from '#notices';

/** Where other systems listen, in PostgreSQL; their secrets are sealed. */
export class PostgresWebhooks implements WebhookBook {
  constructor(private readonly pool: Pool) {}

  async list(): Promise<readonly Webhook[]> {
    const found = await this.pool.query<Webhook>(
      `select id, name, url, unit, kinds, created_by as "createdBy", legal_text(created_at) as "createdAt"
        from webhooks where closed_at is null order by created_at, id`,
    );
    return found.rows;
  }

  async add({ id, name, url, unit, kinds, createdBy, secret }: Parameters<WebhookBook['add']>[0]): Promise<void> {
    await this.pool.query(
      `insert into webhooks (id, name, url, unit, kinds, created_by, secret) values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, name, url, unit, kinds, createdBy, JSON.stringify(secret)],
    );
  }

  async close(id: string): Promise<boolean> {
    const closed = await this.pool.query(
      'update webhooks set closed_at = clock_timestamp() where id::text = $1 and closed_at is null',
      [id],
    );
    return closed.rowCount === 1;
  }
}
