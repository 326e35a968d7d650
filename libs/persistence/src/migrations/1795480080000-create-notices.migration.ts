import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Additive. What people and other systems are told of: notices, one for each row of the outbox and recipient; deliveries,
 * one message of one or more notices by one channel; how people wish to be told; where other systems listen.
 */
export class CreateNotices1795480080000 implements MigrationInterface {
  readonly name = 'CreateNotices1795480080000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...notices, ...deliveries, ...wishes, ...webhooks]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table delivery_notices, deliveries, notices, notice_preferences, notice_addresses, webhooks`,
    );
  }
}

/** `recipient` is a person, or `webhook/<id>`; what is not `shown` only carries its deliveries. */
const notices = [
  `create table notices (
    id bigint generated always as identity primary key,
    case_id uuid not null references cases,
    seq integer not null,
    ordinal integer not null,
    recipient text not null,
    kind text not null,
    what jsonb not null,
    due date,
    proceeding text not null,
    shown boolean not null,
    created_at timestamptz not null,
    read_at timestamptz,
    unique (case_id, seq, ordinal, recipient)
  )`,
  `create index notices_of_recipient on notices (recipient, id desc) where shown`,
  `create index notices_unread on notices (recipient, id desc) where shown and read_at is null`,
  `create index notices_of_recipient_by_case on notices (recipient, case_id, id desc) where shown`,
];

/**
 * Until it is begun a delivery takes further notices of the same fold; one fold has one such delivery.
 * `handed_until`: a queue has it; `sending_until`: a process is sending it.
 */
const deliveries = [
  `create table deliveries (
    id uuid primary key default gen_random_uuid(),
    recipient text not null,
    channel text not null,
    fold text not null,
    urgent boolean not null,
    state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'dead', 'withdrawn')),
    begun boolean not null default false,
    attempts integer not null default 0,
    last_error text,
    carrier_id text,
    created_at timestamptz not null,
    next_try timestamptz not null,
    handed_until timestamptz,
    sending_until timestamptz,
    ended_at timestamptz
  )`,
  `create unique index deliveries_not_begun on deliveries (recipient, channel, fold) where not begun`,
  `create index deliveries_due on deliveries (urgent desc, next_try) where state in ('waiting', 'failed')`,
  `create index deliveries_dead on deliveries (ended_at desc, id desc) where state = 'dead'`,
  `create table delivery_notices (
    notice_id bigint not null references notices,
    channel text not null,
    delivery_id uuid not null references deliveries,
    primary key (notice_id, channel)
  )`,
  `create index delivery_notices_by_delivery on delivery_notices (delivery_id)`,
];

const wishes = [
  `create table notice_preferences (
    person text primary key references people,
    language text not null check (language in ('zh', 'en')),
    quiet jsonb not null,
    digest_at text not null,
    ways jsonb not null,
    updated_at timestamptz not null default clock_timestamp()
  )`,
  `create table notice_addresses (
    person text not null references people,
    channel text not null,
    address text not null,
    primary key (person, channel)
  )`,
];

const webhooks = [
  `create table webhooks (
    id uuid primary key default gen_random_uuid(),
    name text not null,
    url text not null,
    unit text not null references units,
    kinds text[] not null,
    secret jsonb not null,
    created_by text not null,
    created_at timestamptz not null default clock_timestamp(),
    closed_at timestamptz
  )`,
  `create index webhooks_by_unit on webhooks (unit) where closed_at is null`,
];
