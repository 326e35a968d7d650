import type { Pool } from 'pg';
import type { LevelDue } from '#cases';
import type { ClockSeen, DueFirings, Firing, FiringLedger } from '#clocks';
import { reading, writing } from '../reads/reading.js';
import { noticeColumns } from '../steps/write-rows.js';

/** How long a firing that was handed on is left alone. */
const LEASE = '30 seconds';

const CLAIM = {
  name: 'claim_firings',
  text: `select case_id as "caseId", key, rule, generation, level, legal_text(should_at) as "shouldAt", lapse, expires
    from claim_firings($1, $2::interval)`,
};

/** How many lost firings are closed at a time. */
const CLOSE = { name: 'close_abandoned_firings', text: 'select close_abandoned_firings($1)' };

const LOOK = `select legal_text(legal_now()) as now, (
    select json_build_object('caseId', case_id, 'key', key, 'proceeding', state->>'proceeding', 'rule', rule,
      'subject', state->>'subject', 'due', state->>'due', 'passedAt', legal_text(due_at), 'generation', generation,
      'status', status)
    from clocks where case_id = $1 and key = $2) as clock`;

/** Finds what is due by the partial indexes over what clocks fire next, and keeps the ledger. */
export class PostgresFirings implements DueFirings, FiringLedger {
  constructor(private readonly pool: Pool) {}

  async claim(limit: number): Promise<readonly Firing[]> {
    const claimed = await writing(this.pool, 'system', async (client) => {
      const { rows } = await client.query<Firing>({ ...CLAIM, values: [limit, LEASE] });
      return rows;
    });
    // In a transaction of its own: with the claim in one, two sweeps would wait for each other.
    if (claimed.length < limit)
      await writing(this.pool, 'system', (client) => client.query({ ...CLOSE, values: [limit] }));
    return claimed;
  }

  async look({ caseId, key }: Firing): Promise<ClockSeen> {
    const [rows] = await reading<ClockSeen & object>(this.pool, 'system', [{ text: LOOK, values: [caseId, key] }]);
    const [seen] = rows ?? [];
    if (seen === undefined) throw new Error('the look at a clock answered nothing');
    return seen;
  }

  close(firing: Firing, reason: string | null, next: LevelDue | null): Promise<boolean> {
    const { caseId: case_id, key: clock, generation, level, expires } = firing;
    const told = JSON.stringify({ case_id, clock, generation, level, expires, ...noticeColumns(next) });
    return writing(this.pool, 'system', async (client) => {
      const { rows } = await client.query<{ stood: boolean }>('select close_firing($1, $2) as stood', [told, reason]);
      return rows[0]?.stood === true;
    });
  }
}
