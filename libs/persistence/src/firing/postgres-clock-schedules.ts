import type { Pool } from 'pg';
import type { ClockSchedules, RescheduledClock, StaleClock } from '#clocks';
import { reading, writing } from '../reads/reading.js';
import { scheduleColumns } from '../steps/write-rows.js';

const STALE = `select k.case_id as "caseId", k.state, k.levels_by is not null as scheduled, array(
      select f.level from firings f where f.case_id = k.case_id and f.clock = k.key and f.generation = k.generation
        and f.outcome is not null) as closed
    from clocks k
    where k.status = 'running' and k.levels_by is distinct from $1
      and ($2::uuid is null or (k.case_id, k.key) > ($2, $3))
    order by k.case_id, k.key limit $4`;

/** Rows that a step holds are passed over: it gives them their schedule itself. */
const PUT = `with wanted as (
      select * from jsonb_to_recordset($1::jsonb) as w (case_id uuid, key text, generation integer, next_level text,
        next_at timestamptz, notice_from timestamptz, expire_rank smallint, expire_from timestamptz)),
    free as (
      select c.case_id, c.key from clocks c join wanted w on w.case_id = c.case_id and w.key = c.key
        and w.generation = c.generation
      where c.status = 'running' order by c.case_id, c.key for no key update of c skip locked)
    update clocks c set next_level = w.next_level, next_at = w.next_at, notice_from = w.notice_from,
      expire_rank = w.expire_rank, expire_from = w.expire_from, levels_since = $2, levels_by = $3
    from wanted w join free f on f.case_id = w.case_id and f.key = w.key
    where c.case_id = w.case_id and c.key = w.key`;

const SKIP = `insert into firings (case_id, clock, generation, level, rule, should_at, lapse, handed, outcome, closed_at)
    select w.case_id, w.key, w.generation, w.level, c.rule, w.at, false, 0, 'skipped', w.at
    from jsonb_to_recordset($1::jsonb) as w (case_id uuid, key text, generation integer, level text, at timestamptz)
    join clocks c on c.case_id = w.case_id and c.key = w.key
    on conflict (case_id, clock, generation, level) do nothing`;

/** Keeps the schedules of clocks in their rows. */
export class PostgresClockSchedules implements ClockSchedules {
  constructor(private readonly pool: Pool) {}

  async stale(
    version: string,
    after: { readonly caseId: string; readonly key: string } | null,
    limit: number,
  ): Promise<{ readonly now: string; readonly clocks: readonly StaleClock[] }> {
    const values = [version, after?.caseId ?? null, after?.key ?? null, limit];
    const [now, clocks] = await reading(this.pool, 'system', [
      { text: 'select legal_text(legal_now()) as now' },
      { text: STALE, values },
    ]);
    return { now: (now?.[0] as { now: string }).now, clocks: (clocks ?? []) as readonly StaleClock[] };
  }

  /** Takes what running clocks would still tell, as after cases were told on a moved clock: their past is history. */
  forget(): Promise<void> {
    return writing(this.pool, 'system', async (client) => {
      await client.query(
        `update clocks set levels_by = null, next_level = null, next_at = null, notice_from = null where status = 'running'`,
      );
    });
  }

  put(version: string, since: string, clocks: readonly RescheduledClock[]): Promise<void> {
    const rows = clocks.map(({ caseId, key, generation, ...scheduled }) => ({
      ...{ case_id: caseId, key, generation },
      ...scheduleColumns(scheduled),
    }));
    const skipped = clocks.flatMap(({ caseId, key, generation, skipped: one }) =>
      one === null ? [] : [{ case_id: caseId, key, generation, level: one.level, at: one.at }],
    );
    return writing(this.pool, 'system', async (client) => {
      await client.query(PUT, [JSON.stringify(rows), since, version]);
      if (skipped.length > 0) await client.query(SKIP, [JSON.stringify(skipped)]);
    });
  }
}
