import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Additive. The tables a case owns; `case_id` comes first in every key, so that they can be partitioned by it.
 * The row `case` of `proceedings` holds the facts of the general rules. `next_due` is `infinity` where nothing is due,
 * so that one plain row comparison pages through the list.
 */
export class CreateCases1795478400000 implements MigrationInterface {
  readonly name = 'CreateCases1795478400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...cases, ...journal, ...children, ...outbox]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table outbox, sealed_facts, files, parties, forms, tasks, clocks, journal, proceedings, cases`,
    );
    await runner.query(`drop function refuse_change`);
  }
}

const cases = [
  `create table cases (
    case_id uuid primary key,
    number text not null,
    bureau text not null,
    unit text not null,
    version integer not null,
    seq integer not null,
    last_hash bytea not null,
    title text not null,
    status text not null,
    states text[] not null,
    domain text,
    handlers text[] not null,
    named text[] not null,
    recused text[] not null,
    party_names text[] not null,
    next_due date not null,
    next_rule text,
    ended boolean not null,
    opened_at timestamptz not null,
    updated_at timestamptz not null
  ) with (fillfactor = 85)`,
  `create index cases_by_due on cases (next_due, case_id)`,
  `create index cases_by_unit_due on cases (unit, next_due, case_id)`,
  `create index cases_by_bureau_due on cases (bureau, next_due, case_id)`,
  `create index cases_by_status_due on cases (status, next_due, case_id)`,
  `create index cases_by_opening on cases (opened_at desc, case_id desc)`,
  `create index cases_by_unit_opening on cases (unit, opened_at desc, case_id desc)`,
  `create index cases_by_number on cases (number text_pattern_ops)`,
  `create index cases_by_handler on cases using gin (handlers)`,
  `create index cases_by_named on cases using gin (named)`,
  `create index cases_by_state on cases using gin (states)`,
  `create table proceedings (
    case_id uuid not null references cases,
    proceeding text not null,
    ordinal integer not null,
    procedure text not null,
    number integer not null,
    chart_version text not null,
    snapshot jsonb not null,
    primary key (case_id, proceeding)
  ) with (fillfactor = 80)`,
];

const journal = [
  `create table journal (
    case_id uuid not null references cases,
    seq integer not null,
    version integer not null,
    kind text not null,
    command text not null,
    proceeding text not null,
    at timestamptz not null,
    recorded_at timestamptz not null,
    back_entry boolean not null,
    actor text not null,
    touched text[] not null,
    canonical text not null,
    hash bytea not null,
    primary key (case_id, seq)
  )`,
  `create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'insufficient_privilege';
  end $$`,
  `create trigger journal_is_append_only before update or delete or truncate on journal
    for each statement execute function refuse_change()`,
];

const children = [
  `create table clocks (
    case_id uuid not null references cases,
    key text not null,
    ordinal integer not null,
    rule text not null,
    status text not null,
    due date,
    due_at timestamptz,
    expires boolean not null,
    generation integer not null,
    state jsonb not null,
    primary key (case_id, key)
  ) with (fillfactor = 85)`,
  `create index clocks_due on clocks (due_at, case_id, key) where status = 'running'`,
  `create table tasks (
    case_id uuid not null references cases,
    key text not null,
    task text not null,
    owner text not null,
    person text,
    status text not null,
    due date,
    state jsonb not null,
    primary key (case_id, key)
  ) with (fillfactor = 85)`,
  `create index tasks_open on tasks (owner, due, case_id, key) where status = 'open'`,
  `create index tasks_open_by_person on tasks (person, due, case_id, key) where status = 'open' and person is not null`,
  `create table forms (
    case_id uuid not null references cases,
    ordinal integer not null,
    seq integer not null,
    form integer not null,
    document_number text,
    state jsonb not null,
    primary key (case_id, ordinal)
  )`,
  `create index forms_by_document_number on forms (document_number) where document_number is not null`,
  `create table parties (
    case_id uuid not null references cases,
    number integer not null,
    kind text not null,
    name text not null,
    identifier text,
    primary key (case_id, number)
  )`,
  `create index parties_by_name on parties (name text_pattern_ops)`,
  `create index parties_by_identifier on parties (identifier) where identifier is not null`,
  `create table files (
    case_id uuid not null references cases,
    ordinal integer not null,
    seq integer not null,
    sha256 text not null,
    title text not null,
    media_type text not null,
    size bigint not null,
    kind text not null,
    primary key (case_id, ordinal)
  )`,
  `create index files_by_hash on files (sha256)`,
  `create table sealed_facts (
    case_id uuid not null references cases,
    id uuid not null,
    seq integer not null,
    field text not null,
    key_id text not null,
    iv text not null,
    ciphertext text not null,
    tag text not null,
    salt text not null,
    salted_hash text not null,
    primary key (case_id, id)
  )`,
];

const outbox = [
  `create table outbox (
    case_id uuid not null references cases,
    seq integer not null,
    ordinal integer not null,
    topic text not null,
    body jsonb not null,
    created_at timestamptz not null,
    sent_at timestamptz,
    lease_until timestamptz,
    primary key (case_id, seq, ordinal)
  )`,
  `create index outbox_unsent on outbox (case_id, seq, ordinal) where sent_at is null`,
];
