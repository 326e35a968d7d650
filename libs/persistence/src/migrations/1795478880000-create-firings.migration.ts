import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Additive. Clocks tell what they fire next, a notice and a consequence of law each for itself, and a ledger tells what
 * ought to have fired and what did. Clocks from before have no schedule: the first process that sweeps gives them one.
 * Whoever takes both the row of a clock and that of its firing takes the clock first.
 * Own error code: AN004 the level has fired before.
 */
export class CreateFirings1795478880000 implements MigrationInterface {
  readonly name = 'CreateFirings1795478880000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...clocks, ...ledger, ...incidents, writeFired, writeChildren, ...sweeping])
      await runner.query(statement);
    for (const name of ['claim_firings', 'close_abandoned_firings'])
      await runner.query(`alter function ${name} set enable_seqscan = off`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(withoutFirings);
    await runner.query(`drop function close_abandoned_firings, close_firing, claim_firings, step_write_fired`);
    await runner.query(`drop table incidents, firings`);
    await runner.query(`alter table clocks ${SCHEDULE.map((column) => `drop column ${column}`).join(', ')}`);
  }
}

const SCHEDULE = ['next_level', 'next_at', 'notice_from', 'expire_rank', 'expire_from', 'levels_since', 'levels_by'];

/** `notice_from` and `expire_from` are when it may be taken: when it ought to fire, or the end of a lease. */
const clocks = [
  `alter table clocks
    add column next_level text,
    add column next_at timestamptz,
    add column notice_from timestamptz,
    add column expire_rank smallint,
    add column expire_from timestamptz,
    add column levels_since timestamptz,
    add column levels_by text`,
  `create index clocks_expiring on clocks (expire_rank, expire_from, case_id, key) where expire_from is not null`,
  `create index clocks_telling on clocks (notice_from, case_id, key) where notice_from is not null`,
];

const ledger = [
  `create table firings (
    case_id uuid not null references cases,
    clock text not null,
    generation integer not null,
    level text not null,
    rule text not null,
    should_at timestamptz not null,
    lapse boolean not null,
    handed integer not null,
    handed_at timestamptz,
    lease_until timestamptz,
    outcome text check (outcome in ('fired', 'refused', 'skipped')),
    reason text,
    fired_at timestamptz,
    closed_at timestamptz,
    seq integer,
    primary key (case_id, clock, generation, level)
  ) with (fillfactor = 85)`,
  `create index firings_leased on firings (lease_until) where outcome is null`,
  `create index firings_by_closing on firings (closed_at)`,
];

const incidents = [
  `create table incidents (
    id uuid primary key,
    kind text not null,
    case_id uuid references cases,
    clock text,
    detail jsonb not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    closed_by text
  )`,
  `create unique index incidents_open on incidents (kind, case_id, clock) where closed_at is null`,
  `create index incidents_by_opening on incidents (opened_at desc, id desc)`,
];

/** The ledger of a level that fired with the entry. A notice fires once; a consequence of law is judged by the engine. */
const writeFired = `create function step_write_fired(told jsonb) returns void language plpgsql volatile as $$
declare
  f firings := jsonb_populate_record(null::firings, told);
  n clocks := jsonb_populate_record(null::clocks, told);
begin
  if told ? 'once' then
    update clocks set next_level = n.next_level, next_at = n.next_at, notice_from = n.notice_from
    where case_id = f.case_id and key = f.clock and generation = f.generation and next_level = f.level;
  end if;
  insert into firings as l select f.*
    on conflict (case_id, clock, generation, level) do update
    set outcome = 'fired', reason = null, fired_at = f.fired_at, closed_at = f.closed_at, seq = f.seq
    where l.outcome is distinct from 'fired';
  if not found and told ? 'once' then raise exception 'the level has fired before' using errcode = 'AN004'; end if;
end $$`;

/** A clock that runs on with the same limit keeps its schedule; only one that started, moved or runs anew gets one. */
const RUNS_ON = `clocks.status = 'running' and excluded.status = 'running' and clocks.generation = excluded.generation
          and clocks.levels_by = excluded.levels_by`;

const SAME_TABLES = `
  if children ? 'tasks' then
    insert into tasks select * from jsonb_populate_recordset(null::tasks, children->'tasks')
      on conflict (case_id, key) do update set person = excluded.person, status = excluded.status,
        due = excluded.due, state = excluded.state;
  end if;
  if children ? 'forms' then
    insert into forms select * from jsonb_populate_recordset(null::forms, children->'forms');
  end if;
  if children ? 'parties' then
    insert into parties select * from jsonb_populate_recordset(null::parties, children->'parties')
      on conflict (case_id, number) do update set kind = excluded.kind, name = excluded.name,
        identifier = excluded.identifier;
  end if;
  if children ? 'files' then
    insert into files select * from jsonb_populate_recordset(null::files, children->'files')
      on conflict (case_id, ordinal) do update set title = excluded.title, kind = excluded.kind;
  end if;
  insert into outbox (case_id, seq, ordinal, topic, body, created_at)
    select case_id, seq, ordinal, topic, body, created_at
    from jsonb_populate_recordset(null::outbox, children->'outbox');`;

function childrenWriter(scheduled: string, fired: string): string {
  return `create or replace function step_write_children(children jsonb) returns void language plpgsql volatile as $$
begin
  insert into proceedings select * from jsonb_populate_recordset(null::proceedings, children->'proceedings')
    on conflict (case_id, proceeding) do update
    set snapshot = excluded.snapshot, chart_version = excluded.chart_version;
  if children ? 'clocks' then
    insert into clocks select * from jsonb_populate_recordset(null::clocks, children->'clocks')
      on conflict (case_id, key) do update set status = excluded.status, due = excluded.due,
        due_at = excluded.due_at, generation = excluded.generation, state = excluded.state${scheduled};
  end if;
  ${fired}${SAME_TABLES}
end $$`;
}

