import { createDatabase, dropDatabase, type DatabaseAddresses } from '#persistence';
import pg from 'pg';
import { testCluster } from './test-cluster.js';

/** A database of one's own for one test file. */
export interface TestDatabase {
  readonly applicationUrl: string;
  readonly ownerUrl: string;
  /** Drops it. A connection that the test left open is cut, and reported as an error after the drop. */
  drop(): Promise<void>;
}

/** What a test database begins with. */
export interface Template {
  /** Names the template within one run; files that give the same name share it. */
  readonly name: string;
  /** Fills it, once a run: migrations, and whatever else every file wants. */
  fill(addresses: DatabaseAddresses): Promise<void>;
}

const empty: Template = { name: 'empty', fill: () => Promise.resolve() };

/**
 * Makes a database that is a copy of a template (40 tables: a tenth of a second), for a test file to use alone.
 * The template itself is filled by whichever worker asks first; the others wait for it.
 */
export async function withTestDatabase(template: Template = empty): Promise<TestDatabase> {
  const cluster = testCluster();
  const templateName = `template_${template.name}`;
  await ensureTemplate(cluster, templateName, template);
  const name = `test_${String(process.pid)}_${nextNumber()}`;
  const { applicationUrl, ownerUrl } = await createDatabase(cluster, name, templateName);
  return { applicationUrl, ownerUrl, drop: () => dropReporting(cluster, name) };
}

let made = 0;

/** Jest gives each file fresh modules but one process to many files, so the number is kept with the process. */
function nextNumber(): string {
  made += 1;
  return `${process.hrtime.bigint().toString()}_${String(made)}`;
}

/** One at a time by an advisory lock; the mark that it is complete is its comment, set last. */
async function ensureTemplate(cluster: DatabaseAddresses, name: string, template: Template): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.superuserUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const complete = await client.query(
      "select 1 from pg_database where datname = $1 and shobj_description(oid, 'pg_database') = 'complete'",
      [name],
    );
    if (complete.rowCount !== 0) return;
    await dropDatabase(cluster, name);
    await template.fill(await createDatabase(cluster, name));
    await client.query(`comment on database ${client.escapeIdentifier(name)} is 'complete'`);
  } finally {
    await client.end();
  }
}

async function dropReporting(cluster: DatabaseAddresses, name: string): Promise<void> {
  await waitForFarewells(cluster, name);
  const cut = await dropDatabase(cluster, name);
  if (cut > 0) throw new Error(`The test left ${String(cut)} database connection(s) open.`);
}

/** A connection that was closed is still listed until its server process has noticed; on a busy machine that takes a while. */
async function waitForFarewells(cluster: DatabaseAddresses, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.superuserUrl });
  await client.connect();
  try {
    for (let look = 0; look < 40; look += 1) {
      const found = await client.query('select 1 from pg_stat_activity where datname = $1', [name]);
      if (found.rowCount === 0) return;
      await client.query('select pg_sleep(0.05)');
    }
  } finally {
    await client.end();
  }
}
