import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { JobQueues, openQueueBackend, prepareQueueTables } from '#queues';
import { hasRedis, RedisServer, testCluster, withToyDesk, type ToyDesk } from '#testkit';
import { until } from './queue-stage.js';
import { WorkerProcess, type WorkerVariables } from './worker-process.js';

const content = '现场检查笔录';
const sha256 = createHash('sha256').update(content).digest('hex');

/** Cuts every connection of workers to the database, as a restart of the server does; the desk's own stay. */
async function cutConnections(applicationUrl: string): Promise<void> {
  const { username, pathname } = new URL(applicationUrl);
  const client = new pg.Client({ connectionString: testCluster().superuserUrl });
  await client.connect();
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = $1 and usename = $2 and application_name <> 'anliu'`,
    [pathname.slice(1), decodeURIComponent(username)],
  );
  await client.end();
}

describe('the worker', () => {
  let desk: ToyDesk;
  let home: string;
  const started: WorkerProcess[] = [];

  beforeAll(async () => {
    desk = await withToyDesk();
    await prepareQueueTables(desk.urls.ownerUrl, decodeURIComponent(new URL(desk.urls.applicationUrl).username));
    home = mkdtempSync(join(tmpdir(), 'anliu-worker-'));
  }, 60_000);
  afterEach(async () => {
    for (const worker of started.splice(0)) await worker.end('SIGKILL');
  });
  afterAll(async () => {
    await desk.close();
    rmSync(home, { recursive: true, force: true });
  });

  const start = (more: WorkerVariables = {}): WorkerProcess => {
    const key = { ANLIU_SEALING_KEY: Buffer.alloc(32, 7).toString('hex') };
    const variables = { DATABASE_URL: desk.urls.applicationUrl, ANLIU_HOME: home, ANLIU_CONFIG: 'config', ...key };
    const worker = WorkerProcess.start({ ...variables, ...more });
    started.push(worker);
    return worker;
  };
  /** A row of the outbox about a file that is entered in a case, kept or not. */
  const enterFile = async (isKept: boolean): Promise<string> => {
    const caseId = await desk.open();
    const path = join(home, 'blobs', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    mkdirSync(dirname(path), { recursive: true });
    if (isKept) writeFileSync(path, content);
    else rmSync(path, { force: true });
    const values = [caseId, sha256, Buffer.byteLength(content)];
    await desk.asOwner(`insert into files values ($1, 0, 1, $2, 'a', 'text/plain', $3, 'evidence')`, values);
    await desk.asOwner(
      `insert into outbox (case_id, seq, ordinal, topic, body, created_at) values ($1, 1, 3, 'files-entered', '{}', now())`,
      [caseId],
    );
    return caseId;
  };
  const isSent = async (caseId: string): Promise<boolean> => {
    const rows = await desk.asOwner<{ sent: boolean }>(
      `select sent_at is not null as sent from outbox where case_id = $1 and topic = 'files-entered'`,
      [caseId],
    );
    return rows.every(({ sent }) => sent);
  };

  it('takes up what steps tell and does the upkeep that is due, then ends in order when it is asked to', async () => {
    const worker = start();
    await worker.ready;
    const caseId = await enterFile(true);
    const began = Date.now();
    await until(() => isSent(caseId));
    expect(Date.now() - began).toBeLessThan(5_000);
    await until(async () => {
      const done = await desk.asOwner(
        `select 1 from upkeep_runs where done_at is not null and work = 'forget-answers'`,
      );
      return done.length === 1;
    }, 20_000);
    await worker.end('SIGTERM');
    expect((await worker.ended).signal).toBe('SIGTERM');
    const left = await desk.asOwner(`select 1 from bullmq.job where state = 'active'`);
    expect(left).toEqual([]);
  }, 60_000);

  it('is refused, in both languages, beside another one on queues in PostgreSQL, and takes over when that one was killed', async () => {
    const first = start();
    await first.ready;
    const second = start();
    expect((await second.ended).code).toBe(1);
    expect(second.said).toMatch(/已有一个任务进程.*A worker already runs on this database/s);
    await first.end('SIGKILL');
    const caseId = await enterFile(true);
    const third = start();
    await third.ready;
    await until(() => isSent(caseId));
  }, 60_000);

  it('goes on, and keeps its place, after every connection to the database was cut', async () => {
    const worker = start();
    await worker.ready;
    for (const _round of [1, 2]) {
      await cutConnections(desk.urls.applicationUrl);
      const caseId = await enterFile(true);
      await until(() => isSent(caseId), 40_000);
    }
    const second = start();
    expect((await second.ended).code).toBe(1);
    await worker.end('SIGTERM');
    expect((await worker.ended).signal).toBe('SIGTERM');
  }, 120_000);

  it('says what it misses: the database, the tables of the queues, a Redis that answers', async () => {
    const without = start({ DATABASE_URL: '' });
    expect((await without.ended).code).toBe(1);
    expect(without.said).toMatch(/请用 DATABASE_URL.*Set DATABASE_URL/s);
    const away = start({ REDIS_URL: 'redis://:secret@127.0.0.1:1' });
    expect((await away.ended).code).toBe(1);
    expect(away.said).toMatch(/连不上任务队列.*The queues cannot be reached/s);
    expect(away.said).not.toMatch('secret');
  }, 60_000);

  (hasRedis() ? it : it.skip)(
    'runs many times over on Redis, where a file that is missing becomes a dead letter',
    async () => {
      const server = await RedisServer.start();
      const url = `redis://127.0.0.1:${String(server.port)}`;
      const address = { host: '127.0.0.1', port: server.port };
      const backend = await openQueueBackend({ kind: 'standalone', address, database: 0, tls: false });
      const queues = new JobQueues(backend);
      try {
        const workers = [start({ REDIS_URL: url }), start({ REDIS_URL: url })];
        await Promise.all(workers.map(({ ready }) => ready));
        const kept = await enterFile(true);
        await until(() => isSent(kept));
        const missing = await enterFile(false);
        await until(async () => {
          const { delayed, dead } = await queues.counts('documents');
          return delayed + dead === 1;
        });
        expect(await isSent(missing)).toBe(false);
        await workers[0]?.end('SIGKILL');
        const after = await enterFile(true);
        await until(() => isSent(after), 10_000);
      } finally {
        await queues.close();
        await backend.close();
        for (const worker of started.splice(0)) await worker.end('SIGKILL');
        await server.end();
      }
    },
    60_000,
  );
});
