import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Additive. The reading half of a step, in one round trip. PL/pgSQL keeps its plans (an SQL function
 * would plan anew each time), and it must be volatile: under READ COMMITTED
 * each statement inside sees what was committed while the lock was waited for, a single SQL statement would not.
 */
export class CreateStepLoad1795478580000 implements MigrationInterface {
  readonly name = 'CreateStepLoad1795478580000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [legalNow, legalText, peopleKnown, bureauOf, caseDocument, stepLoad])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function step_load, case_document, bureau_of, people_known, legal_text, legal_now`);
  }
}

/** The present: the database's clock, moved by the offset of a demo or test database. */
const legalNow = `create function legal_now() returns timestamptz language plpgsql volatile as $$
begin
  return clock_timestamp() + make_interval(secs => (select time_offset_ms from settings) / 1000.0);
end $$`;

const legalText = `create function legal_text(moment timestamptz) returns text language sql stable as $$
  select to_char(moment at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS"+08:00"')
$$`;

/** People by id as the engine knows them, with the posts and the certificate they hold on a day. */
const peopleKnown = `create function people_known(ids text[], day date) returns json language plpgsql stable as $$
begin
  return (select coalesce(json_object_agg(p.id, json_build_object(
    'id', p.id, 'name', p.name, 'unit', p.unit,
    'posts', coalesce((
      select json_agg(json_build_object('role', q.role, 'unit', q.unit) order by q.role, q.unit)
      from posts q where q.person = p.id and day between q.valid_from and q.valid_until), '[]'),
    'certificate', (
      select json_build_object('number', c.number, 'validUntil', c.valid_until)
      from certificates c where c.person = p.id order by c.valid_until desc limit 1),
    'legalQualification', p.legal_qualification,
    'reviewedBeforeRequirement', p.reviewed_before_requirement)), '{}')
  from people p where p.id = any (ids));
end $$`;

/** The unit in whose name a unit's cases are decided: itself or the nearest one above that has the power. */
const bureauOf = `create function bureau_of(start text) returns text language sql stable as $$
  with recursive up as (
    select id, parent, penalty_power, 0 as height from units where id = start
    union all
    select u.id, u.parent, u.penalty_power, up.height + 1 from units u join up on u.id = up.parent where up.height < 50
  )
  select id from up where penalty_power = 'own' order by height limit 1
$$`;

/** A case as the engine knows it. Closed tasks are left out unless asked for: deriving never looks at them. */
const caseDocument = `create function case_document(wanted uuid, with_closed boolean) returns json language plpgsql stable as $$
begin
  return (select json_build_object(
    'row', json_build_object('caseId', c.case_id, 'number', c.number, 'bureau', c.bureau, 'unit', c.unit,
      'version', c.version, 'seq', c.seq, 'lastHash', encode(c.last_hash, 'hex'),
      'handlers', c.handlers, 'named', c.named, 'recused', c.recused, 'openedAt', legal_text(c.opened_at)),
    'proceedings', (select json_agg(json_build_object('id', p.proceeding, 'procedure', p.procedure,
      'number', p.number, 'version', p.chart_version, 'snapshot', p.snapshot) order by p.ordinal)
      from proceedings p where p.case_id = wanted),
    'clocks', (select json_agg(k.state order by k.ordinal) from clocks k where k.case_id = wanted),
    'tasks', (select json_agg(t.state order by (t.state->>'openedSeq')::int, t.key) from tasks t
      where t.case_id = wanted and (with_closed or t.status = 'open')),
    'forms', (select json_agg(f.state order by f.ordinal) from forms f where f.case_id = wanted))
  from cases c where c.case_id = wanted);
end $$`;

/**
 * Sets the user, takes the rows of the cases in id order and reads everything that a step is decided by.
 * A case that does not exist is missing from the answer.
 */
const stepLoad = `create function step_load(caller text, wanted uuid[], mentioned text[], opening_unit text, idempotency_key text)
returns json language plpgsql volatile as $$
declare
  present timestamptz;
  concerned text[] := mentioned;
  locked record;
  documents json[] := '{}';
  bureau text;
  kept json;
begin
  perform set_config('anliu.user', caller, true), set_config('lock_timeout', '3000', true);
  for locked in select case_id, handlers from cases where case_id = any (wanted) order by case_id for no key update loop
    concerned := concerned || locked.handlers;
    documents := documents || case_document(locked.case_id, false);
  end loop;
  present := legal_now();
  if opening_unit is not null then bureau := bureau_of(opening_unit); end if;
  if idempotency_key is not null then
    select json_build_object('bodyHash', encode(i.body_hash, 'hex'), 'answer', i.answer) into kept from idempotency i
    where i.actor = caller and i.key = idempotency_key and i.created_at > clock_timestamp() - interval '30 days';
  end if;
  return json_build_object(
    'now', legal_text(present),
    'cases', array_to_json(documents),
    'people', people_known(concerned, (present at time zone 'Asia/Shanghai')::date),
    'bureau', bureau,
    'kept', kept);
end $$`;
