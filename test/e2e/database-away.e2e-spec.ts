import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiUnderTest } from './api-under-test.js';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await ApiUnderTest.start();
  await api.on('2026-03-02T09:00:00+08:00');
});

afterAll(() => api.stop());

const body = {
  command: 'clue.register' as const,
  payload: { source: 'inspection' as const, receivedAt: '2026-03-02', summary: '样本超市销售过期食品' },
};

async function opens(): Promise<{ status: number; caseId: string | null; again: number }> {
  const { data, response } = await api.as('investigator.li').POST('/cases', { body });
  const caseId = data?.outcome === 'moved' ? data.caseId : null;
  return { status: response.status, caseId, again: Number(response.headers.get('retry-after')) };
}

/** Cuts every connection of the API, in whatever step it is. */
async function cut(): Promise<void> {
  await api.database.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'anliu api' and datname = current_database()`,
  );
}

describe('when the database goes away', () => {
  it('every command is done or answered with 503 and Retry-After, and the API goes on when it is back', async () => {
    const answers: Awaited<ReturnType<typeof opens>>[] = [];
    for (let round = 0; round < 20; round += 1) {
      const waiting = Array.from({ length: 12 }, () => opens());
      await cut();
      answers.push(...(await Promise.all(waiting)));
    }
    const refused = answers.filter(({ status }) => status !== 201);
    expect(new Set(refused.map(({ status, again }) => `${status} ${again > 0}`))).toEqual(new Set(['503 true']));
    expect((await opens()).status).toBe(201);
    const done = answers.flatMap(({ caseId }) => (caseId === null ? [] : [caseId]));
    const { rows } = await api.database.pool.query<{ n: number }>(
      `select count(*)::int as n from cases c where case_id = any ($1)
       and seq = (select count(*) from journal j where j.case_id = c.case_id)`,
      [done],
    );
    expect(rows[0]?.n).toBe(done.length);
  });
});
