import { withTestDatabase, type Template } from '#testkit';
import { afterAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';

const filled: Template = {
  name: 'test_database_spec',
  fill: async ({ ownerUrl }) => {
    await query(ownerUrl, 'create table law (name text); insert into law values ($$行政处罚法$$)');
  },
};

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query<Record<string, unknown>>(text);
    return found.rows;
  } finally {
    await client.end();
  }
}

describe('a test database', () => {
  const opened: (() => Promise<void>)[] = [];
  const open = async (template?: Template) => {
    const database = await withTestDatabase(template);
    opened.push(() => database.drop());
    return database;
  };
  afterAll(() => Promise.all(opened.map((drop) => drop())));

  it('begins as a copy of its template, and what one file writes the other does not see', async () => {
    const [one, other] = await Promise.all([open(filled), open(filled)]);
    await query(one.ownerUrl, "insert into law values ('行政强制法')");
    expect(await query(other.ownerUrl, 'select name from law')).toEqual([{ name: '行政处罚法' }]);
  });

  it('gives the doors a role that is neither superuser nor owner and cannot pass row-level security', async () => {
    const { applicationUrl } = await open();
    const [role] = await query(
      applicationUrl,
      'select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user',
    );
    expect(Object.values(role ?? {})).toEqual([false, false, false, false]);
    await expect(query(applicationUrl, 'create table intruder (n int)')).rejects.toThrow('permission denied');
  });

  it('knows Chinese characters as letters, so that they can be searched by their parts', async () => {
    const { ownerUrl } = await open();
    await query(ownerUrl, 'create extension pg_trgm');
    const [found] = await query(ownerUrl, "select cardinality(show_trgm('科技公司')) as parts");
    expect(found).toEqual({ parts: 5 });
  });

  it('reports a connection that was left open', async () => {
    const database = await withTestDatabase();
    const forgotten = new pg.Client({ connectionString: database.ownerUrl });
    forgotten.on('error', () => undefined);
    await forgotten.connect();
    await expect(database.drop()).rejects.toThrow('left 1 database connection');
  });
});
