import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Additive. What supervisors look through, and what they do. A running limit carries the unit of its case and its rank,
 * so that the most urgent of some units are found by one index; the rank of a rule is data (`rule_ranks`) and null where
 * the act it waits for is not the bureau's. Urges are records of supervision; what happened to one is only ever added.
 */
export class CreateSupervision1795480680000 implements MigrationInterface {
  readonly name = 'CreateSupervision1795480680000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...ranks, ...urges, ...bulks, ...absences]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table bulk_items, bulks, urge_acts, urges`);
    await runner.query(`drop trigger clocks_are_ranked on clocks`);
    await runner.query(`drop function rank_clock`);
    await runner.query(`alter table clocks drop column unit, drop column rank, drop column remedy`);
    await runner.query(`drop table rule_ranks`);
    await runner.query(`alter table absences drop column scope`);
  }
}

/** A limit of a rule that nobody has ranked yet is taken for an ordinary one of the bureau: shown rather than lost. */
const ranks = [
  `create table rule_ranks (rule text primary key, rank smallint)`,
  `alter table clocks add column unit text, add column rank smallint default 2, add column remedy boolean`,
  `update clocks k set unit = c.unit, remedy = k.key ~ '^(reconsideration|litigation)#' from cases c
    where c.case_id = k.case_id`,
  `create function rank_clock() returns trigger language plpgsql as $$
  begin
    new.unit := (select unit from cases where case_id = new.case_id);
    new.remedy := new.key ~ '^(reconsideration|litigation)#';
    new.rank := 2;
    select r.rank into new.rank from rule_ranks r where r.rule = new.rule;
    if not found then new.rank := 2; end if;
    return new;
  end $$`,
  `create trigger clocks_are_ranked before insert on clocks for each row execute function rank_clock()`,
  `create index clocks_by_rank on clocks (rank, due, case_id, key)
    where status = 'running' and rank is not null and due is not null`,
  `create index clocks_by_unit_rank on clocks (unit, rank, due, case_id, key)
    where status = 'running' and rank is not null and due is not null`,
  `create index clocks_of_remedies on clocks (unit, rank, due, case_id, key)
    where status = 'running' and rank is not null and due is not null and remedy`,
];

const urges = [
  `create table urges (
    case_id uuid not null references cases,
    id uuid not null,
    clock text,
    rule text,
    addressees text[] not null,
    unit text not null references units,
    words text not null,
    made_by text not null references people,
    made_at timestamptz not null,
    reply_due date not null,
    climbs_at timestamptz,
    status text not null check (status in ('open', 'replied', 'settled', 'withdrawn')),
    primary key (case_id, id)
  ) with (fillfactor = 85)`,
  `create index urges_unanswered on urges (climbs_at, case_id, id) where status = 'open' and climbs_at is not null`,
  `create index urges_by_addressee on urges using gin (addressees) where status = 'open'`,
  `create index urges_by_unit on urges (unit, reply_due, case_id, id) where status = 'open'`,
  `create table urge_acts (
    case_id uuid not null,
    urge uuid not null,
    n integer not null,
    kind text not null check (kind in ('made', 'climbed', 'top-reached', 'replied', 'settled', 'withdrawn')),
    at timestamptz not null,
    actor text not null,
    unit text not null,
    words text,
    reply_due date,
    told text[] not null,
    primary key (case_id, urge, n),
    foreign key (case_id, urge) references urges (case_id, id)
  )`,
  `create trigger urge_acts_are_append_only before update or delete or truncate on urge_acts
    for each statement execute function refuse_change()`,
];

const bulks = [
  `create table bulks (
    id uuid primary key,
    act jsonb not null,
    made_by text not null references people,
    made_at timestamptz not null,
    status text not null check (status in ('running', 'paused', 'done')),
    undone_at timestamptz
  )`,
  `create table bulk_items (
    bulk uuid not null references bulks,
    ordinal integer not null,
    case_id uuid not null,
    outcome text not null check (outcome in ('waiting', 'done', 'refused', 'undone', 'kept')),
    reason jsonb,
    result jsonb,
    taken_until timestamptz,
    primary key (bulk, ordinal)
  ) with (fillfactor = 80)`,
];

const absences = [`alter table absences add column scope text[]`];
