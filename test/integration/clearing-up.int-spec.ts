import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ForgetKeptAnswers } from '#cases';
import { PostgresKeptAnswers } from '#persistence';
import { withToyDesk, type ToyDesk } from '#testkit';

let desk: ToyDesk;

beforeAll(async () => {
  desk = await withToyDesk();
});

afterAll(() => desk.close());

const keys = async (): Promise<readonly string[]> =>
  (await desk.asOwner<{ key: string }>('select key from idempotency order by key')).map((row) => row.key);

/** Answers kept under these keys, each so many days ago. */
async function keep(caseId: string, ages: Readonly<Record<string, string>>): Promise<void> {
  for (const [idempotencyKey, age] of Object.entries(ages)) {
    await desk.move(caseId, 'toy.note', { text: idempotencyKey }, { idempotencyKey });
    await desk.asOwner('update idempotency set created_at = clock_timestamp() - $2::interval where key = $1', [
      idempotencyKey,
      age,
    ]);
  }
}

describe('answers kept under idempotency keys', () => {
  it('are forgotten after thirty days and not before, and the journal keeps what was done', async () => {
    const caseId = await desk.open();
    await keep(caseId, { old: '31 days', young: '29 days 23 hours', fresh: '0' });
    const forget = new ForgetKeptAnswers(new PostgresKeptAnswers(desk.database.pool));
    expect(await forget.run()).toBe(1);
    expect(await keys()).toEqual(['fresh', 'young']);
    expect(await forget.run()).toBe(0);
    const [row] = await desk.asOwner<{ entries: number }>(
      'select count(*)::int as entries from journal where case_id = $1',
      [caseId],
    );
    expect(row?.entries).toBe(4);
    // A key that was forgotten is free: the command acts anew.
    expect((await desk.move(caseId, 'toy.note', { text: 'again' }, { idempotencyKey: 'old' })).seq).toBe(5);
  });

  it('go the oldest first, no more at a time than was said, and never one that a step is just renewing', async () => {
    const caseId = await desk.open();
    await keep(caseId, { a: '33 days', b: '32 days', c: '31 days' });
    const answers = new PostgresKeptAnswers(desk.database.pool);
    const before = (await keys()).filter((key) => key.length === 1);
    expect(before).toEqual(['a', 'b', 'c']);
    expect(await answers.forget(30, 1)).toBe(1);
    const step = await desk.database.pool.connect();
    try {
      await step.query('begin');
      await step.query(`update idempotency set created_at = clock_timestamp() where key = 'b'`);
      expect(await answers.forget(30, 10)).toBe(1);
      await step.query('commit');
    } finally {
      step.release();
    }
    expect((await keys()).filter((key) => key.length === 1)).toEqual(['b']);
    expect(await answers.forget(30, 10)).toBe(0);
  });
});
