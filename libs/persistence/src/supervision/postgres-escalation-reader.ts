import type { Pool } from 'pg';
import type { EscalationAsk, EscalationReader, EscalationRow } from '#supervision';
import { reading } from '../reads/reading.js';
import { escalationsSql } from './escalations-sql.js';

/** Finds late and endangered cases in PostgreSQL, a page in one round trip. */
export class PostgresEscalationReader implements EscalationReader {
  constructor(private readonly pool: Pool) {}

  async list(ask: EscalationAsk): Promise<readonly EscalationRow[]> {
    const { text, values } = escalationsSql(ask);
    const [rows] = await reading<EscalationRow>(this.pool, ask.caller, [{ text, values: [...values] }]);
    return rows ?? [];
  }

  /** How the database would look for a page: its plan, as `EXPLAIN (FORMAT JSON)` tells it. */
  async plan(ask: EscalationAsk): Promise<unknown> {
    const { text, values } = escalationsSql(ask);
    const explained = { text: `explain (format json) ${text}`, values: [...values] };
    const [rows] = await reading<{ 'QUERY PLAN': readonly { Plan: unknown }[] }>(this.pool, ask.caller, [explained]);
    return rows?.[0]?.['QUERY PLAN'][0]?.Plan;
  }
}
