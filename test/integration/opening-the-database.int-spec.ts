import { afterEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DatabaseClock, migrate, openDatabase, PostgresOrganisationStore, PostgresTokenStore } from '#persistence';
import { testCluster, toyTemplate, withTestDatabase, type Template, type TestDatabase } from '#testkit';

const opened: TestDatabase[] = [];

async function aDatabase(template?: Template): Promise<TestDatabase> {
  const database = await withTestDatabase(template);
  opened.push(database);
  return database;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((database) => database.drop()));
});

const superuserOf = ({ applicationUrl }: TestDatabase): string => {
  const url = new URL(testCluster().superuserUrl);
  url.pathname = new URL(applicationUrl).pathname;
  return url.href;
};

describe('migrating', () => {
  it('is done once however many ask for it at the same time, and grants nothing twice', async () => {
    const { ownerUrl, applicationUrl } = await aDatabase();
    const told: string[] = [];
    const done = await Promise.all(
      [1, 2, 3].map(() => migrate(ownerUrl, { kind: 'test', log: (line) => told.push(line) })),
    );
    expect(done.flat()).toEqual(told);
    expect(new Set(told).size).toBe(told.length);
    await (await openDatabase(applicationUrl)).close();
  });

  it('says so when the role of the doors is missing', async () => {
    const { ownerUrl } = await aDatabase();
    await expect(migrate(ownerUrl, { applicationRole: 'nobody_here' })).rejects.toMatchObject({
      code: 'database-role-missing',
    });
  });

  it('refuses, before it writes, a role of the doors that could do what the owner may', async () => {
    const database = await aDatabase();
    const { username } = new URL(database.ownerUrl);
    const superuser = new URL(superuserOf(database)).username;
    for (const role of [username, superuser]) {
      await expect(migrate(database.ownerUrl, { applicationRole: role })).rejects.toMatchObject({
        code: 'database-role-too-strong',
      });
    }
    // Nothing was written, so the right pair of roles finds an empty database.
    expect(await migrate(database.ownerUrl, { kind: 'test' })).not.toEqual([]);
  });

  it('refuses an owner that may make no tables, or does not own those that are there', async () => {
    const database = await aDatabase();
    const role = `stranger_${String(process.pid)}_${String(Date.now())}`;
    const superuser = new pg.Client({ connectionString: superuserOf(database) });
    await superuser.connect();
    try {
      await superuser.query(`create role ${role} login password 'stranger'`);
      await superuser.query(`grant connect on database ${new URL(database.ownerUrl).pathname.slice(1)} to ${role}`);
      const url = new URL(database.ownerUrl);
      [url.username, url.password] = [role, 'stranger'];
      const refused = { code: 'database-owner-too-weak' };
      await expect(migrate(url.href)).rejects.toMatchObject(refused);
      await superuser.query(`grant create on schema public to ${role}`);
      await migrate(database.ownerUrl, { kind: 'test' });
      await expect(migrate(url.href)).rejects.toMatchObject(refused);
      await superuser.query(`drop owned by ${role}`);
      await superuser.query(`drop role ${role}`);
    } finally {
      await superuser.end();
    }
  });
});

describe('a door', () => {
  it('refuses to open as superuser or as owner of the tables', async () => {
    const database = await aDatabase(toyTemplate);
    for (const url of [superuserOf(database), database.ownerUrl]) {
      await expect(openDatabase(url)).rejects.toMatchObject({ code: 'database-role-too-strong' });
    }
  });

  it('refuses a database without the tables of this version', async () => {
    const { applicationUrl } = await aDatabase();
    await expect(openDatabase(applicationUrl)).rejects.toMatchObject({ code: 'database-not-migrated' });
  });

  it('refuses a database that a newer version has migrated, and does not migrate it either', async () => {
    const { applicationUrl, ownerUrl } = await aDatabase();
    await migrate(ownerUrl, { kind: 'test' });
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    await owner.query(`insert into migrations (timestamp, name) values (1999999999999, 'Later1999999999999')`);
    await owner.end();
    await expect(openDatabase(applicationUrl)).rejects.toMatchObject({ code: 'database-too-new' });
    await expect(migrate(ownerUrl)).rejects.toMatchObject({ code: 'database-too-new' });
  });

  it('says so when no database answers', async () => {
    await expect(openDatabase('postgresql://anliu_app@127.0.0.1:1/none')).rejects.toMatchObject({
      code: 'database-unreachable',
    });
  });
});

