import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { SignedWebhook } from '#delivery';
import { openNoticeFloor, unsent, type NoticeFloor } from '../integration/notice-floor.js';
import { ApiUnderTest } from './api-under-test.js';
import { aFiledCase, aVerifiedClue, leader, li } from './filed-case.js';

const peng = 'administrator.peng';
const zhao = 'investigator.zhao';

let api: ApiUnderTest;
let floor: NoticeFloor;
let present = '2026-03-04T10:00:00+08:00';

beforeAll(async () => {
  api = await ApiUnderTest.start();
  floor = openNoticeFloor(api.database, api.services.directory, {
    channels: [new SignedWebhook({ privateHosts: ['localhost'], now: () => Date.now() })],
    clock: { now: () => Promise.resolve(present) },
    key: Buffer.alloc(32, 7).toString('hex'),
  });
});

afterAll(() => api.stop());

/** Makes notices of whatever happened, and sends what is due. */
async function tellAll(): Promise<void> {
  await floor.drive.run(await unsent(api.database));
}

/** Reads a page of one notice; tells where the next one begins. */
async function onePage(cursor: string | undefined, into: string[]): Promise<string | null> {
  const query = cursor === undefined ? { limit: 1 } : { limit: 1, cursor };
  const { data } = await api.as(zhao).GET('/notices', { params: { query } });
  if (data === undefined) throw new Error('no page');
  into.push(...data.items.map(({ id }) => id));
  return data.next;
}

describe('my notices', () => {
  it('tell what others did in my cases and what I can do next, grouped by case, page by page', async () => {
    await unsent(api.database);
    const [first, second] = [await aFiledCase(api), await aVerifiedClue(api)];
    await tellAll();
    const { data: all } = await api.as(zhao).GET('/notices');
    expect(new Set(all?.items.map(({ caseId }) => caseId))).toEqual(new Set([first.id, second.id]));
    expect(all?.items.every(({ readAt }) => readAt === null)).toBe(true);
    const paged: string[] = [];
    for (let next: string | null | undefined; next !== null;) next = await onePage(next, paged);
    expect(paged).toEqual(all?.items.map(({ id }) => id));
    const { data: byCase } = await api.as(zhao).GET('/notices/by-case');
    expect(byCase?.items.map(({ newest }) => newest.caseId)).toEqual([second.id, first.id]);
    const ofFirst = all?.items.filter(({ caseId }) => caseId === first.id) ?? [];
    expect(byCase?.items[1]).toMatchObject({
      total: ofFirst.length,
      unread: ofFirst.length,
      newest: { id: ofFirst[0]?.id },
    });
  });

  it('are marked as read and unread, one by one and all that were seen; nobody marks those of another', async () => {
    const { data: all } = await api.as(zhao).GET('/notices');
    const [newest, older] = all?.items ?? [];
    if (newest === undefined || older === undefined) throw new Error('too few notices');
    const unread = async (): Promise<number> => (await api.as(zhao).GET('/notices/unread')).data?.unread ?? -1;
    const before = await unread();
    const path = { notice: newest.id };
    expect((await api.as(li).POST('/notices/{notice}/read', { params: { path } })).response.status).toBe(404);
    await api.as(zhao).POST('/notices/{notice}/read', { params: { path } });
    expect(await unread()).toBe(before - 1);
    await api.as(zhao).POST('/notices/{notice}/unread', { params: { path } });
    expect(await unread()).toBe(before);
    // What came since the newest that was seen stays unread.
    const { data } = await api.as(zhao).POST('/notices/read', { body: { upTo: older.id } });
    expect(data?.marked).toBe(before - 1);
    expect((await api.as(zhao).GET('/notices', { params: { query: { unread: 'true' } } })).data?.items).toMatchObject([
      { id: newest.id },
    ]);
    await api.as(zhao).POST('/notices/read', { body: {} });
    expect(await unread()).toBe(0);
  });

  it('refuse a cursor that is none, and show nothing to who was told nothing', async () => {
    const query = { cursor: 'x' };
    expect((await api.as(zhao).GET('/notices', { params: { query } })).response.status).toBe(400);
    expect((await api.as('investigator.hua').GET('/notices')).data?.items).toEqual([]);
  });
});

