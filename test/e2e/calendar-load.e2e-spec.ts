import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOrganisation } from '#access';
import { parseInstant } from '#calendar';
import { GiveCommand, profileOf, STANDARD_NUMBERING, unrestrictedAccess } from '#cases';
import { loadLaw } from '#law';
import {
  AesSealer,
  DatabaseClock,
  loadSealingKey,
  migrate,
  openDatabase,
  PostgresLawTexts,
  PostgresOrganisationStore,
  PostgresStepStore,
} from '#persistence';
import { registry, validatePayload } from '#procedures';
import { withTestDatabase, type TestDatabase } from '#testkit';
import { anliu, jsonLines, type AnliuRun } from './anliu-command.js';

const KEY = 'ab'.repeat(32);
const li = { person: 'investigator.li', name: '李一案', unit: 'east-brigade', role: 'investigator' };
const NOTICE = `year: 2027
notice: 演示：2027年部分节假日安排
off:
  - { zh: 元旦, en: New Year, from: 2027-01-01, to: 2027-01-03 }
work:
  - { zh: 元旦, en: New Year, date: 2027-01-09 }
`;

/** A case whose verification of the clue ends in January 2027, opened by a door that registers its law. */
async function openCase(applicationUrl: string): Promise<string> {
  const database = await openDatabase(applicationUrl);
  try {
    const demo = readOrganisation('demo', readFileSync('config/organisation/demo.yaml', 'utf8'), '2026-12-01');
    await new PostgresOrganisationStore(database).save(demo);
    await new DatabaseClock(database.pool).moveTo(parseInstant('2026-12-14T10:00:00+08:00') ?? 0);
    const law = loadLaw('config');
    await new PostgresLawTexts(database.pool).keep(law.texts);
    const steps = new GiveCommand(
      { registry, law, profile: profileOf },
      new PostgresStepStore(database.pool),
      { check: validatePayload },
      new AesSealer(loadSealingKey({ text: KEY })),
      unrestrictedAccess,
      STANDARD_NUMBERING,
    );
    const payload = { source: 'inspection', receivedAt: '2026-12-14', summary: '检查' };
    const asked = { caseId: null, command: 'clue.register', payload, actor: li, scope: { all: true } as const };
    const { answer } = await steps.give(asked);
    return answer.caseId ?? '';
  } finally {
    await database.close();
  }
}

describe('anliu calendar load', () => {
  let database: TestDatabase;
  let folder = '';
  let caseId = '';
  const run = (...args: readonly string[]): Promise<AnliuRun> =>
    anliu(args, '', {
      DATABASE_URL: database.applicationUrl,
      ANLIU_CONFIG: join(folder, 'config'),
      ANLIU_SEALING_KEY: KEY,
    });
  const fileOf = (text: string): string => {
    const file = join(folder, 'notice.yaml');
    writeFileSync(file, text);
    return file;
  };

  beforeAll(async () => {
    database = await withTestDatabase();
    await migrate(database.ownerUrl, { kind: 'test' });
    folder = mkdtempSync(join(tmpdir(), 'anliu-calendar-'));
    cpSync('config', join(folder, 'config'), { recursive: true });
    caseId = await openCase(database.applicationUrl);
  }, 60_000);

  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await database.drop();
  });

  it('answers a faulty table with file, line and reason in one sentence, and 2', async () => {
    const faulty = await run('calendar', 'load', fileOf(NOTICE.replace('2027-01-09', '2027-01-08')));
    expect([faulty.status, faulty.out]).toEqual([2, '']);
    expect(faulty.err).toContain('notice.yaml:6：2027-01-08 不是周末');
    expect(await run('calendar', 'load', join(folder, 'nothing.yaml'))).toMatchObject({ status: 2 });
  });

  it('tells by a dry run what would change, with 1, and writes nothing', async () => {
    const { status, out, err } = await run('calendar', 'load', fileOf(NOTICE), '--dry-run');
    expect(status).toBe(1);
    expect(out).toMatch(new RegExp(`\\(${caseId}\\)  report-check .*2027-01-04 → 2027-01-05，暂定→确定`));
    expect(out).toContain('试算，未写入任何内容');
    expect(err).toContain('法定节日 2027-10-01');
    expect(existsSync(join(folder, 'config', 'calendars', '2027.yaml'))).toBe(false);
    const asJson = jsonLines((await run('calendar', 'load', fileOf(NOTICE), '--dry-run', '--json')).out);
    expect(asJson).toMatchObject([
      { caseId, after: '2027-01-05' },
      { dryRun: true, changed: 1, total: { later: 1 } },
    ]);
  });

  it('puts the table in force, moves what it moves, and leaves a journal that replays', async () => {
    const loaded = await run('calendar', 'load', fileOf(NOTICE));
    expect([loaded.status, loaded.out.includes('2027-01-04 → 2027-01-05')]).toEqual([0, true]);
    expect(loaded.err).toContain('restarted');
    expect(readFileSync(join(folder, 'config', 'calendars', '2027.yaml'), 'utf8')).toBe(NOTICE);
    const replayed = await run('replay', '--json');
    expect([replayed.status, jsonLines(replayed.out)]).toMatchObject([0, [{ cases: 1, entries: 2, different: 0 }]]);
    const again = await run('calendar', 'load', fileOf(NOTICE), '--json');
    expect([again.status, jsonLines(again.out)]).toMatchObject([0, [{ stood: 'same', written: null, changed: 0 }]]);
  });

  it('replaces a table only when told to', async () => {
    const other = fileOf(NOTICE.replace('to: 2027-01-03', 'to: 2027-01-04'));
    const refused = await run('calendar', 'load', other);
    expect([refused.status, refused.err.includes('--replace')]).toEqual([2, true]);
    expect((await run('calendar', 'load', other, '--replace')).status).toBe(0);
    expect((await run('replay')).status).toBe(0);
  });

  it('makes the doctor say how far the calendar is known, and that the law in use is registered', async () => {
    const { out } = await run('doctor');
    expect(out).toContain('2027-12-31');
    expect(out).toMatch(/✓ law-register/);
  });
});
