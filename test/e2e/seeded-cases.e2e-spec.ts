import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { withTestDatabase, type TestDatabase } from '#testkit';
import { anliu, jsonLines } from './anliu-command.js';
import { demoTemplate } from './demo-template.js';

describe('cases that were built and copied in', () => {
  let database: TestDatabase;
  let client: pg.Client;
  const home = mkdtempSync(join(tmpdir(), 'anliu-seeded-'));
  const run = (...args: readonly string[]) =>
    anliu(args, '', {
      DATABASE_URL: database.applicationUrl,
      DATABASE_MIGRATION_URL: database.ownerUrl,
      ANLIU_SEALING_KEY: 'ab'.repeat(32),
      ANLIU_HOME: home,
    });

  beforeAll(async () => {
    database = await withTestDatabase(demoTemplate);
    client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    const { status, err } = await run('seed', '--cases', '60', '--seed', '5');
    expect({ status, err: status === 0 ? '' : err }).toEqual({ status: 0, err: '' });
  }, 120_000);

  afterAll(async () => {
    await client.end();
    await database.drop();
    rmSync(home, { recursive: true });
  });

  it('replay without a difference', async () => {
    const { status, out } = await run('replay', '--json');
    expect([status, jsonLines(out)]).toMatchObject([0, [{ cases: 60, different: 0 }]]);
  });

  it('list the papers that their journals record', async () => {
    const { rows } = await client.query<{ recorded: number; listed: number }>(
      `select (select count(*) from journal where command = 'file.record')::int as recorded,
        (select count(*) from files f join blobs b using (sha256, size))::int as listed`,
    );
    expect(rows[0]?.recorded).toBeGreaterThan(10);
    expect(rows[0]?.listed).toBe(rows[0]?.recorded);
  });
});
