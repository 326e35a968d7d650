import type { Pool } from 'pg';
import type { Rank, RuleRanks } from '#supervision';

/** The rank of every rule in PostgreSQL, and with it that of every running limit. */
export class PostgresRuleRanks implements RuleRanks {
  constructor(private readonly pool: Pool) {}

  /** What stands already is only looked at. The limits of a rule move with it, each rule for itself: there may be many. */
  async keep(ranks: ReadonlyMap<string, Rank | null>): Promise<readonly string[]> {
    const changed = await this.pool.query<{ rule: string; rank: Rank | null }>(
      `select t.rule, t.rank from unnest($1::text[], $2::smallint[]) as t (rule, rank) left join rule_ranks k using (rule)
        where k.rule is null or k.rank is distinct from t.rank order by t.rule`,
      [[...ranks.keys()], [...ranks.values()]],
    );
    for (const { rule, rank } of changed.rows) {
      await this.pool.query(
        `with kept as (insert into rule_ranks (rule, rank) values ($1, $2)
            on conflict (rule) do update set rank = excluded.rank)
          update clocks set rank = $2 where rule = $1 and rank is distinct from $2 and status in ('running', 'open')`,
        [rule, rank],
      );
    }
    return changed.rows.map(({ rule }) => rule);
  }
}
