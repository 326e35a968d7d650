import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { CaseWrite } from '#cases';
import type { BulkChunk, BulkStore, BulkWriter, CounterStand } from '#seeding';
import { BULK_TABLES, bulkText } from './bulk-rows.js';

/** Writes told cases as text for COPY. */
export const csvBulkWriter: BulkWriter = {
  chunk: (cases: readonly (readonly CaseWrite[])[]): BulkChunk =>
    Object.fromEntries(Object.keys(BULK_TABLES).map((table) => [table, bulkText(table, cases)])),
};

/**
 * Copies told cases into the tables, a chunk in a transaction.
 * Modes: open until `close`. It has a connection of its own: a pipelined one cannot carry COPY.
 */
export class PostgresBulkStore implements BulkStore {
  private constructor(private readonly client: pg.Client) {}

  static async open(applicationUrl: string): Promise<PostgresBulkStore> {
    const client = new pg.Client({ connectionString: applicationUrl, application_name: 'anliu seed' });
    await client.connect();
    return new PostgresBulkStore(client);
  }

  async counters(): Promise<readonly CounterStand[]> {
    return (await this.client.query<CounterStand>('select bureau, code, year, last from document_numbers')).rows;
  }

  async prefixes(): Promise<Readonly<Record<string, string>>> {
    const { rows } = await this.client.query<{ id: string; code: string }>(
      `with recursive up as (
        select id as start, id, parent, document_code, 0 as height from units
        union all
        select up.start, u.id, u.parent, u.document_code, up.height + 1 from units u join up on u.id = up.parent
      )
      select distinct on (start) start as id, document_code as code from up
      where document_code is not null order by start, height`,
    );
    return Object.fromEntries(rows.map(({ id, code }) => [id, code]));
  }

  async copy(chunk: BulkChunk): Promise<void> {
    await this.client.query('begin');
    try {
      for (const [table, { columns }] of Object.entries(BULK_TABLES))
        await this.copyTable(table, columns, chunk[table] ?? '');
      await this.client.query('commit');
    } catch (error) {
      await this.client.query('rollback');
      throw error;
    }
  }

  async finish(counters: readonly CounterStand[]): Promise<void> {
    for (const { bureau, code, year, last } of counters) {
      await this.client.query(
        `insert into document_numbers as d (bureau, code, year, last) values ($1, $2, $3, $4)
          on conflict (bureau, code, year) do update set last = greatest(d.last, excluded.last)`,
        [bureau, code, year, last],
      );
    }
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  private async copyTable(table: string, columns: readonly string[], text: string): Promise<void> {
    if (text === '') return;
    const stream = this.client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin with (format csv)`));
    await pipeline(Readable.from([text]), stream);
  }
}
