import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Additive. The writing half of a step, in one round trip: rows come as JSON whose keys are the columns.
 * Own error codes: AN001 an idempotency key was used meanwhile, AN002 an external number is taken,
 * AN003 the case is not where the step was decided.
 */
export class CreateStepWrite1795478640000 implements MigrationInterface {
  readonly name = 'CreateStepWrite1795478640000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [allocateNumbers, writeCase, writeChildren, writeSealed, keepAnswer, stepWrite]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop function step_write, keep_answer, step_write_registers, step_write_children, step_write_case, allocate_numbers`,
    );
  }
}

/**
 * Takes numbers from the counters, in one order whoever asks, so that two steps never wait for each other.
 * The counters stay locked until the commit: a number is either used or was never given.
 */
const allocateNumbers = `create function allocate_numbers(asks jsonb) returns json language plpgsql volatile as $$
declare
  ask record;
  given integer;
  answers json[] := '{}';
begin
  for ask in
    select a.ordinality as place, a.value->>'bureau' as bureau, a.value->>'code' as code,
      (a.value->>'year')::int as year, (a.value->>'count')::int as wanted
    from jsonb_array_elements(asks) with ordinality a order by 2, 3, 4
  loop
    insert into document_numbers as d (bureau, code, year, last) values (ask.bureau, ask.code, ask.year, ask.wanted)
      on conflict (bureau, code, year) do update set last = d.last + excluded.last returning d.last into given;
    answers[ask.place] := json_build_object('first', given - ask.wanted + 1, 'prefix', (
      with recursive up as (
        select id, parent, document_code, 0 as height from units where id = ask.bureau
        union all
        select u.id, u.parent, u.document_code, up.height + 1 from units u join up on u.id = up.parent where up.height < 50
      )
      select document_code from up where document_code is not null order by height limit 1));
  end loop;
  return array_to_json(answers);
end $$`;

const writeCase = `create function step_write_case(before_seq integer, new_row jsonb) returns void language plpgsql volatile as $$
declare
  r cases := jsonb_populate_record(null::cases, new_row);
begin
  if before_seq = 0 then
    insert into cases select r.*;
    return;
  end if;
  update cases set version = r.version, seq = r.seq, last_hash = r.last_hash, title = r.title, status = r.status,
    states = r.states, domain = r.domain, handlers = r.handlers, named = r.named, recused = r.recused,
    party_names = r.party_names, next_due = r.next_due, next_rule = r.next_rule, ended = r.ended,
    updated_at = r.updated_at
  where case_id = r.case_id and seq = before_seq;
  if not found then
    raise exception 'case % does not stand at entry %', r.case_id, before_seq using errcode = 'AN003';
  end if;
end $$`;

const writeChildren = `create function step_write_children(children jsonb) returns void language plpgsql volatile as $$
begin
  insert into proceedings select * from jsonb_populate_recordset(null::proceedings, children->'proceedings')
    on conflict (case_id, proceeding) do update
    set snapshot = excluded.snapshot, chart_version = excluded.chart_version;
  if children ? 'clocks' then
    insert into clocks select * from jsonb_populate_recordset(null::clocks, children->'clocks')
      on conflict (case_id, key) do update set status = excluded.status, due = excluded.due,
        due_at = excluded.due_at, generation = excluded.generation, state = excluded.state;
  end if;
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
    from jsonb_populate_recordset(null::outbox, children->'outbox');
end $$`;

/** What few steps have: sealed facts, document numbers, an external number. */
const writeSealed = `create function step_write_registers(registers jsonb) returns void language plpgsql volatile as $$
declare
  e external_numbers := jsonb_populate_record(null::external_numbers, registers->'external');
begin
  insert into sealed_facts select * from jsonb_populate_recordset(null::sealed_facts, coalesce(registers->'sealed', '[]'));
  insert into issued_numbers select * from jsonb_populate_recordset(null::issued_numbers, coalesce(registers->'numbers', '[]'));
  if e.external_number is null then return; end if;
  insert into external_numbers select e.* on conflict do nothing;
  if not found and not exists (
    select 1 from external_numbers where external_number = e.external_number and case_id = e.case_id
  ) then
    raise exception 'external number is taken' using errcode = 'AN002', detail = e.external_number;
  end if;
end $$`;

const keepAnswer = `create function keep_answer(kept jsonb) returns void language plpgsql volatile as $$
declare
  k idempotency := jsonb_populate_record(null::idempotency, kept);
begin
  insert into idempotency as i (actor, key, body_hash, case_id, answer)
    values (k.actor, k.key, k.body_hash, k.case_id, k.answer)
    on conflict (actor, key) do update
    set body_hash = excluded.body_hash, case_id = excluded.case_id, answer = excluded.answer, created_at = clock_timestamp()
    where i.created_at < clock_timestamp() - interval '30 days';
  if not found then raise exception 'the key was used meanwhile' using errcode = 'AN001'; end if;
end $$`;

const stepWrite = `create function step_write(before_seq integer, new_row jsonb, line jsonb, canonical text, children jsonb, registers jsonb, kept jsonb)
returns void language plpgsql volatile as $$
declare
  j journal := jsonb_populate_record(null::journal, line);
begin
  if kept is not null then perform keep_answer(kept); end if;
  perform step_write_case(before_seq, new_row);
  j.canonical := canonical;
  insert into journal select j.*;
  perform step_write_children(children);
  if registers is not null then perform step_write_registers(registers); end if;
end $$`;
