import type { Pool } from 'pg';
import type { Workload, WorkloadReader } from '#supervision';
import { reading } from '../reads/reading.js';

/** Counts what people have in hand by the index over handlers. */
export class PostgresWorkloadReader implements WorkloadReader {
  constructor(private readonly pool: Pool) {}

  async of(people: readonly string[], until: string): Promise<readonly Workload[]> {
    const [rows] = await reading<Workload & { [column: string]: unknown }>(this.pool, 'system', [
      { name: 'workloads', text: WORKLOADS, values: [people, until] },
    ]);
    return rows ?? [];
  }
}

const WORKLOADS = `select p.person, coalesce(m.open, 0)::int as open, coalesce(m.urgent, 0)::int as urgent,
        legal_text(m.newest) as "newest"
      from unnest($1::text[]) p (person) left join lateral (
        select count(*) as open, count(*) filter (where exists (
            select from clocks k where k.case_id = c.case_id and k.status = 'running' and k.rank is not null
              and k.due <= $2::date)) as urgent,
          max(c.opened_at) as newest
        from cases c where c.handlers @> array[p.person] and not c.ended
      ) m on true`;
