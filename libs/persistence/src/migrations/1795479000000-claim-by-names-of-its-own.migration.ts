import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Additive. Names of variables in the sweep that no column of the tables it reads can have: a table of clocks that got a
 * column `rank` for something else was read by it, and no consequence of law was found any more.
 */
export class ClaimByNamesOfItsOwn1795479000000 implements MigrationInterface {
  readonly name = 'ClaimByNamesOfItsOwn1795479000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(claim);
    await runner.query(`alter function claim_firings set enable_seqscan = off`);
  }

  async down(): Promise<void> {
    // It works as before: left as it is.
  }
}

const claim = `create or replace function claim_firings(most integer, lease interval)
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
