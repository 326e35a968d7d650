import type { Pool, QueryConfig } from 'pg';
import {
  isCaseId,
  isInScope,
  type CaseDocument,
  type CaseForDeciding,
  type CaseQuery,
  type CaseReader,
  type CaseSummary,
  type FileRow,
  type JournalLine,
  type KeysetPosition,
  type PartyRow,
  type Reading,
  type SealedRow,
  type TaskLine,
  type TaskQuery,
} from '#cases';
import type { PersonKnown } from '#engine';
import { stateFrom, type CaseDocumentRow } from '../steps/case-document.js';
import { listSql, SUMMARY } from './list-sql.js';
import { reading as read } from './reading.js';
import { tasksSql } from './tasks-sql.js';

/** A case's line with what its scope is judged by. */
type PlacedSummary = CaseSummary & { readonly named: readonly string[]; readonly recused: readonly string[] };

/** A case in scope: its line, and the rows of each query asked with it. */
interface Within<Row> {
  readonly summary: CaseSummary;
  readonly rows: readonly (readonly Row[])[];
}

const placed = (caseId: string): QueryConfig => ({
  name: 'case_summary',
  text: `select ${SUMMARY}, c.named, c.recused from cases c where c.case_id = $1`,
  values: [caseId],
});

const document = (caseId: string): QueryConfig => ({
  name: 'case_document',
  text: 'select case_document($1, true) as document',
  values: [caseId],
});

/** Reads cases from PostgreSQL, each time in one round trip. */
export class PostgresCaseReader implements CaseReader {
  constructor(private readonly pool: Pool) {}

  async list(
    reading: Reading,
    query: CaseQuery,
    after: KeysetPosition | null,
    limit: number,
  ): Promise<readonly CaseSummary[]> {
    const { text, values } = listSql(reading.scope, query, after, limit);
    const [rows] = await read<CaseSummary>(this.pool, reading.caller, [{ text, values: [...values] }]);
    return rows ?? [];
  }

  async read(reading: Reading, caseId: string): Promise<CaseDocument | null> {
    const found = await this.within<{ document: CaseDocumentRow }>(reading, caseId, [document(caseId)]);
    const [row] = found?.rows[0] ?? [];
    return found === null || row === undefined ? null : { summary: found.summary, state: stateFrom(row.document) };
  }

  async readForDeciding(reading: Reading, caseId: string): Promise<CaseForDeciding | null> {
    const people = {
      name: 'case_people',
      text: `select legal_text(legal_now()) as now, people_known(
        array[$2::text] || (select handlers from cases where case_id = $1),
        (legal_now() at time zone 'Asia/Shanghai')::date) as people`,
      values: [caseId, reading.caller],
    };
    type Row = { document: CaseDocumentRow; now: string; people: Record<string, PersonKnown> };
    const found = await this.within<Row>(reading, caseId, [document(caseId), people]);
    const [row] = found?.rows[0] ?? [];
    const [around] = found?.rows[1] ?? [];
    if (found === null || row === undefined || around === undefined) return null;
    return { summary: found.summary, state: stateFrom(row.document), people: around.people, now: around.now };
  }

  async journal(
    reading: Reading,
    caseId: string,
    after: number,
    limit: number | null,
  ): Promise<readonly JournalLine[] | null> {
    const lines = {
      name: 'case_journal',
      text: `select seq, version, canonical as text, encode(hash, 'hex') as hash from journal
        where case_id = $1 and seq > $2 order by seq limit $3`,
      values: [caseId, after, limit],
    };
    return (await this.within<JournalLine>(reading, caseId, [lines]))?.rows[0] ?? null;
  }

  async tasks(reading: Reading, query: TaskQuery, limit: number): Promise<readonly TaskLine[]> {
    if (query.caseId !== undefined && !isCaseId(query.caseId)) return [];
    const { text, values } = tasksSql(reading.scope, query, limit);
    const [rows] = await read<TaskLine>(this.pool, reading.caller, [{ text, values: [...values] }]);
    return rows ?? [];
  }

  async parties(reading: Reading, caseId: string): Promise<readonly PartyRow[] | null> {
    const text = 'select number, kind, name, identifier from parties where case_id = $1 order by number';
    return (
      (await this.within<PartyRow>(reading, caseId, [{ name: 'case_parties', text, values: [caseId] }]))?.rows[0] ??
      null
    );
  }

  async files(reading: Reading, caseId: string): Promise<readonly FileRow[] | null> {
    const text = `select seq, sha256, title, media_type as "mediaType", size::float8 as size, kind
      from files where case_id = $1 order by ordinal`;
    return (
      (await this.within<FileRow>(reading, caseId, [{ name: 'case_files', text, values: [caseId] }]))?.rows[0] ?? null
    );
  }

  async sealed(reading: Reading, caseId: string): Promise<readonly SealedRow[] | null> {
    const text = 'select id, field, seq from sealed_facts where case_id = $1 order by seq, field';
    return (
      (await this.within<SealedRow>(reading, caseId, [{ name: 'case_sealed', text, values: [caseId] }]))?.rows[0] ??
      null
    );
  }

  /** The case's line and the rows asked for; null for an unknown case and for one out of scope. */
  private async within<Row extends object>(
    reading: Reading,
    caseId: string,
    queries: readonly QueryConfig[],
  ): Promise<Within<Row> | null> {
    if (!isCaseId(caseId)) return null;
    const [found, ...rows] = await read(this.pool, reading.caller, [placed(caseId), ...queries], 'one-moment');
    const [line] = (found ?? []) as readonly PlacedSummary[];
    if (line === undefined || !isInScope(line, reading.scope)) return null;
    const { named: _named, recused: _recused, ...summary } = line;
    return { summary, rows: rows as unknown as readonly (readonly Row[])[] };
  }
}
