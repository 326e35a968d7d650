import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Additive. What belongs to no single case: answers kept under idempotency keys, counters of document numbers,
 * daily roots of the journals, stored blobs, the access log, the settings of the database.
 */
export class CreateRegisters1795478460000 implements MigrationInterface {
  readonly name = 'CreateRegisters1795478460000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...answers, ...numbers, ...roots, ...others]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table settings, access_log, blobs, journal_root_leaves, journal_roots, external_numbers, number_gaps,
        issued_numbers, document_numbers, idempotency`,
    );
  }
}

const answers = [
  `create table idempotency (
    actor text not null,
    key text not null,
    body_hash bytea not null,
    case_id uuid not null,
    answer jsonb not null,
    created_at timestamptz not null default clock_timestamp(),
    primary key (actor, key)
  )`,
  `create index idempotency_by_age on idempotency (created_at)`,
];

const numbers = [
  `create table document_numbers (
    bureau text not null,
    code text not null,
    year integer not null,
    last integer not null,
    primary key (bureau, code, year)
  ) with (fillfactor = 50)`,
  `create table issued_numbers (
    bureau text not null,
    code text not null,
    year integer not null,
    n integer not null,
    document_number text not null,
    case_id uuid not null,
    seq integer not null,
    primary key (bureau, code, year, n)
  )`,
  `create table number_gaps (
    bureau text not null,
    code text not null,
    year integer not null,
    n integer not null,
    reason text not null,
    explained_by text not null,
    explained_at timestamptz not null default clock_timestamp(),
    primary key (bureau, code, year, n)
  )`,
  `create table external_numbers (
    external_number text primary key,
    case_id uuid not null
  )`,
];

const roots = [
  `create table journal_roots (
    number integer primary key,
    day date not null,
    leaves integer not null,
    tree bytea not null,
    previous bytea not null,
    root bytea not null,
    computed_at timestamptz not null default clock_timestamp()
  )`,
  `create table journal_root_leaves (
    case_id uuid not null,
    root_number integer not null references journal_roots,
    position integer not null,
    first_seq integer not null,
    last_seq integer not null,
    last_hash bytea not null,
    primary key (case_id, root_number)
  )`,
  `create unique index journal_root_leaves_by_root on journal_root_leaves (root_number, position)`,
  ...['journal_roots', 'journal_root_leaves'].map(
    (table) => `create trigger ${table}_is_append_only before update or delete or truncate on ${table}
      for each statement execute function refuse_change()`,
  ),
];

const others = [
  `create table blobs (
    sha256 text primary key,
    media_type text not null,
    size bigint not null,
    stored_by text not null,
    stored_at timestamptz not null default clock_timestamp()
  )`,
  `create table access_log (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    actor text not null,
    what text not null,
    case_id uuid,
    purpose text,
    detail jsonb not null default '{}'
  )`,
  `create index access_log_by_case on access_log (case_id, at)`,
  `create trigger access_log_is_append_only before update or delete or truncate on access_log
    for each statement execute function refuse_change()`,
  `create table settings (
    only_row boolean primary key default true check (only_row),
    kind text not null check (kind in ('demo', 'test', 'production')),
    time_offset_ms bigint not null default 0,
    constraint clock_moves_only_in_demo_and_test check (time_offset_ms = 0 or kind in ('demo', 'test'))
  )`,
];
