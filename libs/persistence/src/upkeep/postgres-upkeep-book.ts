import type { Pool } from 'pg';
import type { Rhythm, UpkeepBook, UpkeepRun } from '#upkeep';

/** How long a run may take before it is handed on anew. */
const LEASE = '20 minutes';

/** The legal present, without a zone: what a clock on the wall of the bureau shows. */
const WALL = `legal_now() at time zone 'Asia/Shanghai'`;

const CLAIM = {
  name: 'upkeep_claim',
  text: `insert into upkeep_runs as r (work, slot, lease_until)
    select $1, to_char(wall, $2), clock_timestamp() + interval '${LEASE}' from (select ${WALL} as wall) as now
    where to_char(wall, 'HH24:MI') >= $3
    on conflict (work, slot) do update set lease_until = excluded.lease_until
    where r.done_at is null and r.lease_until < clock_timestamp()
    returning slot`,
};

/** Runs of upkeep in PostgreSQL. */
export class PostgresUpkeepBook implements UpkeepBook {
  constructor(private readonly pool: Pool) {}

  async claim(work: string, rhythm: Rhythm): Promise<UpkeepRun | null> {
    const [pattern, from] = rhythm.every === 'hour' ? ['YYYY-MM-DD"T"HH24', '00:00'] : ['YYYY-MM-DD', rhythm.from];
    const { rows } = await this.pool.query<{ slot: string }>({ ...CLAIM, values: [work, pattern, from] });
    const [row] = rows;
    return row === undefined ? null : { work, slot: row.slot };
  }

  async isDone({ work, slot }: UpkeepRun): Promise<boolean> {
    const text = 'select 1 from upkeep_runs where work = $1 and slot = $2 and done_at is not null';
    return ((await this.pool.query(text, [work, slot])).rowCount ?? 0) > 0;
  }

  async done({ work, slot }: UpkeepRun, said: string): Promise<void> {
    await this.pool.query(
      `insert into upkeep_runs as r (work, slot, lease_until, done_at, said)
        values ($1, $2, clock_timestamp(), clock_timestamp(), $3)
        on conflict (work, slot) do update set done_at = excluded.done_at, said = excluded.said where r.done_at is null`,
      [work, slot, said],
    );
  }

  /** Deletes runs of more than a year ago. */
  async forget(): Promise<number> {
    const text = `delete from upkeep_runs where slot < to_char(${WALL} - interval '400 days', 'YYYY-MM-DD')`;
    return (await this.pool.query(text)).rowCount ?? 0;
  }
}
