import type { Pool } from 'pg';
import type { SealedValue } from '#cases';
import {
  secretContext,
  type Address,
  type BegunDelivery,
  type ChannelName,
  type DeadDeliveries,
  type DeadDelivery,
  type DeliveryBook,
  type Notice,
  type TryEnd,
} from '#notices';
import { NOTICE } from './notice-columns.js';

/** How long a queue may keep a delivery before another look finds it again. */
const HANDED_FOR = `interval '30 seconds'`;

/** How long sending may take; longer than any channel waits. */
const SENDING_FOR = `interval '2 minutes'`;

const DUE = {
  name: 'due_deliveries',
  text: `update deliveries set handed_until = $1::timestamptz + ${HANDED_FOR} where id in (
      select id from deliveries
      where state in ('waiting', 'failed') and next_try <= $1 and (handed_until is null or handed_until <= $1)
        and (sending_until is null or sending_until <= $1)
      order by urgent desc, next_try limit $2 for update skip locked)
    returning id, urgent, next_try`,
};

const BEGIN = {
  name: 'begin_delivery',
  text: `update deliveries set begun = true, attempts = attempts + 1, sending_until = $2::timestamptz + ${SENDING_FOR}
    where id = $1 and state in ('waiting', 'failed') and next_try <= $2 and (sending_until is null or sending_until <= $2)
    returning id, recipient, channel, urgent, attempts as attempt`,
};

/** Only the try that is under way may end: one that outlived its lease is too late. */
const END = {
  name: 'end_delivery',
  text: `update deliveries set state = $3, last_error = coalesce($4, last_error), carrier_id = $5, handed_until = null, sending_until = null,
      next_try = coalesce($6, next_try), attempts = attempts - $7, ended_at = case when $3 in ('waiting', 'failed') then null else $8::timestamptz end
    where id = $1 and attempts = $2 and sending_until is not null`,
};

type Begun = Omit<BegunDelivery, 'notices'>;

/** Deliveries in PostgreSQL: whatever happens to a queue, what waits is found here. */
export class PostgresDeliveries implements DeliveryBook, DeadDeliveries {
  constructor(private readonly pool: Pool) {}

  async due(now: string, limit: number): Promise<readonly string[]> {
    const found = await this.pool.query<{ id: string; urgent: boolean; next_try: Date }>({
      ...DUE,
      values: [now, limit],
    });
    return found.rows
      .sort(
        (left, right) =>
          Number(right.urgent) - Number(left.urgent) || left.next_try.getTime() - right.next_try.getTime(),
      )
      .map(({ id }) => id);
  }

  async begin(deliveryId: string, now: string): Promise<BegunDelivery | null> {
    const found = await this.pool.query<Begun>({ ...BEGIN, values: [deliveryId, now] });
    const [begun] = found.rows;
    if (begun === undefined) return null;
    const notices = await this.pool.query<Notice>({
      name: 'notices_of_delivery',
      text: `select ${NOTICE} from delivery_notices d join notices n on n.id = d.notice_id where d.delivery_id = $1 order by n.id`,
      values: [deliveryId],
    });
    return { ...begun, notices: notices.rows };
  }

  async addressOf(recipient: string, channel: ChannelName): Promise<Address | null> {
    if (channel === 'webhook') return this.webhookOf(recipient.replace(/^webhook\//, ''));
    const found = await this.pool.query<{ address: string }>({
      name: 'address_of',
      text: 'select address from notice_addresses where person = $1 and channel = $2',
      values: [recipient, channel],
    });
    const [row] = found.rows;
    return row === undefined ? null : { address: row.address, secret: null };
  }

  async end(deliveryId: string, attempt: number, end: TryEnd, now: string): Promise<void> {
    const postponed = end.state === 'postponed';
    await this.pool.query({
      ...END,
      values: [
        ...[deliveryId, attempt, postponed ? 'waiting' : end.state],
        'error' in end ? end.error : null,
        end.state === 'sent' ? end.carrierId : null,
        'nextTry' in end ? end.nextTry : null,
        ...[postponed ? 1 : 0, now],
      ],
    });
  }

  async page(before: string | null, limit: number): Promise<readonly DeadDelivery[]> {
    const found = await this.pool.query<DeadDelivery>({
      name: 'dead_deliveries',
      text: `select id, recipient, channel, attempts, last_error as error, legal_text(ended_at) as at,
          (select count(*)::int from delivery_notices n where n.delivery_id = d.id) as notices
        from deliveries d where state = 'dead' and ($1::uuid is null or (ended_at, id) < (select ended_at, id from deliveries where id = $1))
        order by ended_at desc, id desc limit $2`,
      values: [before, limit],
    });
    return found.rows;
  }

  async redrive(id: string | null, now: string): Promise<number> {
    const done = await this.pool.query({
      name: 'redrive_deliveries',
      text: `update deliveries set state = 'failed', attempts = 0, next_try = $2, ended_at = null
        where state = 'dead' and ($1::uuid is null or id = $1)`,
      values: [id, now],
    });
    return done.rowCount ?? 0;
  }

  private async webhookOf(id: string): Promise<Address | null> {
    const found = await this.pool.query<{ url: string; secret: SealedValue }>({
      name: 'webhook_of',
      text: 'select url, secret from webhooks where id::text = $1 and closed_at is null',
      values: [id],
    });
    const [row] = found.rows;
    return row === undefined ? null : { address: row.url, secret: { value: row.secret, context: secretContext(id) } };
  }
}
