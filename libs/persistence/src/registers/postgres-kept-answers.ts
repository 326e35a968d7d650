import type { Pool } from 'pg';
import type { KeptAnswers } from '#cases';

/** By the database's own clock, never the moved one: the age of an answer is no legal time. */
const FORGET = {
  name: 'forget_kept_answers',
  text: `delete from idempotency where (actor, key) in (
      select actor, key from idempotency where created_at < clock_timestamp() - make_interval(days => $1)
      order by created_at limit $2 for update skip locked)`,
};

/** Answers under idempotency keys, in PostgreSQL. A step that is just renewing an old key is left alone. */
export class PostgresKeptAnswers implements KeptAnswers {
  constructor(private readonly pool: Pool) {}

  async forget(days: number, atMost: number): Promise<number> {
    return (await this.pool.query({ ...FORGET, values: [days, atMost] })).rowCount ?? 0;
  }
}
