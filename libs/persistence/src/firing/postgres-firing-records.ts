import type { Pool, QueryConfig } from 'pg';
import type {
  ClockRecord,
  DoubledFiring,
  FiringRecords,
  LevelLateness,
  LiveClockRecord,
  LiveClockRecords,
} from '#clocks';
import { reading } from '../reads/reading.js';

type After = { readonly caseId: string; readonly key: string } | null;

const CLOCKS = `select k.case_id as "caseId", c.number, k.state, legal_text(k.levels_since) as since, k.levels_by as by,
    case when k.status in ('stopped', 'expired') then (
      select legal_text(j.recorded_at) from journal j
      where j.case_id = k.case_id and j.seq = (k.state->>'stoppedBy')::int) end as ended,
    coalesce((select json_agg(json_build_object('level', f.level, 'generation', f.generation)) from firings f
      where f.case_id = k.case_id and f.clock = k.key and f.outcome is not null), '[]') as closed
  from clocks k join cases c on c.case_id = k.case_id
  where k.levels_since is not null and k.status in ('running', 'stopped', 'expired')
    and ($1::uuid is null or (k.case_id, k.key) > ($1, $2))
  order by k.case_id, k.key limit $3`;

const LIVE = `select case_id as "caseId", state from clocks
  where status in ('running', 'open') and ($1::uuid is null or (case_id, key) > ($1, $2))
  order by case_id, key limit $3`;

const LATENESS = `select level, count(*) filter (where outcome = 'fired')::int as fired,
    count(*) filter (where outcome = 'refused')::int as refused,
    percentile_disc(0.5) within group (order by late) as p50, percentile_disc(0.99) within group (order by late) as p99,
    max(late) as most
  from (select split_part(level, '-', 1) as level, outcome,
      (extract(epoch from fired_at - should_at) * 1000)::float8 as late
    from firings where outcome in ('fired', 'refused')) f
  group by level order by array_position(array['yellow', 'red', 'due', 'overdue'], level)`;

/** An entry that no row of the ledger names; of an expiry only where the ledger knows its clock to have expired. */
const DOUBLED = `select j.case_id as "caseId", j.canonical::jsonb->'payload'->>'clock' as clock, j.seq
  from journal j
  where (j.kind = 'firing' or j.command = 'clock.expire')
    and not exists (select from firings f where f.case_id = j.case_id and f.seq = j.seq)
    and (j.kind = 'firing' or exists (
      select from firings f where f.case_id = j.case_id and f.clock = j.canonical::jsonb->'payload'->>'clock'
        and f.level = 'due' and f.outcome = 'fired' and f.fired_at <= j.recorded_at))
  order by j.case_id, j.seq`;

/** Reads clocks, the ledger of firings and the journal, for checks over all of them. */
export class PostgresFiringRecords implements FiringRecords, LiveClockRecords {
  constructor(private readonly pool: Pool) {}

  async now(): Promise<string> {
    const [row] = await this.rows<{ now: string }>({ text: 'select legal_text(legal_now()) as now' });
    return row?.now ?? '';
  }

  clocks(after: After, limit: number): Promise<readonly ClockRecord[]> {
    return this.rows<ClockRecord>({ text: CLOCKS, values: [after?.caseId ?? null, after?.key ?? null, limit] });
  }

  live(after: After, limit: number): Promise<readonly LiveClockRecord[]> {
    return this.rows<LiveClockRecord>({ text: LIVE, values: [after?.caseId ?? null, after?.key ?? null, limit] });
  }

  async countUnscheduled(version: string): Promise<number> {
    const text = `select count(*)::int as n from clocks where status = 'running' and levels_by is distinct from $1`;
    const [row] = await this.rows<{ n: number }>({ text, values: [version] });
    return row?.n ?? 0;
  }

  lateness(): Promise<readonly LevelLateness[]> {
    return this.rows<LevelLateness>({ text: LATENESS });
  }

  doubled(): Promise<readonly DoubledFiring[]> {
    return this.rows<DoubledFiring>({ text: DOUBLED });
  }

  private async rows<Row extends object>(query: QueryConfig): Promise<readonly Row[]> {
    const [rows] = await reading<Row>(this.pool, 'system', [query]);
    return rows ?? [];
  }
}
