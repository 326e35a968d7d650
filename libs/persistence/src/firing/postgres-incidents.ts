import type { Pool } from 'pg';
import { v7 } from 'uuid';
import type { IncidentDesk, IncidentReport } from '#clocks';
import { writing } from '../reads/reading.js';

const OPEN = `insert into incidents (id, kind, case_id, clock, detail, opened_at)
    values ($1, $2, $3, $4, $5, legal_now())
    on conflict (kind, case_id, clock) where closed_at is null do nothing`;

/** Keeps incidents in their table. */
export class PostgresIncidents implements IncidentDesk {
  constructor(private readonly pool: Pool) {}

  open({ kind, caseId, clock, detail }: IncidentReport): Promise<boolean> {
    return writing(this.pool, 'system', async (client) => {
      const { rowCount } = await client.query(OPEN, [v7(), kind, caseId, clock, JSON.stringify(detail)]);
      return rowCount === 1;
    });
  }
}
