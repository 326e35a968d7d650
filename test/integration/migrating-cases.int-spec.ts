import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { readOrganisation } from '#access';
import { parseInstant } from '#calendar';
import {
  GiveCommand,
  MigrateCases,
  profileOf,
  ReplayCases,
  STANDARD_NUMBERING,
  unrestrictedAccess,
  type MigratedCase,
} from '#cases';
import { Registry } from '#engine';
import { ExportJournal, verifyChain } from '#journal';
import { loadLaw, RecordedLaw } from '#law';
import {
  AesSealer,
  DatabaseClock,
  loadSealingKey,
  migrate,
  openDatabase,
  PostgresCaseHistories,
  PostgresJournalStore,
  PostgresLawTexts,
  PostgresOrganisationStore,
  PostgresStepStore,
  type Database,
} from '#persistence';
import { registry, validatePayload } from '#procedures';
import { withTestDatabase, type TestDatabase } from '#testkit';

const legal = { person: 'legal.wu', name: '吴应诉', unit: 'east', role: 'legal-staff' };
const li = { person: 'investigator.li', name: '李一案', unit: 'east-brigade', role: 'investigator' };
const law = loadLaw('config');
const targets = { reconsideration: '2' };

/** The tables as they were while version 1 of the reconsideration was the present one. */
const older = registry.parts.olderVersions?.find(({ name }) => name === 'reconsideration');
if (older === undefined) throw new Error('version 1 is gone');
const atThatTime = new Registry({
  ...registry.parts,
  procedures: registry.parts.procedures.map((one) => (one.name === 'reconsideration' ? older : one)),
  olderVersions: [],
  migrations: [],
});

let urls: TestDatabase;
let database: Database;
let histories: PostgresCaseHistories;
let texts: PostgresLawTexts;

type Act = readonly [command: string, payload: object, actor?: typeof legal];

async function give(tables: Registry, caseId: string | null, ...[command, payload, actor = legal]: Act) {
  const steps = new GiveCommand(
    { registry: tables, law, profile: profileOf },
    new PostgresStepStore(database.pool),
    { check: validatePayload },
    new AesSealer(loadSealingKey({ text: '00'.repeat(32) })),
    unrestrictedAccess,
    STANDARD_NUMBERING,
  );
  const { answer } = await steps.give({ caseId, command, payload, actor, scope: { all: true } });
  if (answer.outcome !== 'moved') throw new Error(JSON.stringify(answer));
  return answer.caseId;
}

/** A reporter contests that nothing was done; the body accepts. */
async function acceptedIn(tables: Registry): Promise<string> {
  const caseId = await give(tables, null, 'clue.register', clue, li);
  await give(tables, caseId, 'reconsideration.notify', {
    object: { kind: 'inaction', what: '未告知是否立案' },
    applicant: { kind: 'reporter' },
    body: '虚构区人民政府',
    filedOn: '2026-04-10',
    via: 'body',
  });
  await give(tables, caseId, 'reconsideration.accept', {
    acceptedOn: '2026-04-13',
    procedure: 'ordinary',
    copyReceivedOn: '2026-04-13',
  });
  return caseId;
}

const clue = { source: 'inspection', receivedAt: '2026-04-01', summary: '检查' };
const hearing = { heldOn: '2026-05-12', toldOn: '2026-04-13' };

async function standing(caseId: string): Promise<unknown> {
  const history = await histories.history(caseId);
  const found = history?.state.proceedings.find(({ procedure }) => procedure === 'reconsideration');
  return { version: found?.version, value: found?.value, entries: history?.lines.length };
}

async function migrated(options: { dryRun?: boolean; breakOffAfter?: number } = {}) {
  const moved: MigratedCase[] = [];
  const migration = new MigrateCases(
    { registry, law, profile: profileOf },
    histories,
    new PostgresStepStore(database.pool),
  );
  const report = await migration.run({
    targets,
    dryRun: options.dryRun === true,
    moved: (one) => {
      moved.push(one);
      if (moved.length === options.breakOffAfter) throw new Error('broken off');
    },
  });
  return { report, moved };
}

