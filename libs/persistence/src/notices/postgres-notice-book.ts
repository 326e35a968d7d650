import type { Pool } from 'pg';
import type { NewNotice, NoticeBook, OutboxRow, PersonChannel, Wishes } from '#notices';
import { CHOSEN, type ChosenRow, chosenOf } from './chosen-row.js';

/**
 * One statement: a notice that is there already brings no delivery. A delivery that is not begun takes the notice in, and
 * goes when the earliest of its notices would have gone.
 */
const ADD = {
  name: 'add_notices',
  text: `with told as (
      select * from jsonb_to_recordset($4::jsonb) as t(recipient text, kind text, what jsonb, due date, proceeding text, shown boolean, deliveries jsonb)
    ), added as (
      insert into notices (case_id, seq, ordinal, recipient, kind, what, due, proceeding, shown, created_at)
      select $1, $2, $3, recipient, kind, what, due, proceeding, shown, $5 from told order by recipient
      on conflict (case_id, seq, ordinal, recipient) do nothing
      returning id, recipient
    ), wanted as (
      select added.id as notice_id, added.recipient, d.channel, d.fold, d."nextTry" as next_try, d.urgent
      from added join told using (recipient)
      cross join lateral jsonb_to_recordset(told.deliveries) as d(channel text, fold text, "nextTry" timestamptz, urgent boolean)
    ), opened as (
      insert into deliveries (recipient, channel, fold, urgent, created_at, next_try)
      select recipient, channel, fold, urgent, $5, next_try from wanted order by recipient, channel, fold
      on conflict (recipient, channel, fold) where not begun
      do update set next_try = least(deliveries.next_try, excluded.next_try)
      returning id, recipient, channel, fold
    ), linked as (
      insert into delivery_notices (notice_id, channel, delivery_id)
      select wanted.notice_id, wanted.channel, opened.id from wanted join opened using (recipient, channel, fold)
    )
    select count(*)::int as added from added`,
};

/** Notices with their deliveries, in PostgreSQL. */
export class PostgresNoticeBook implements NoticeBook {
  constructor(private readonly pool: Pool) {}

  async wishesOf(people: readonly string[]): Promise<ReadonlyMap<string, Wishes>> {
    if (people.length === 0) return new Map();
    const found = await this.pool.query<ChosenRow & { person: string; reachable: PersonChannel[] }>({
      name: 'wishes_of',
      text: `select person, ${CHOSEN}, array(select a.channel from notice_addresses a where a.person = asked.person) as reachable
        from unnest($1::text[]) asked(person) left join notice_preferences p using (person)`,
      values: [people],
    });
    return new Map(found.rows.map((row) => [row.person, { chosen: chosenOf(row), reachable: row.reachable }]));
  }

  async webhooksOf(
    units: readonly string[],
  ): Promise<readonly { readonly id: string; readonly kinds: readonly string[] }[]> {
    const found = await this.pool.query<{ id: string; kinds: string[] }>({
      name: 'webhooks_of',
      text: 'select id, kinds from webhooks where closed_at is null and unit = any ($1) order by created_at, id',
      values: [units],
    });
    return found.rows;
  }

  /** One statement is one transaction. */
  async add(
    { caseId, seq, ordinal }: Pick<OutboxRow, 'caseId' | 'seq' | 'ordinal'>,
    notices: readonly NewNotice[],
    at: string,
  ): Promise<number> {
    const values = [caseId, seq, ordinal, JSON.stringify(notices), at];
    const found = await this.pool.query<{ added: number }>({ ...ADD, values });
    return found.rows[0]?.added ?? 0;
  }
}
