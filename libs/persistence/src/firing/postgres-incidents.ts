import type { Pool } from 'pg';
import { v7 } from 'uuid';
import type { Incident, IncidentDesk, IncidentKind, IncidentRegister, IncidentReport } from '#clocks';
import { reading, writing } from '../reads/reading.js';

const OPEN = `insert into incidents (id, kind, case_id, clock, detail, opened_at)
    values ($1, $2, $3, $4, $5, legal_now())
    on conflict (kind, case_id, clock) where closed_at is null do nothing`;

const CLOSE_OTHERS = `update incidents i set closed_at = legal_now(), closed_by = 'system'
    where i.kind = $1 and i.closed_at is null and not exists (
      select from jsonb_to_recordset($2::jsonb) as s ("caseId" uuid, clock text)
      where s."caseId" = i.case_id and s.clock = i.clock)`;

const LIST = `select i.id, i.kind, i.case_id as "caseId", c.number, i.clock, i.detail,
      legal_text(i.opened_at) as "openedAt", legal_text(i.closed_at) as "closedAt", i.closed_by as "closedBy"
    from incidents i join cases c on c.case_id = i.case_id
    where $1 or i.closed_at is null order by i.opened_at desc, i.id desc limit $2`;

const CLOSE = `update incidents set closed_at = legal_now(), closed_by = $2 where id = $1 and closed_at is null`;

/** Keeps incidents in their table. */
export class PostgresIncidents implements IncidentDesk, IncidentRegister {
  constructor(private readonly pool: Pool) {}

  async open({ kind, caseId, clock, detail }: IncidentReport): Promise<boolean> {
    return (await this.change(OPEN, [v7(), kind, caseId, clock, JSON.stringify(detail)])) === 1;
  }

  closeOthers(
    kind: IncidentKind,
    standing: readonly { readonly caseId: string; readonly clock: string }[],
  ): Promise<number> {
    return this.change(CLOSE_OTHERS, [kind, JSON.stringify(standing)]);
  }

  async list(of: 'open' | 'all', limit: number): Promise<readonly Incident[]> {
    const [rows] = await reading(this.pool, 'system', [{ text: LIST, values: [of === 'all', limit] }]);
    return (rows ?? []) as readonly Incident[];
  }

  async close(id: string, by: string): Promise<boolean> {
    return (await this.change(CLOSE, [id, by])) === 1;
  }

  private change(text: string, values: readonly unknown[]): Promise<number> {
    return writing(this.pool, 'system', async (client) => (await client.query(text, [...values])).rowCount ?? 0);
  }
}
