import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { loadAccessTable, readOrganisation } from '#access';
import { GiveCommand, profileOf, STANDARD_NUMBERING } from '#cases';
import { ExpireDueClocks } from '#clocks';
import { loadLaw } from '#law';
import { demoToken, Directory, hashToken, LoadDemo, readDemoCases, TableAccess, TellDemoCases } from '#organisation';
import {
  AesSealer,
  DatabaseClock,
  migrate,
  openDatabase,
  PostgresDueClocks,
  PostgresOrganisationStore,
  PostgresStepStore,
  PostgresTokenStore,
  type Database,
} from '#persistence';
import { registry, validatePayload } from '#procedures';
import { withTestDatabase } from '#testkit';

const text = (path: string): string => readFileSync(join('config', `${path}.yaml`), 'utf8');
const table = loadAccessTable('config');
const book = { registry, law: loadLaw('config'), profile: profileOf };

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

async function aDatabase(kind: 'test' | 'production'): Promise<Database> {
  const made = await withTestDatabase();
  opened.push(() => made.drop());
  await migrate(made.ownerUrl, { kind });
  const database = await openDatabase(made.applicationUrl, { connections: 4 });
  opened.push(() => database.close());
  return database;
}

const bureau = (today: string) => readOrganisation('demo.yaml', text('organisation/demo'), today);
const loaderOf = (database: Database) =>
  new LoadDemo(
    new PostgresOrganisationStore(database),
    new PostgresTokenStore(database),
    new DatabaseClock(database.pool),
  );

async function tell(database: Database, today: string) {
  const directory = new Directory(new PostgresOrganisationStore(database), table);
  await directory.refresh();
  const clock = new DatabaseClock(database.pool);
  const sealer = new AesSealer({ id: 'test', bytes: Buffer.alloc(32, 7) });
  const commands = new GiveCommand(
    book,
    new PostgresStepStore(database.pool),
    { check: validatePayload },
    sealer,
    new TableAccess(directory),
    STANDARD_NUMBERING,
  );
  const expire = new ExpireDueClocks(new PostgresDueClocks(database.pool), commands);
  const stage = {
    give: (input: Parameters<GiveCommand['give']>[0]) => commands.give(input),
    moveTo: (instant: number) => clock.moveTo(instant),
    putRight: () => clock.setOffset(0),
    expire: () => expire.run().then(() => undefined),
  };
  const cases = readDemoCases('demo-cases.yaml', text('organisation/demo-cases'), today);
  return new TellDemoCases(stage, directory).tell(cases, `${today}T23:59:00+08:00`);
}

describe('the demo', () => {
  // After the Spring Festival, after the National Day, and in a plain summer: five working days are longest there.
  it.each(['2026-03-06', '2026-10-16', '2026-07-15'])(
    'is told whole on %s, with every procedure in it, by people who may, in time',
    async (today) => {
      const database = await aDatabase('test');
      await loaderOf(database).load(bureau(today), 'secret');
      const report = await tell(database, today);
      expect(report.cases).toBe(19);
      const { rows } = await database.pool.query<{ status: string; states: string[]; late: boolean }>(
        `select c.status, c.states, exists (select 1 from journal j where j.case_id = c.case_id and j.back_entry) as late from cases c`,
      );
      expect(rows.filter((row) => row.late)).toEqual([]);
      expect(rows.map((row) => row.status)).toEqual(
        expect.arrayContaining([
          'execution:archived',
          'filing:archived',
          'filing:received',
          'filing:verifying',
          'investigation:gathering',
        ]),
      );
      const shown = rows.flatMap(({ states }) => states.map((state) => state.split(/[.:]/)[0] ?? ''));
      expect(new Set(shown)).toEqual(new Set(book.registry.procedures.keys()));
      expect((await new DatabaseClock(database.pool).settings()).offset).toBe(0);
    },
  );

  it('gives each person one token, kept as its hash, and changes nothing when it is loaded again', async () => {
    const database = await aDatabase('test');
    const load = loaderOf(database);
    const first = await load.load(bureau('2026-03-06'), 'secret');
    expect(await load.load(bureau('2026-03-06'), 'secret')).toEqual(first);
    const tokens = await database.pool.query<{ hash: Buffer }>('select hash from tokens where person = $1', [
      'leader.wang',
    ]);
    expect(tokens.rows.map((row) => row.hash)).toEqual([hashToken(demoToken('secret', 'leader.wang'))]);
    expect(JSON.stringify(tokens.rows)).not.toContain(demoToken('secret', 'leader.wang'));
  });

  it('goes on where it was broken off', async () => {
    const database = await aDatabase('test');
    await loaderOf(database).load(bureau('2026-07-15'), 'secret');
    const first = await tell(database, '2026-07-15');
    expect(await tell(database, '2026-07-15')).toEqual(first);
    const { rows } = await database.pool.query<{ n: number }>('select count(*)::int as n from cases');
    expect(rows[0]?.n).toBe(first.cases);
  });

  it('is refused by a database for real cases', async () => {
    const database = await aDatabase('production');
    await expect(loaderOf(database).load(bureau('2026-03-06'), 'secret')).rejects.toMatchObject({
      code: 'demo-not-allowed',
    });
  });
});