/** One that ends keeps when its limit became known. */
const keeps = (column: string): string =>
  column === 'levels_since' ? `${RUNS_ON} or excluded.status not in ('running', 'open')` : RUNS_ON;

const writeChildren = childrenWriter(
  SCHEDULE.map(
    (column) => `,
        ${column} = case when ${keeps(column)} then clocks.${column} else excluded.${column} end`,
  ).join(''),
  `if children ? 'fired' then perform step_write_fired(children->'fired'); end if;`,
);

const withoutFirings = childrenWriter('', '');

/**
 * Leases what is due: power over things that ends, then other consequences of law, then what is only told. A lease is
 * noted in the ledger; what the ledger has closed already is handed on too, so that its clock is put right.
 */
const claim = `create function claim_firings(most integer, lease interval)
returns table (case_id uuid, key text, rule text, generation integer, level text, should_at timestamptz, lapse boolean, expires boolean)
language plpgsql volatile as $$
#variable_conflict use_column
declare
  present timestamptz := legal_now();
  still_wanted integer := most;
  taken_now integer;
begin
  for wanted_rank in 0..1 loop
    return query with due as materialized (
        select c.case_id, c.key from clocks c where c.expire_rank = wanted_rank and c.expire_from <= present
        order by c.expire_from, c.case_id, c.key limit still_wanted for no key update skip locked),
      leased as (
        update clocks c set expire_from = present + lease from due where c.case_id = due.case_id and c.key = due.key
        returning c.case_id, c.key, c.rule, c.generation, greatest(c.due_at, c.levels_since) as should_at),
      noted as (
        insert into firings as f (case_id, clock, generation, level, rule, should_at, lapse, handed, handed_at, lease_until)
        select l.case_id, l.key, l.generation, 'due', l.rule, l.should_at, wanted_rank = 0, 1, present, present + lease from leased l
        on conflict (case_id, clock, generation, level) do update
        set handed = f.handed + 1, handed_at = present, lease_until = present + lease where f.outcome is null)
      select l.case_id, l.key, l.rule, l.generation, 'due', l.should_at, wanted_rank = 0, true from leased l order by 6, 1, 2;
    get diagnostics taken_now = row_count;
    still_wanted := still_wanted - taken_now;
  end loop;
  return query with due as materialized (
      select c.case_id, c.key from clocks c where c.notice_from <= present
      order by c.notice_from, c.case_id, c.key limit still_wanted for no key update skip locked),
    leased as (
      update clocks c set notice_from = present + lease from due where c.case_id = due.case_id and c.key = due.key
      returning c.case_id, c.key, c.rule, c.generation, c.next_level, c.next_at),
    noted as (
      insert into firings as f (case_id, clock, generation, level, rule, should_at, lapse, handed, handed_at, lease_until)
      select l.case_id, l.key, l.generation, l.next_level, l.rule, l.next_at, false, 1, present, present + lease from leased l
      on conflict (case_id, clock, generation, level) do update
      set handed = f.handed + 1, handed_at = present, lease_until = present + lease where f.outcome is null)
    select l.case_id, l.key, l.rule, l.generation, l.next_level, l.next_at, false, false from leased l order by 6, 1, 2;
end $$`;

/**
 * Closes what cannot be fired with the reason, and moves its clock on. Answers whether the clock still stood there: of a
 * consequence of law that is an incident, since nobody looks at it again until the clock changes.
 */
const close = `create function close_firing(told jsonb, why text) returns boolean language plpgsql volatile as $$
declare
  f firings := jsonb_populate_record(null::firings, told);
  n clocks := jsonb_populate_record(null::clocks, told);
  stood boolean;
begin
  perform from cases where case_id = f.case_id for no key update;
  if (told->>'expires')::boolean then
    update clocks set expire_from = null
    where case_id = f.case_id and key = f.clock and generation = f.generation and expire_from is not null;
  else
    update clocks set next_level = n.next_level, next_at = n.next_at, notice_from = n.notice_from
    where case_id = f.case_id and key = f.clock and generation = f.generation and next_level = f.level;
  end if;
  stood := found;
  if why is not null then
    update firings set outcome = 'refused', reason = why, closed_at = legal_now()
    where case_id = f.case_id and clock = f.clock and generation = f.generation and level = f.level and outcome is null;
  end if;
  return stood;
end $$`;

/**
 * A firing that was handed on and lost, and whose clock was moved or stopped before its lease ran out, is found by no
 * sweep any more: the clock fires something else by now. It is closed once its lease is over.
 */
const closeAbandoned = `create function close_abandoned_firings(most integer) returns void language plpgsql volatile as $$
declare
  present timestamptz := legal_now();
begin
  with over as materialized (
    select f.case_id, f.clock, f.generation, f.level from firings f
    where f.outcome is null and f.lease_until <= present order by f.lease_until limit most for update skip locked)
  update firings f set outcome = 'refused', reason = 'clock-moved', closed_at = present from over
  where f.case_id = over.case_id and f.clock = over.clock and f.generation = over.generation and f.level = over.level
    and not exists (
      select from clocks c where c.case_id = f.case_id and c.key = f.clock and c.generation = f.generation
        and (c.next_level = f.level or (f.level = 'due' and c.expire_from is not null)));
end $$`;

const sweeping = [claim, close, closeAbandoned];
