import { openEmbeddedDatabase, type EmbeddedDatabase } from '#persistence';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('the built-in database', () => {
  let home = '';
  const opened: EmbeddedDatabase[] = [];
  const open = async (): Promise<EmbeddedDatabase> => {
    const database = await openEmbeddedDatabase(home);
    opened.push(database);
    return database;
  };
  const inData = (database: EmbeddedDatabase, name: string): string => join(database.folder, 'data', name);
  const serverOf = (database: EmbeddedDatabase): number =>
    Number.parseInt(readFileSync(inData(database, 'postmaster.pid'), 'utf8'), 10);

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'anliu-home-'));
    chmodSync(home, 0o755);
  });
  afterEach(async () => {
    for (const database of opened.splice(0)) await database.close();
    rmSync(home, { recursive: true });
  });

  it('keeps its data from one opening to the next, and leaves no server and no lock between them', async () => {
    const first = await open();
    await query(first.ownerUrl, "create table law as select '行政处罚法' as name");
    await first.close();
    expect(first.isRunning()).toBe(false);
    expect(readdirSync(home).filter((name) => name.endsWith('.lock'))).toEqual([]);

    const second = await open();
    expect([first.isNew, second.isNew]).toEqual([true, false]);
    expect(await query(second.ownerUrl, 'select name from law')).toEqual([{ name: '行政处罚法' }]);
  });

  it('is shared by those who open it at once, and stops with the last', async () => {
    const [one, other] = await Promise.all([open(), open()]);
    expect(serverOf(one)).toBe(serverOf(other));
    await one.close();
    expect(other.isRunning()).toBe(true);
    await other.close();
    expect(other.isRunning()).toBe(false);
  });

  it('opens again after its server was killed, with everything that was committed', async () => {
    const first = await open();
    await query(first.ownerUrl, 'create table kept as select 1 as n');
    process.kill(serverOf(first), 'SIGKILL');
    const second = await open();
    expect(await query(second.ownerUrl, 'select n from kept')).toEqual([{ n: 1 }]);
  });

  it('begins anew when making it was cut off in the middle', async () => {
    const first = await open();
    await first.close();
    rmSync(join(first.folder, 'data'), { recursive: true });
    const second = await open();
    expect(second.isNew).toBe(true);
  });

  it('says so when the data belongs to another major version', async () => {
    const first = await open();
    await first.close();
    writeFileSync(inData(first, 'PG_VERSION'), '17\n');
    await expect(open()).rejects.toMatchObject({ code: 'embedded-database-other-major' });
  });

  it('says so when the passwords of its data are gone', async () => {
    const first = await open();
    await first.close();
    rmSync(join(home, 'credentials.json'));
    await expect(open()).rejects.toMatchObject({ code: 'embedded-database-no-credentials' });
  });

  it('survives a note left by a server whose number now belongs to another program', async () => {
    const first = await open();
    await first.close();
    writeFileSync(inData(first, 'postmaster.pid'), `${process.pid}\n/nowhere\n0\n1\n`);
    const second = await open();
    expect(second.isRunning()).toBe(true);
  });
});