describe('how I am told', () => {
  it('is as usual until I choose, and what I leave out stays as it is', async () => {
    const none = { from: '00:00', until: '00:00' };
    const { data: usual } = await api.as(zhao).GET('/me/notice-preferences');
    expect(usual?.preferences).toMatchObject({ language: 'zh', quiet: { from: '21:00', until: '07:30' } });
    await api.as(zhao).PUT('/me/notice-preferences', { body: { quiet: none, ways: { task: { email: 'at-once' } } } });
    const { data } = await api.as(zhao).PUT('/me/notice-preferences', { body: { language: 'en' } });
    expect(data?.preferences).toEqual({
      ...usual?.preferences,
      ...{ language: 'en', quiet: none },
      ways: { ...usual?.preferences.ways, task: { ...usual?.preferences.ways.task, email: 'at-once' } },
    });
  });

  it('never leaves urges and limits out of my list; what is free I may leave out', async () => {
    const put = (kind: 'urge' | 'progress') =>
      api.as(zhao).PUT('/me/notice-preferences', { body: { ways: { [kind]: { 'in-app': 'off' } } } });
    expect(await put('urge')).toMatchObject({ error: { code: 'notice-kind-not-free' }, response: { status: 409 } });
    expect((await put('progress')).response.status).toBe(200);
    const unread = (await api.as(zhao).GET('/notices/unread')).data?.unread;
    const story = await aVerifiedClue(api);
    await tellAll();
    await api.as(zhao).PUT('/me/notice-preferences', { body: { ways: { progress: { 'in-app': 'at-once' } } } });
    const { data } = await api.as(zhao).GET('/notices', { params: { query: { caseId: story.id } } });
    expect(data?.items.map(({ kind }) => kind)).toEqual(['task']);
    expect((await api.as(zhao).GET('/notices/unread')).data?.unread).toBe((unread ?? 0) + 1);
  });

  it('goes to addresses that an administrator enters', async () => {
    const put = (as: string, person: string, email: string) =>
      api.as(as).PUT('/people/{person}/notice-addresses', { params: { path: { person } }, body: { email } });
    expect((await put(zhao, zhao, 'zhao@bureau.example')).response.status).toBe(403);
    expect((await put(peng, 'nobody', 'zhao@bureau.example')).response.status).toBe(422);
    expect((await put(peng, zhao, 'no address')).response.status).toBe(400);
    expect((await put(peng, zhao, 'zhao@bureau.example')).data?.addresses).toEqual({ email: 'zhao@bureau.example' });
  });
});

