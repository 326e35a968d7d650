import type { Pool } from 'pg';
import type { Outbox, OutboxRow, RelaySeat, RowDone, RowKey } from '#outbox';
import { SESSION_LOCKS, SessionLock } from '../database/session-lock.js';

/** Long enough for what is under way, short enough for what a queue lost; in seconds. */
const LEASE = 30;

/** Sent rows are kept for looking back: so many days. */
const KEPT_FOR = 7;

/** By the database's own clock, never the moved one: a lease is no legal time. */
const TAKE = {
  name: 'outbox_take',
  text: `with fresh as (
      select case_id, seq, ordinal from outbox where sent_at is null and lease_until is null
      order by case_id, seq, ordinal limit $1 for update skip locked),
    late as (
      select case_id, seq, ordinal from outbox where sent_at is null and lease_until < clock_timestamp()
      order by lease_until limit $1 for update skip locked)
    update outbox o set lease_until = clock_timestamp() + make_interval(secs => $2)
    from (select * from fresh union all select * from late) t
    where o.case_id = t.case_id and o.seq = t.seq and o.ordinal = t.ordinal
    returning o.case_id as "caseId", o.seq, o.ordinal, o.topic, o.body`,
};

const KEYS = `unnest($1::uuid[], $2::int[], $3::int[]) as k(case_id, seq, ordinal)`;
const NAMED = `o.case_id = k.case_id and o.seq = k.seq and o.ordinal = k.ordinal`;

const GIVE_BACK = {
  name: 'outbox_give_back',
  text: `update outbox o set lease_until = null from ${KEYS} where ${NAMED} and o.sent_at is null`,
};

const SEND = {
  name: 'outbox_send',
  text: `update outbox o set sent_at = clock_timestamp() from ${KEYS} where ${NAMED} and o.sent_at is null`,
};

/** Two queues may be done with one row at a time. */
const ACKNOWLEDGE = {
  name: 'outbox_acknowledge',
  text: `update outbox o set done = o.done || k.done,
      sent_at = case when o.done || k.done @> k.needed then clock_timestamp() end
    from (
      select case_id, seq, ordinal, array_agg(queue) as done, min(needed)::text[] as needed
      from unnest($1::uuid[], $2::int[], $3::int[], $4::text[], $5::text[]) as t(case_id, seq, ordinal, queue, needed)
      group by case_id, seq, ordinal) k
    where ${NAMED} and o.sent_at is null`,
};

const FORGET = {
  name: 'outbox_forget',
  text: `delete from outbox where (case_id, seq, ordinal) in (
      select case_id, seq, ordinal from outbox where sent_at < clock_timestamp() - interval '${String(KEPT_FOR)} days'
      order by sent_at limit $1 for update skip locked)`,
};

/** The outbox in PostgreSQL. Its seat is an advisory lock, and rows are taken on the connection that holds it. */
export class PostgresOutbox implements Outbox {
  /** @param lease how long a row may be under way before it is handed on anew, in seconds */
  constructor(
    private readonly pool: Pool,
    private readonly lease = LEASE,
  ) {}

  async sit(): Promise<RelaySeat | null> {
    const lock = await SessionLock.take(this.pool, SESSION_LOCKS.relay);
    return lock === null ? null : new PostgresRelaySeat(lock, this.lease);
  }

  async acknowledge(done: readonly RowDone[]): Promise<void> {
    const queues = done.map(({ queue }) => queue);
    const needed = done.map((one) => `{${one.needed.map((name) => `"${name}"`).join(',')}}`);
    await this.pool.query({ ...ACKNOWLEDGE, values: [...columnsOf(done), queues, needed] });
  }

  /** Deletes rows that were sent long ago; returns how many. */
  async forgetSent(atMost: number): Promise<number> {
    return (await this.pool.query({ ...FORGET, values: [atMost] })).rowCount ?? 0;
  }
}

class PostgresRelaySeat implements RelaySeat {
  constructor(
    private readonly lock: SessionLock,
    private readonly lease: number,
  ) {}

  async take(limit: number): Promise<readonly OutboxRow[]> {
    const { rows } = await this.lock.client.query<OutboxRow>({ ...TAKE, values: [limit, this.lease] });
    return rows.sort(byEntry);
  }

  async giveBack(rows: readonly RowKey[]): Promise<void> {
    await this.lock.client.query({ ...GIVE_BACK, values: columnsOf(rows) });
  }

  async send(rows: readonly RowKey[]): Promise<void> {
    await this.lock.client.query({ ...SEND, values: columnsOf(rows) });
  }

  leave(): Promise<void> {
    return this.lock.release();
  }
}

function columnsOf(rows: readonly RowKey[]): unknown[] {
  return [rows.map(({ caseId }) => caseId), rows.map(({ seq }) => seq), rows.map(({ ordinal }) => ordinal)];
}

function byEntry(left: RowKey, right: RowKey): number {
  if (left.caseId !== right.caseId) return left.caseId < right.caseId ? -1 : 1;
  return left.seq - right.seq || left.ordinal - right.ordinal;
}
