import type { Pool } from 'pg';
import type { DueClock, DueClocks } from '#clocks';
import { reading } from './reading.js';

/** Finds limits that have passed by the partial index over running clocks. */
export class PostgresDueClocks implements DueClocks {
  constructor(private readonly pool: Pool) {}

  async passed(until: string | null, after: DueClock | null, limit: number): Promise<readonly DueClock[]> {
    const text = `select case_id as "caseId", key, state->>'proceeding' as proceeding, rule, state->>'subject' as subject,
        state->>'due' as due, legal_text(due_at) as "passedAt", generation
      from clocks
      where status = 'running' and expires and due_at <= coalesce($1::timestamptz, legal_now())
        and ($2::timestamptz is null or (due_at, case_id, key) > ($2, $3::uuid, $4))
      order by due_at, case_id, key limit $5`;
    const values = [until, after?.passedAt ?? null, after?.caseId ?? null, after?.key ?? null, limit];
    const [rows] = await reading(this.pool, 'system', [{ text, values }]);
    return (rows ?? []) as readonly DueClock[];
  }
}
