import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiUnderTest, LARGEST_TEST_FILE, type ApiClient } from './api-under-test.js';

let api: ApiUnderTest;
let investigator: ApiClient;
let head: ApiClient;
let caseId: string;

const clue = {
  command: 'clue.register' as const,
  payload: { source: 'inspection' as const, receivedAt: '2026-03-02', summary: '样本超市销售过期食品' },
};

async function register(client: ApiClient, key?: string) {
  return client.POST('/cases', {
    body: clue,
    ...(key === undefined ? {} : { params: { header: { 'Idempotency-Key': key } } }),
  });
}

beforeAll(async () => {
  api = await ApiUnderTest.start();
  await api.on('2026-03-02T09:00:00+08:00');
  investigator = api.as('investigator.li');
  head = api.as('unit-head.chen');
  const { data } = await register(investigator);
  caseId = data?.outcome === 'moved' ? data.caseId : '';
});

afterAll(() => api.stop());

const assign = (officers: string[]) => ({ command: 'filing.assign' as const, payload: { officers } });

describe('a request is refused', () => {
  it('with 400 naming every wrong field', async () => {
    const body = {
      ...clue,
      payload: { source: 'rumour', receivedAt: '2 March', colour: 'red' },
    } as unknown as typeof clue;
    const { response, error } = await investigator.POST('/cases', { body });
    expect(response.status).toBe(400);
    const fields = (error as { errors: { field: string }[] }).errors.map((one) => one.field);
    expect(new Set(fields)).toEqual(
      new Set(['payload.source', 'payload.receivedAt', 'payload.colour', 'payload.summary']),
    );
  });

  it('with 401 without a token', async () => {
    const answer = await fetch(`${api.url}/api/v1/cases/${caseId}`);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('with the same 404 for an unknown case and for one of another district', async () => {
    const path = { params: { path: { id: caseId } } };
    const hidden = await api.as('leader.xu').GET('/cases/{id}', path);
    const unknown = await investigator.GET('/cases/{id}', {
      params: { path: { id: '01930000-0000-7000-8000-000000000000' } },
    });
    expect([hidden.response.status, unknown.response.status]).toEqual([404, 404]);
    expect(hidden.error).toEqual(unknown.error);
    const command = await api
      .as('leader.xu')
      .POST('/cases/{id}/commands', { ...path, body: assign(['investigator.han']) });
    expect(command.response.status).toBe(404);
    expect(command.error).toEqual(unknown.error);
  });

  it('with 403 for a command of somebody else on a case that is seen', async () => {
    const { response, error } = await investigator.POST('/cases/{id}/commands', {
      params: { path: { id: caseId } },
      body: assign(['investigator.li', 'investigator.zhao']),
    });
    expect({ status: response.status, error }).toMatchObject({
      status: 403,
      error: { code: 'command-forbidden', needs: ['U'], reason: { zh: expect.stringContaining('办案机构负责人') } },
    });
  });

  it('with 409 and every unmet requirement, and nothing is written', async () => {
    const path = { params: { path: { id: caseId } } };
    const { response, error } = await head.POST('/cases/{id}/commands', { ...path, body: assign(['investigator.li']) });
    expect({ status: response.status, error }).toMatchObject({
      status: 409,
      error: { code: 'command-refused', version: 1 },
    });
    const unmet = (error as { unmet: { article: string }[] }).unmet;
    expect(unmet.length).toBeGreaterThan(0);
    expect(unmet.every((one) => one.article !== '')).toBe(true);
    expect((await head.GET('/cases/{id}', path)).data?.seq).toBe(1);
  });

  it('with 412 and what happened meanwhile', async () => {
    const path = { params: { path: { id: caseId } } };
    const first = await head.POST('/cases/{id}/commands', {
      params: { ...path.params, header: { 'If-Match': '"1"' } },
      body: assign(['investigator.li', 'investigator.zhao']),
    });
    expect(first.response.status).toBe(200);
    const { response, error } = await head.POST('/cases/{id}/commands', {
      params: { ...path.params, header: { 'If-Match': '"1"' } },
      body: assign(['investigator.li', 'investigator.qian']),
    });
    expect({ status: response.status, error }).toMatchObject({
      status: 412,
      error: { version: 2, meanwhile: [{ command: 'filing.assign', actor: 'unit-head.chen' }] },
    });
  });

  it('with 413 for a file that is too large, naming the limit, and 415 for a type that is not taken, naming those that are', async () => {
    const send = async (content: Blob) => {
      const form = new FormData();
      form.append('file', content, 'a.pdf');
      const answer = await investigator.POST('/cases/{id}/files', {
        params: { path: { id: caseId } },
        body: { file: '' },
        bodySerializer: () => form,
      });
      return { status: answer.response.status, problem: answer.error };
    };
    expect(await send(new Blob(['x'.repeat(LARGEST_TEST_FILE + 1)], { type: 'text/plain' }))).toMatchObject({
      status: 413,
      problem: { limit: LARGEST_TEST_FILE },
    });
    expect(await send(new Blob(['<html>'], { type: 'text/html' }))).toMatchObject({
      status: 415,
      problem: { stated: 'text/html', accepts: expect.arrayContaining(['application/pdf', 'application/ofd']) },
    });
  });

  it('with 422 when a key comes back with another body, while the same body is done once', async () => {
    const [first, second] = [await register(investigator, 'key-1'), await register(investigator, 'key-1')];
    expect([first.response.status, second.response.status]).toEqual([201, 201]);
    expect(second.data).toEqual(first.data);
    expect(second.response.headers.get('idempotency-replayed')).toBe('true');
    const other = { ...clue, payload: { ...clue.payload, summary: '另一条线索' } };
    const { response } = await investigator.POST('/cases', {
      body: other,
      params: { header: { 'Idempotency-Key': 'key-1' } },
    });
    expect(response.status).toBe(422);
  });

  it('with 503 and Retry-After while the case stays locked', async () => {
    const client = await api.database.pool.connect();
    try {
      await client.query('begin');
      await client.query('select 1 from cases where case_id = $1 for no key update', [caseId]);
      const { response } = await head.POST('/cases/{id}/commands', {
        params: { path: { id: caseId } },
        body: assign(['investigator.li', 'investigator.qian']),
      });
      expect(response.status).toBe(503);
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});

describe('a caller learns', () => {
  it('the next steps that are his, with the schema of each payload', async () => {
    const { data } = await investigator.GET('/cases/{id}/next-steps', { params: { path: { id: caseId } } });
    const propose = data?.steps.find((step) => step.command === 'filing.propose');
    expect(propose).toMatchObject({ proceeding: 'filing#1', actor: { role: 'investigator' } });
    expect(Object.keys((propose?.payloadSchema as { properties: object }).properties)).toContain('violation');
    expect(data?.steps.map((step) => step.command)).not.toContain('filing.approve');
  });

  it('what would change, while nothing is written', async () => {
    const before = await head.GET('/cases/{id}', { params: { path: { id: caseId } } });
    const { data, response } = await head.POST('/cases/{id}/commands', {
      params: { path: { id: caseId }, query: { dryRun: 'true' } },
      body: assign(['investigator.zhao', 'investigator.qian']),
    });
    expect({ status: response.status, data }).toMatchObject({ status: 200, data: { outcome: 'moved', dryRun: true } });
    const after = await head.GET('/cases/{id}', { params: { path: { id: caseId } } });
    expect(after.data).toEqual(before.data);
  });

  it('how a due date came about, in both languages', async () => {
    const { data } = await investigator.GET('/cases/{id}/clocks', { params: { path: { id: caseId } } });
    const clock = data?.items.find((one) => one.rule === 'report-check');
    expect(clock?.due).toBe('2026-03-23');
    const explained = await investigator.GET('/cases/{id}/clocks/{key}/explanation', {
      params: { path: { id: caseId, key: clock?.key ?? '' } },
    });
    expect(explained.data?.lines.every((line) => line.zh !== '' && line.en !== '')).toBe(true);
    expect(JSON.stringify(explained.data?.lines)).toContain('2026-03-23');
  });

  it('his cases and tasks, the journal, and who he is', async () => {
    const cases = await investigator.GET('/cases', { params: { query: { handler: 'me' } } });
    expect(cases.data?.items.map((one) => one.caseId)).toEqual([caseId]);
    const tasks = await investigator.GET('/tasks');
    expect(tasks.data?.items.every((line) => line.caseId === caseId)).toBe(true);
    const journal = await investigator.GET('/cases/{id}/journal', { params: { path: { id: caseId } } });
    expect(journal.data?.items.map((entry) => entry.command)).toEqual(['clue.register', 'filing.assign']);
    const me = await investigator.GET('/me');
    expect(me.data).toMatchObject({ id: 'investigator.li', name: '李一案' });
  });

  it('the pages of a list one after the other', async () => {
    for (let i = 0; i < 5; i += 1) await register(investigator);
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const query = { limit: 2, ...(cursor === undefined ? {} : { cursor }) };
      const { data }: { data?: { items: { caseId: string }[]; next: string | null } } = await investigator.GET(
        '/cases',
        { params: { query } },
      );
      seen.push(...(data?.items ?? []).map((one) => one.caseId));
      cursor = data?.next ?? null;
    }
    expect(seen.length).toBe(new Set(seen).size);
    expect(seen.length).toBeGreaterThanOrEqual(7);
  });

  it('how the case stood on an earlier day', async () => {
    await api.on('2026-03-05T09:00:00+08:00');
    await head.POST('/cases/{id}/commands', {
      params: { path: { id: caseId } },
      body: assign(['investigator.li', 'investigator.qian']),
    });
    const then = await head.GET('/cases/{id}', {
      params: { path: { id: caseId }, query: { asKnownOn: '2026-03-02' } },
    });
    expect(then.data?.handlers).toEqual(['investigator.li', 'investigator.zhao']);
    const now = await head.GET('/cases/{id}', { params: { path: { id: caseId } } });
    expect(now.data?.handlers).toEqual(['investigator.li', 'investigator.qian']);
  });
});
