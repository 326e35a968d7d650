import type { Pool } from 'pg';
import type { Rank, RuleRanks } from '#supervision';

/** The rank of every rule in PostgreSQL, and with it that of every running limit. */
export class PostgresRuleRanks implements RuleRanks {
  constructor(private readonly pool: Pool) {}

  /** What stands already is only looked at; the limits of a rule that changes its rank move with it, in one transaction. */
  async keep(ranks: ReadonlyMap<string, Rank | null>): Promise<readonly string[]> {
    const changed = await this.pool.query<{ rule: string }>(
      `with told as (select * from unnest($1::text[], $2::smallint[]) as t (rule, rank)),
        moved as (
          insert into rule_ranks as r (rule, rank)
            select t.rule, t.rank from told t left join rule_ranks k using (rule)
            where k.rule is null or k.rank is distinct from t.rank
          on conflict (rule) do update set rank = excluded.rank returning rule, rank),
        limits as (
          update clocks c set rank = m.rank from moved m
          where c.rule = m.rule and c.rank is distinct from m.rank and c.status in ('running', 'open'))
      select rule from moved order by rule`,
      [[...ranks.keys()], [...ranks.values()]],
    );
    return changed.rows.map(({ rule }) => rule);
  }
}
