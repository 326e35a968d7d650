import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadAccessTable, readOrganisation } from '#access';
import { parseInstant } from '#calendar';
import {
  GiveCommand,
  loadNumbering,
  profileOf,
  RecomputeClocks,
  ReplayCases,
  type MovedClock,
  type Rulebook,
} from '#cases';
import { loadLaw } from '#law';
import { Directory, TableAccess } from '#organisation';
import {
  AesSealer,
  DatabaseClock,
  loadSealingKey,
  migrate,
  openDatabase,
  PostgresCaseHistories,
  PostgresCaseReader,
  PostgresOrganisationStore,
  PostgresStepStore,
  type Database,
} from '#persistence';
import { registry, validatePayload } from '#procedures';
import { CaseStage, readStory, runStory } from '#stories';
import { withTestDatabase, type TestDatabase } from '#testkit';

const stories = readdirSync('test/stories').filter((name) => name.endsWith('.yaml'));
const READING = { caller: 'test', scope: { all: true } } as const;

let urls: TestDatabase;
let database: Database;
let book: Rulebook;
let give: GiveCommand;
let directory: Directory;

const textOf = (name: string): string => readFileSync(join('config', `${name}.yaml`), 'utf8');

function shippedBook(): Rulebook {
  return { registry, law: loadLaw('config'), profile: profileOf };
}

beforeAll(async () => {
  book = shippedBook();
  urls = await withTestDatabase({
    name: 'stories',
    fill: async ({ ownerUrl }) => {
      await migrate(ownerUrl, { kind: 'test' });
    },
  });
  database = await openDatabase(urls.applicationUrl);
  const store = new PostgresOrganisationStore(database);
  await store.save(readOrganisation('demo', textOf('organisation/demo'), '2026-01-05'));
  directory = new Directory(store, loadAccessTable('config'));
  await directory.refresh();
  give = new GiveCommand(
    book,
    new PostgresStepStore(database.pool),
    { check: validatePayload },
    new AesSealer(loadSealingKey({ text: '00'.repeat(32) })),
    new TableAccess(directory),
    loadNumbering('config/numbering.yaml'),
  );
}, 60_000);

afterAll(async () => {
  await database.close();
  await urls.drop();
});

/** Plays a story as `anliu story` does. */
async function play(name: string) {
  const clock = new DatabaseClock(database.pool);
  const reader = new PostgresCaseReader(database.pool);
  const stage = new CaseStage({
    give: (input) => give.give(input),
    read: async (caseId) => (await reader.read(READING, caseId))?.state ?? null,
    moveTo: (instant) => clock.moveTo(parseInstant(instant) ?? 0),
    actorOf: (id) => {
      const person = directory.organisation.person(id);
      const post = person?.posts[0];
      return person === undefined
        ? null
        : { person: id, name: person.name, unit: post?.unit ?? person.unit, role: post?.role ?? '' };
    },
  });
  const story = readStory(name, readFileSync(join('test/stories', name), 'utf8'));
  return runStory(
    story,
    stage,
    () => [],
    () => Promise.resolve(),
  );
}

describe('cases told through the real step', () => {
  it('replay from their journals to what is stored, and counting their clocks anew changes nothing', async () => {
    const told = [];
    for (const name of stories) told.push(await play(name));
    expect(told.filter((report) => !report.held).map((report) => report.file)).toEqual([]);
    const histories = new PostgresCaseHistories(database.pool);
    const replayed = await new ReplayCases(book, histories).run();
    expect(replayed.differences).toEqual([]);
    expect(replayed.cases).toBeGreaterThanOrEqual(stories.length - 1);
    const recompute = new RecomputeClocks(book, histories, new PostgresStepStore(database.pool));
    const moved: unknown[] = [];
    await recompute.run({ reason: '复核', dryRun: true, moved: (clock) => moved.push(clock) });
    expect(moved).toEqual([]);
  }, 180_000);

  it('are found by their clocks alone where only dates move, and counted as if all had been looked at', async () => {
    const histories = new PostgresCaseHistories(database.pool);
    const { dueDates } = book.law;
    const other: Rulebook['law']['dueDates'] = {
      ...dueDates,
      due: (question) => {
        const answer = dueDates.due(question);
        return question.rule === 'litigation-direct' ? { ...answer, provisional: !answer.provisional } : answer;
      },
    };
    const otherBook: Rulebook = { ...book, law: { ...book.law, dueDates: other } };
    const recompute = new RecomputeClocks(otherBook, histories, new PostgresStepStore(database.pool));
    const runs: { readonly report: object; readonly moved: readonly MovedClock[] }[] = [];
    for (const sameRules of [null, { clocks: histories, today: '2026-03-02' }]) {
      const moved: MovedClock[] = [];
      const options = { reason: '复核', dryRun: true, moved: (clock: MovedClock) => moved.push(clock) };
      const report = await recompute.run(sameRules === null ? options : { ...options, sameRules });
      // The order in which cases are looked at is no part of what is told.
      moved.sort((left, right) => (left.caseId + left.clock < right.caseId + right.clock ? -1 : 1));
      runs.push({ report, moved });
    }
    expect(runs[0]?.moved.length).toBeGreaterThan(5);
    expect(runs[1]).toEqual(runs[0]);
  }, 60_000);
});