const replayed = () => new ReplayCases({ registry, law, profile: profileOf }, histories, new RecordedLaw(texts)).run();

beforeAll(async () => {
  urls = await withTestDatabase();
  await migrate(urls.ownerUrl, { kind: 'test' });
  database = await openDatabase(urls.applicationUrl);
  const demo = readOrganisation('demo', readFileSync('config/organisation/demo.yaml', 'utf8'), '2026-01-05');
  await new PostgresOrganisationStore(database).save(demo);
  await new DatabaseClock(database.pool).moveTo(parseInstant('2026-04-14T10:00:00+08:00') ?? 0);
  texts = new PostgresLawTexts(database.pool);
  await texts.keep(law.texts);
  histories = new PostgresCaseHistories(database.pool);
}, 60_000);

afterAll(async () => {
  await database.close();
  await urls.drop();
});

describe('cases that run on an older version of a chart', () => {
  let heard: string;
  let accepted: string;
  const more: string[] = [];
  let present: string;

  beforeAll(async () => {
    heard = await acceptedIn(atThatTime);
    await give(atThatTime, heard, 'reconsideration.hear', hearing);
    accepted = await acceptedIn(atThatTime);
    for (let n = 0; n < 6; n += 1) more.push(await acceptedIn(atThatTime));
    present = await acceptedIn(registry);
  }, 60_000);

  it('stay on it and go on by it, beside cases of the present version', async () => {
    await give(registry, accepted, 'reconsideration.hear', hearing);
    expect(await standing(accepted)).toMatchObject({ version: '1', value: { main: 'hearing', suspension: 'running' } });
    expect(await standing(present)).toMatchObject({ version: '2', value: { main: 'accepted', hearing: 'none' } });
    expect((await replayed()).differences).toEqual([]);
  });

  it('are listed by a dry run with what would change, and nothing is written', async () => {
    const before = await standing(heard);
    const { report, moved } = await migrated({ dryRun: true });
    expect(report).toEqual({ cases: 8, changed: 2, busy: [] });
    expect(moved.find(({ caseId }) => caseId === heard)?.proceedings).toEqual([
      {
        ...{ proceeding: 'reconsideration#1', from: '1', to: '2' },
        before: { main: 'hearing', suspension: 'running' },
        after: { main: 'accepted', hearing: 'fixed', suspension: 'running' },
      },
    ]);
    expect(await standing(heard)).toEqual(before);
  });

  it('move one by one: broken off, the next run takes what is left', async () => {
    await expect(migrated({ breakOffAfter: 3 })).rejects.toThrow('broken off');
    const { report } = await migrated();
    expect(report.cases).toBeGreaterThan(0);
    expect(report.cases).toBeLessThan(8);
    expect((await migrated()).report).toEqual({ cases: 0, changed: 0, busy: [] });
  });

  it('have one entry of it each, their chains hold, and replay agrees before and after', async () => {
    expect(await standing(heard)).toMatchObject({
      version: '2',
      value: { main: 'accepted', hearing: 'fixed', suspension: 'running' },
    });
    for (const caseId of [heard, accepted, ...more]) {
      const history = await histories.history(caseId);
      const kinds = history?.lines.map(({ text }) => (JSON.parse(text) as { kind: string }).kind) ?? [];
      expect(kinds.filter((kind) => kind === 'migration')).toHaveLength(1);
    }
    const lines: string[] = [];
    for await (const line of new ExportJournal(new PostgresJournalStore(database.pool)).lines(heard)) lines.push(line);
    expect((await verifyChain(lines)).faults).toEqual([]);
    await give(registry, heard, 'reconsideration.answer', {
      content: '请求维持',
      withEvidence: true,
      noneTakenSince: true,
    });
    expect(await standing(heard)).toMatchObject({ value: { main: 'answered', hearing: 'fixed' } });
    expect(await replayed()).toMatchObject({ cases: 9, differences: [], different: 0 });
  });
});