describe('another system', () => {
  const received: { readonly headers: Record<string, string>; readonly body: string }[] = [];
  let status = 204;
  let receiver: Server;

  beforeAll(async () => {
    receiver = createServer((request, response) => {
      void text(request).then((body) => {
        received.push({ headers: request.headers as Record<string, string>, body });
        response.writeHead(status).end();
      });
    }).listen(0, '127.0.0.1');
    await once(receiver, 'listening');
  });

  afterAll(async () => {
    receiver.close();
    await once(receiver, 'close');
  });

  const asked = {
    name: '大数据平台',
    unit: 'east',
    kinds: ['task', 'progress', 'lapse', 'limit', 'urge'] as ('task' | 'progress' | 'lapse' | 'limit' | 'urge')[],
  };

  /** As if an administrator had entered it: this machine is no host that the shipped configuration names. */
  async function aWebhook(): Promise<{ id: string; secret: string }> {
    const { data } = await api
      .as(peng)
      .POST('/webhooks', { body: { ...asked, url: 'https://hooks.example.com/anliu' } });
    if (data === undefined) throw new Error('no webhook was opened');
    const { port } = receiver.address() as AddressInfo;
    await api.database.pool.query('update webhooks set url = $2 where id = $1', [data.id, `http://localhost:${port}/`]);
    return data;
  }

  it.each([
    'http://hooks.example.com/',
    'https://127.0.0.1/',
    'https://localhost/',
    'https://a:b@hooks.example.com/',
    'hooks',
  ])('does not listen at %s', async (url) => {
    const { error, response } = await api.as(peng).POST('/webhooks', { body: { ...asked, url } });
    expect([response.status, error]).toMatchObject([422, { code: 'webhook-address-refused' }]);
  });

  it('is kept by administrators alone, and its secret shown once', async () => {
    expect((await api.as(leader).GET('/webhooks')).response.status).toBe(403);
    expect(
      (await api.as(leader).POST('/webhooks', { body: { ...asked, url: 'https://hooks.example.com/' } })).response
        .status,
    ).toBe(403);
    const { id, secret } = await aWebhook();
    const { data } = await api.as(peng).GET('/webhooks');
    expect(data?.items).toMatchObject([{ id, name: '大数据平台', createdBy: peng }]);
    expect(JSON.stringify(data)).not.toContain(secret);
    const { rows } = await api.database.pool.query<{ secret: object }>('select secret from webhooks');
    expect(JSON.stringify(rows)).not.toContain(secret.slice(6));
    const path = { webhook: id };
    expect((await api.as(peng).DELETE('/webhooks/{webhook}', { params: { path } })).response.status).toBe(204);
    expect((await api.as(peng).DELETE('/webhooks/{webhook}', { params: { path } })).response.status).toBe(404);
  });

  it('hears of each event of its unit once, signed with its secret, and of nothing of other units', async () => {
    const { id, secret } = await aWebhook();
    await tellAll();
    received.length = 0;
    const story = await aVerifiedClue(api);
    await tellAll();
    await tellAll();
    const events = received.map(
      ({ headers, body }) => new Webhook(secret).verify(body, headers) as { kind: string; caseId: string; seq: number },
    );
    expect(events.map(({ caseId, seq }) => [caseId, seq]).sort()).toEqual([
      [story.id, 1],
      [story.id, 2],
    ]);
    expect(received.map(({ body }) => body).join()).not.toContain('虚构商贸');
    await api.database.pool.query(`update webhooks set unit = 'west' where id = $1`, [id]);
    await aVerifiedClue(api);
    await tellAll();
    expect(received).toHaveLength(2);
    await api.as(peng).DELETE('/webhooks/{webhook}', { params: { path: { webhook: id } } });
  });

  it('that listens no more has its messages given up until an administrator has them tried anew', async () => {
    await aWebhook();
    status = 410;
    received.length = 0;
    await aVerifiedClue(api);
    await tellAll();
    expect((await api.as(leader).GET('/dead-deliveries')).response.status).toBe(403);
    const { data: dead } = await api.as(peng).GET('/dead-deliveries');
    expect(dead?.items).toMatchObject([{ channel: 'webhook', error: 'status 410' }, { error: 'status 410' }]);
    status = 204;
    const path = { delivery: dead?.items[0]?.id ?? '' };
    expect((await api.as(peng).POST('/dead-deliveries/{delivery}/redrive', { params: { path } })).data).toEqual({
      redriven: 1,
    });
    expect((await api.as(peng).POST('/dead-deliveries/{delivery}/redrive', { params: { path } })).response.status).toBe(
      404,
    );
    expect((await api.as(peng).POST('/dead-deliveries/redrive')).data).toEqual({ redriven: 1 });
    present = '2099-01-01T00:00:00+08:00';
    await tellAll();
    expect((await api.as(peng).GET('/dead-deliveries')).data?.items).toEqual([]);
    expect(received.map(({ headers }) => headers['webhook-id'])).toHaveLength(4);
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(2);
  });
});
