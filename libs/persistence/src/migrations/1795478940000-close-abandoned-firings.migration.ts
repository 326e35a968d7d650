import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Additive. A firing that was handed on and lost, and whose clock was moved or stopped before its lease ran out, is
 * found by no sweep any more: the clock fires something else by now. It is closed once its lease is over.
 *
 * Whoever takes both the row of a clock and that of its firing takes the clock first, as the sweep does: the other way
 * round a sweep and the handler of a firing whose lease ran out waited for each other.
 */
export class CloseAbandonedFirings1795478940000 implements MigrationInterface {
  readonly name = 'CloseAbandonedFirings1795478940000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index firings_leased on firings (lease_until) where outcome is null`);
    await runner.query(`drop index firings_not_closed`);
    for (const statement of [closeAbandoned, writeFired, close]) await runner.query(statement);
    await runner.query(`alter function close_abandoned_firings set enable_seqscan = off`);
  }

  async down(runner: QueryRunner): Promise<void> {
    // What else it changed works as before, in another order: left as it is.
    await runner.query(`drop function close_abandoned_firings`);
    await runner.query(`create index firings_not_closed on firings (should_at) where outcome is null`);
    await runner.query(`drop index firings_leased`);
  }
}

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

const writeFired = `create or replace function step_write_fired(told jsonb) returns void language plpgsql volatile as $$
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

const close = `create or replace function close_firing(told jsonb, why text) returns boolean language plpgsql volatile as $$
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
