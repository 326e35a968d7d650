import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readOrganisation } from '#access';
import { GiveCommand, profileOf, STANDARD_NUMBERING, unrestrictedAccess } from '#cases';
import { loadLaw } from '#law';
import { AesSealer, loadSealingKey, openDatabase, PostgresOrganisationStore, PostgresStepStore } from '#persistence';
import { registry, validatePayload } from '#procedures';
import { withTestDatabase, type TestDatabase } from '#testkit';
import { anliu, jsonLines, type AnliuRun } from './anliu-command.js';

const KEY = 'ab'.repeat(32);
const law = loadLaw('config');
const li = { person: 'investigator.li', name: '李一案', unit: 'east-brigade', role: 'investigator' };

/** Opens a case by the real step. */
async function openCase(applicationUrl: string): Promise<string> {
  const database = await openDatabase(applicationUrl);
  try {
    const text = readFileSync('config/organisation/demo.yaml', 'utf8');
    await new PostgresOrganisationStore(database).save(readOrganisation('demo.yaml', text, '2026-01-05'));
    const sealer = new AesSealer(loadSealingKey({ text: KEY }));
    const book = { registry, law, profile: profileOf };
    const store = new PostgresStepStore(database.pool);
    const desk = { check: validatePayload };
    const steps = new GiveCommand(book, store, desk, sealer, unrestrictedAccess, STANDARD_NUMBERING);
    const payload = { source: 'inspection', receivedAt: '2026-03-02', summary: '检查' };
    const { answer } = await steps.give({
      caseId: null,
      command: 'clue.register',
      payload,
      actor: li,
      scope: { all: true },
    });
    return answer.caseId ?? '';
  } finally {
    await database.close();
  }
}

/** Changes a stored row behind the journal's back. */
async function tamper(ownerUrl: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(text);
  await client.end();
}

describe('the commands on a database', () => {
  let database: TestDatabase;
  let caseId = '';
  let folder = '';
  const run = (...args: readonly string[]): Promise<AnliuRun> =>
    anliu(args, '', {
      DATABASE_URL: database.applicationUrl,
      DATABASE_MIGRATION_URL: database.ownerUrl,
      ANLIU_SEALING_KEY: KEY,
    });

  beforeAll(async () => {
    database = await withTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'anliu-chain-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await database.drop();
  });

  it('say that a database without tables must be migrated, migrate it, and then have nothing to do', async () => {
    const unmigrated = await run('replay');
    expect([unmigrated.status, unmigrated.err.includes('anliu migrate')]).toEqual([1, true]);
    const first = await run('migrate', '--kind', 'test');
    expect([first.status, first.out.includes('CreateCases')]).toEqual([0, true]);
    expect(await run('migrate')).toMatchObject({ status: 0, out: '已是最新 / up to date\n' });
  });

  it('find a healthy installation healthy, and name what is not', async () => {
    const healthy = await run('doctor', '--json');
    const findings = jsonLines(healthy.out) as readonly { readonly what: string; readonly state: string }[];
    expect([healthy.status, healthy.err]).toEqual([0, '']);
    expect(findings.map((one) => one.what)).toEqual(
      expect.arrayContaining([
        'node',
        'disk',
        'rules',
        'calendar',
        'procedures',
        'sealing-key',
        'server',
        'migrations',
        'clock',
      ]),
    );
    const nowhere = await anliu(['doctor'], '', { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    expect([nowhere.status, nowhere.out.includes('✗ database')]).toEqual([1, true]);
  });

  it('export the journal of a case, which verifies without a database until a byte is changed', async () => {
    caseId = await openCase(database.applicationUrl);
    const exported = await run('journal', 'export', '--case', caseId);
    const file = join(folder, 'case.jsonl');
    writeFileSync(file, exported.out);
    expect(await anliu(['chain', file])).toMatchObject({ status: 0 });
    writeFileSync(file, exported.out.replace('检查', '检察'));
    const broken = await anliu(['chain', file, '--json']);
    expect(broken.status).toBe(1);
    expect(jsonLines(broken.out)).toMatchObject([{ faults: [{ seq: 1, kind: 'changed' }] }]);
  });

  it('replay every case without a difference, and name what was changed behind the journal', async () => {
    const agreeing = await run('replay', '--json');
    expect([agreeing.status, agreeing.err]).toEqual([0, '']);
    expect(jsonLines(agreeing.out)).toMatchObject([{ cases: 1, entries: 1, different: 0 }]);
    await tamper(database.ownerUrl, `update clocks set state = jsonb_set(state, '{due}', '"2030-01-01"')`);
    const differing = await run('replay', '--case', caseId);
    expect([differing.status, differing.out.includes('report-check')]).toEqual([1, true]);
  });

  it.each([
    [['journal', 'export', '--case', '00000000-0000-7000-8000-000000000000']],
    [['replay', '--case', '00000000-0000-7000-8000-000000000000']],
    [['replay', '--case', 'x']],
    [['journal', 'export', '--case', "x'; drop table cases"]],
    [['replay', '--seed', 'x']],
    [['journal', 'export']],
    [['migrate', '--kind', 'holiday']],
  ])('answer %p with one sentence in both languages and 2', async (args) => {
    const { status, out, err } = await run(...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]* \/ [^\n]*[a-z][^\n]*\n$/);
  });
});
