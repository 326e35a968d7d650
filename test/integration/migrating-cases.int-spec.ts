import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MigrateCases, profileOf, ReplayCases, type MigratedCase } from '#cases';
import { Registry } from '#engine';
import { loadLaw, RecordedLaw } from '#law';
import { registry } from '#procedures';
import { li, withShippedBureau, type ShippedBureau } from './shipped-bureau.js';

const legal = { person: 'legal.wu', name: '吴应诉', unit: 'east', role: 'legal-staff' };
const book = { registry, law: loadLaw('config'), profile: profileOf };
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

let bureau: ShippedBureau;

/** Gives a command by the tables of one time or the other. */
const give = (tables: Registry, caseId: string | null, command: string, payload: object) =>
  bureau.give({ ...book, registry: tables }, caseId, [command, payload, legal]);

/** A reporter contests that nothing was done; the body accepts. */
async function acceptedIn(tables: Registry): Promise<string> {
  const caseId = await bureau.give({ ...book, registry: tables }, null, ['clue.register', clue, li]);
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
  const history = await bureau.histories.history(caseId);
  const found = history?.state.proceedings.find(({ procedure }) => procedure === 'reconsideration');
  return { version: found?.version, value: found?.value, entries: history?.lines.length };
}

async function migrated(options: { dryRun?: boolean; breakOffAfter?: number } = {}) {
  const moved: MigratedCase[] = [];
  const report = await new MigrateCases(book, bureau.histories, bureau.store).run({
    targets,
    dryRun: options.dryRun === true,
    moved: (one) => {
      moved.push(one);
      if (moved.length === options.breakOffAfter) throw new Error('broken off');
    },
  });
  return { report, moved };
}

const replayed = () => new ReplayCases(book, bureau.histories, new RecordedLaw(bureau.texts)).run();

beforeAll(async () => {
  bureau = await withShippedBureau('2026-04-14T10:00:00+08:00');
}, 60_000);

afterAll(async () => {
  await bureau.close();
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
      const history = await bureau.histories.history(caseId);
      const kinds = history?.lines.map(({ text }) => (JSON.parse(text) as { kind: string }).kind) ?? [];
      expect(kinds.filter((kind) => kind === 'migration')).toHaveLength(1);
    }
    expect(await bureau.chainFaults(heard)).toEqual([]);
    await give(registry, heard, 'reconsideration.answer', {
      content: '请求维持',
      withEvidence: true,
      noneTakenSince: true,
    });
    expect(await standing(heard)).toMatchObject({ value: { main: 'answered', hearing: 'fixed' } });
    expect(await replayed()).toMatchObject({ cases: 9, differences: [], different: 0 });
  });
});
