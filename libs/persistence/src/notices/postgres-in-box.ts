import type { Pool } from 'pg';
import type { Reading } from '#cases';
import type { CaseNotices, InBox, NoticeFilter, NoticeKind, NoticeLine } from '#notices';
import { Conditions, type Sql } from '../reads/conditions.js';
import { addScope } from '../reads/list-sql.js';
import { reading as read, writing } from '../reads/reading.js';
import { NOTICE } from './notice-columns.js';

const LINE = `${NOTICE}, c.number as "caseNumber", c.title as "caseTitle", legal_text(n.read_at) as "readAt"`;
const FROM = 'from notices n join cases c using (case_id)';

type Counted = NoticeLine & { readonly unread: number; readonly total: number };

/** The list of notices, in PostgreSQL. */
export class PostgresInBox implements InBox {
  constructor(private readonly pool: Pool) {}

  async page(
    reading: Reading,
    filter: NoticeFilter,
    before: string | null,
    limit: number,
  ): Promise<readonly NoticeLine[]> {
    const conditions = conditionsOf(reading, filter, before);
    const text = `select ${LINE} ${FROM} where ${conditions.where} order by n.id desc limit ${conditions.value(limit)}`;
    return this.rows<NoticeLine>(reading, { text, values: conditions.values });
  }

  /** A case stands where its newest notice of the filter stands: one that has a later one is passed over. */
  async cases(
    reading: Reading,
    filter: NoticeFilter,
    before: string | null,
    limit: number,
  ): Promise<readonly CaseNotices[]> {
    const conditions = conditionsOf(reading, filter, before);
    const same = `m.recipient = n.recipient and m.case_id = n.case_id and m.shown${sameFilter(filter, conditions)}`;
    const count = (which: string): string => `(select count(*)::int from notices m where ${same}${which})`;
    const text = `select ${LINE}, ${count('')} as total, ${count(' and m.read_at is null')} as unread ${FROM}
      where ${conditions.where} and not exists (select from notices m where ${same} and m.id > n.id)
      order by n.id desc limit ${conditions.value(limit)}`;
    const found = await this.rows<Counted>(reading, { text, values: conditions.values });
    return found.map(({ unread, total, ...newest }) => ({ newest, unread, total }));
  }

  async unread(reading: Reading): Promise<Readonly<Partial<Record<NoticeKind, number>>>> {
    const conditions = conditionsOf(reading, { unread: true }, null);
    const text = `select n.kind, count(*)::int as unread ${FROM} where ${conditions.where} group by n.kind`;
    const found = await this.rows<{ kind: NoticeKind; unread: number }>(reading, { text, values: conditions.values });
    return Object.fromEntries(found.map(({ kind, unread }) => [kind, unread]));
  }

  async mark(reading: Reading, id: string, isRead: boolean): Promise<boolean> {
    const conditions = conditionsOf(reading, {}, null);
    conditions.add('n.id = ?::bigint', id);
    const at = isRead ? 'coalesce(read_at, legal_now())' : 'null';
    return (await this.update(reading, at, conditions)) === 1;
  }

  markAll(reading: Reading, filter: Omit<NoticeFilter, 'unread'>, upTo: string | null): Promise<number> {
    const conditions = conditionsOf(reading, { ...filter, unread: true }, null);
    if (upTo !== null) conditions.add('n.id <= ?::bigint', upTo);
    return this.update(reading, 'legal_now()', conditions);
  }

  private update({ caller }: Reading, at: string, { where, values }: Conditions): Promise<number> {
    const text = `update notices set read_at = ${at} where id in (select n.id ${FROM} where ${where})`;
    return writing(this.pool, caller, async (client) => (await client.query(text, values)).rowCount ?? 0);
  }

  private async rows<Row extends object>({ caller }: Reading, { text, values }: Sql): Promise<readonly Row[]> {
    const [rows] = await read<Row>(this.pool, caller, [{ text, values: [...values] }]);
    return rows ?? [];
  }
}

function conditionsOf(
  { caller, scope }: Reading,
  { unread, caseId, kind }: NoticeFilter,
  before: string | null,
): Conditions {
  const conditions = new Conditions();
  conditions.add('n.recipient = ? and n.shown', caller);
  addScope(conditions, scope);
  if (unread !== undefined) conditions.add(`n.read_at is ${unread ? '' : 'not '}null`);
  conditions.addGiven('n.case_id = ?::uuid', caseId);
  conditions.addGiven('n.kind = ?', kind);
  if (before !== null) conditions.add('n.id < ?::bigint', before);
  return conditions;
}

/** The filter again, on the other notices of the same case. */
function sameFilter({ unread, kind }: NoticeFilter, conditions: Conditions): string {
  const unreadToo = unread === undefined ? '' : ` and m.read_at is ${unread ? '' : 'not '}null`;
  return `${unreadToo}${kind === undefined ? '' : ` and m.kind = ${conditions.value(kind)}`}`;
}