describe('the clock of the database', () => {
  it('may be moved on a test database, and puts itself right again', async () => {
    const { applicationUrl } = await aDatabase(toyTemplate);
    const database = await openDatabase(applicationUrl);
    const clock = new DatabaseClock(database.pool);
    await clock.moveTo(Date.parse('2026-03-02T09:00:00+08:00'));
    expect(await clock.now()).toMatch(/^2026-03-02T09:00:0\d\+08:00$/);
    expect(await clock.settings()).toMatchObject({ kind: 'test' });
    await clock.setOffset(0);
    expect(await clock.settings()).toEqual({ kind: 'test', offset: 0 });
    await database.close();
  });

  it('may not be moved on a database of real cases, and the doors cannot rename it', async () => {
    const { applicationUrl, ownerUrl } = await aDatabase();
    await migrate(ownerUrl);
    await migrate(ownerUrl, { kind: 'demo' });
    const database = await openDatabase(applicationUrl);
    const clock = new DatabaseClock(database.pool);
    await expect(clock.moveTo(0)).rejects.toMatchObject({ code: 'clock-may-not-move' });
    await expect(database.pool.query(`update settings set kind = 'demo'`)).rejects.toMatchObject({ code: '42501' });
    expect(await clock.settings()).toEqual({ kind: 'production', offset: 0 });
    await database.close();
  });
});

describe('the organisation', () => {
  it('comes back as it was saved, and saving it again changes nothing', async () => {
    const { applicationUrl } = await aDatabase(toyTemplate);
    const database = await openDatabase(applicationUrl);
    const store = new PostgresOrganisationStore(database);
    const organisation = await store.load();
    expect(organisation.person('li')).toMatchObject({
      posts: [{ role: 'investigator', unit: 'east' }],
      certificate: { number: 'E-1' },
    });
    expect(organisation.tree.bureauOf('east-first')).toBe('east');
    await store.save(organisation);
    expect(await store.load()).toEqual(organisation);
    await database.close();
  });

  it('knows callers by the hash of a token until it is revoked or runs out', async () => {
    const { applicationUrl } = await aDatabase(toyTemplate);
    const database = await openDatabase(applicationUrl);
    const tokens = new PostgresTokenStore(database);
    const [live, outdated] = [Buffer.from('a'.repeat(32)), Buffer.from('b'.repeat(32))];
    const row = { person: 'li', label: 'test' };
    await tokens.add([
      { ...row, hash: live, expiresAt: null },
      { ...row, hash: outdated, expiresAt: '2020-01-01T00:00:00+08:00' },
    ]);
    await tokens.add([{ ...row, hash: live, expiresAt: null }]);
    expect([await tokens.personOf(live), await tokens.personOf(outdated)]).toEqual(['li', null]);
    await tokens.revoke(live);
    expect(await tokens.personOf(live)).toBeNull();
    await database.close();
  });
});

describe('the reads of a step', () => {
  it('go by keys from the first one on, so that they stay as fast while the tables grow', async () => {
    const { applicationUrl } = await aDatabase(toyTemplate);
    const client = new pg.Client({ connectionString: applicationUrl });
    await client.connect();
    try {
      await client.query('begin');
      const key = '019b0c6e-6d5a-7c3e-8f00-3f5a3c2d1e00';
      await client.query(
        `select step_load('investigator.li', array['${key}']::uuid[], '{investigator.li}', null, 'key')`,
      );
      const { rows } = await client.query<{ relname: string }>(
        'select relname from pg_stat_xact_user_tables where seq_scan > 0 order by relname',
      );
      // One row, whatever grows.
      expect(rows.map(({ relname }) => relname)).toEqual(['settings']);
    } finally {
      await client.end();
    }
  });
});
