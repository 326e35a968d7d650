import type { Pool } from 'pg';
import {
  isCaseId,
  type CaseHistories,
  type CaseHistory,
  type ChartedCases,
  type ChartVersion,
  type LiveCases,
  type LiveClockOfCase,
  type LiveClocks,
} from '#cases';
import type { StoredLine } from '#journal';
import { stateFrom, type CaseDocumentRow } from '../steps/case-document.js';
import { reading } from './reading.js';

/** Who reads for checks over all cases. */
const CALLER = 'system';

/** Clocks whose due date can still move. One that counts backwards starts after it is due. */
const LIVE = `(status = 'open' or status = 'running'
  and ($1::date is null or due is null or due >= $1::date or left(state->>'start', 10) >= $1::date::text))`;

/** Reads whole cases with their journals, each as of one moment. */
export class PostgresCaseHistories implements CaseHistories, ChartedCases, LiveCases, LiveClocks {
  constructor(private readonly pool: Pool) {}

  async count(): Promise<number> {
    const [rows] = await reading<{ n: number }>(this.pool, CALLER, [{ text: 'select count(*)::int as n from cases' }]);
    return rows?.[0]?.n ?? 0;
  }

  async caseIds(after: string | null, limit: number): Promise<readonly string[]> {
    const text = 'select case_id as id from cases where $1::uuid is null or case_id > $1 order by case_id limit $2';
    const [rows] = await reading<{ id: string }>(this.pool, CALLER, [{ text, values: [after, limit] }]);
    return (rows ?? []).map((row) => row.id);
  }

  async countLive(from: string | null): Promise<number> {
    const text = `select count(distinct case_id)::int as n from clocks where ${LIVE}`;
    const [rows] = await reading<{ n: number }>(this.pool, CALLER, [{ text, values: [from] }]);
    return rows?.[0]?.n ?? 0;
  }

  async liveCaseIds(after: string | null, limit: number, from: string | null): Promise<readonly string[]> {
    const text = `select distinct case_id as id from clocks
      where ${LIVE} and ($2::uuid is null or case_id > $2) order by case_id limit $3`;
    const [rows] = await reading<{ id: string }>(this.pool, CALLER, [{ text, values: [from, after, limit] }]);
    return (rows ?? []).map((row) => row.id);
  }

  async liveClocks(caseIds: readonly string[]): Promise<readonly LiveClockOfCase[]> {
    const text = `select case_id as "caseId", state as clock from clocks
      where case_id = any ($1) and status in ('running', 'open')`;
    const [rows] = await reading(this.pool, CALLER, [{ text, values: [caseIds] }]);
    return (rows ?? []) as readonly LiveClockOfCase[];
  }

  async caseIdsOn(versions: readonly ChartVersion[], after: string | null, limit: number): Promise<readonly string[]> {
    const text = `select distinct case_id as id from proceedings
      where (procedure, chart_version) in (select * from unnest($1::text[], $2::text[]))
        and ($3::uuid is null or case_id > $3) order by case_id limit $4`;
    const [procedures, names] = [versions.map(({ procedure }) => procedure), versions.map(({ version }) => version)];
    const values = [procedures, names, after, limit];
    const [rows] = await reading<{ id: string }>(this.pool, CALLER, [{ text, values }]);
    return (rows ?? []).map((row) => row.id);
  }

  async history(caseId: string): Promise<CaseHistory | null> {
    if (!isCaseId(caseId)) return null;
    const document = { name: 'case_document', text: 'select case_document($1, true) as document', values: [caseId] };
    const lines = {
      name: 'history_lines',
      text: `select seq, canonical as text, encode(hash, 'hex') as hash from journal where case_id = $1 order by seq`,
      values: [caseId],
    };
    const [documents, stored] = await reading(this.pool, CALLER, [document, lines], 'one-moment');
    const row = (documents?.[0] as { document: CaseDocumentRow | null } | undefined)?.document ?? null;
    if (row === null) return null;
    const state = stateFrom({ ...row, proceedings: row.proceedings ?? [] });
    return { state, lastHash: row.row.lastHash, lines: (stored ?? []) as readonly StoredLine[] };
  }
}
