import type { Pool } from 'pg';
import type { Rank, RuleRanks } from '#supervision';

/** Limits that move in one statement. */
const AT_A_TIME = 10_000;

/** The rank of every rule in PostgreSQL, and with it that of every running limit. */
export class PostgresRuleRanks implements RuleRanks {
  constructor(private readonly pool: Pool) {}

  /**
   * What stands already is only looked at. The limits of a rule move with it, some at a time, without the locks of
   * their cases: no step is kept waiting long, and none waits in a circle.
   */
  async keep(ranks: ReadonlyMap<string, Rank | null>): Promise<readonly string[]> {
    const changed = await this.pool.query<{ rule: string; rank: Rank | null }>(
      `select t.rule, t.rank from unnest($1::text[], $2::smallint[]) as t (rule, rank) left join rule_ranks k using (rule)
        where k.rule is null or k.rank is distinct from t.rank order by t.rule`,
      [[...ranks.keys()], [...ranks.values()]],
    );
    for (const { rule, rank } of changed.rows) await this.move(rule, rank);
    return changed.rows.map(({ rule }) => rule);
  }

  /** The rule comes first: a limit that starts meanwhile has the new rank already. */
  private async move(rule: string, rank: Rank | null): Promise<void> {
    await this.pool.query(
      'insert into rule_ranks (rule, rank) values ($1, $2) on conflict (rule) do update set rank = excluded.rank',
      [rule, rank],
    );
    // Past those that a step holds; at last those one by one: who waits for one limit holds no other.
    while ((await this.some(rule, rank, `limit ${String(AT_A_TIME)} for no key update skip locked`)) > 0);
    while ((await this.some(rule, rank, 'limit 1 for no key update')) > 0);
  }

  private async some(rule: string, rank: Rank | null, which: string): Promise<number> {
    const moved = await this.pool.query(
      `update clocks c set rank = $2::smallint from (
          select case_id, key from clocks
          where rule = $1 and rank is distinct from $2::smallint and status in ('running', 'open') ${which}
        ) held where c.case_id = held.case_id and c.key = held.key`,
      [rule, rank],
    );
    return moved.rowCount ?? 0;
  }
}
