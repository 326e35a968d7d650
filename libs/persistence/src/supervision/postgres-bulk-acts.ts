import type { Pool } from 'pg';
import { v7 } from 'uuid';
import type { Bulk, BulkAct, BulkItem, BulkStore } from '#supervision';
import { reading, writing } from '../reads/reading.js';

/** Somebody who took a case and has not told what became of it after so long is taken to have died. */
const TAKEN_FOR = '60 seconds';

/** Bulk acts and their cases in PostgreSQL. */
export class PostgresBulkActs implements BulkStore {
  constructor(private readonly pool: Pool) {}

  async open(by: string, act: BulkAct, cases: readonly string[]): Promise<string> {
    const id = v7();
    await writing(this.pool, by, async (client) => {
      await client.query(
        `insert into bulks (id, act, made_by, made_at, status) values ($1, $2, $3, legal_now(), 'running')`,
        [id, JSON.stringify(act), by],
      );
      await client.query(
        `insert into bulk_items (bulk, ordinal, case_id, outcome)
          select $1, place, case_id, 'waiting' from unnest($2::uuid[]) with ordinality as t (case_id, place)`,
        [id, cases],
      );
    });
    return id;
  }

  async read(by: string, id: string): Promise<Bulk | null> {
    const text = `select json_build_object('id', b.id, 'act', b.act, 'madeBy', b.made_by, 'madeAt', legal_text(b.made_at),
        'status', b.status, 'undoneAt', legal_text(b.undone_at),
        'items', (select coalesce(json_agg(json_build_object('ordinal', i.ordinal, 'caseId', i.case_id,
          'outcome', i.outcome, 'reason', i.reason, 'result', i.result) order by i.ordinal), '[]')
          from bulk_items i where i.bulk = b.id)) as bulk
      from bulks b where b.id = $1 and b.made_by = $2`;
    const [rows] = await reading<{ bulk: Bulk }>(this.pool, by, [{ text, values: [id, by] }]);
    return rows?.[0]?.bulk ?? null;
  }

  async takeNext(id: string): Promise<BulkItem | null> {
    const { rows } = await this.pool.query<BulkItem>(
      `update bulk_items i set taken_until = clock_timestamp() + $2::interval
        where i.bulk = $1 and i.ordinal = (
          select n.ordinal from bulk_items n join bulks b on b.id = n.bulk
          where n.bulk = $1 and b.status = 'running' and n.outcome = 'waiting'
            and (n.taken_until is null or n.taken_until < clock_timestamp())
          order by n.ordinal limit 1 for update of n skip locked)
        returning ordinal, case_id as "caseId", outcome, reason, result`,
      [id, TAKEN_FOR],
    );
    return rows[0] ?? null;
  }

  async record(id: string, { ordinal, outcome, reason, result }: Omit<BulkItem, 'caseId'>): Promise<void> {
    await this.pool.query(
      `update bulk_items set outcome = $3, reason = $4, result = $5 where bulk = $1 and ordinal = $2`,
      [...[id, ordinal, outcome], ...[reason, result].map((value) => (value === null ? null : JSON.stringify(value)))],
    );
  }

  async move(id: string, from: Bulk['status'], to: Bulk['status']): Promise<boolean> {
    const moved = await this.pool.query('update bulks set status = $3 where id = $1 and status = $2', [id, from, to]);
    return moved.rowCount === 1;
  }

  async markUndone(id: string): Promise<boolean> {
    const marked = await this.pool.query(
      'update bulks set undone_at = legal_now() where id = $1 and undone_at is null',
      [id],
    );
    return marked.rowCount === 1;
  }
}
