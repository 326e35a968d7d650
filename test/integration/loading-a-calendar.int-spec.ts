import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readYearTable } from '#calendar';
import { profileOf, ReplayCases, type MovedClock, type ReplayReport } from '#cases';
import { LoadCalendar, loadLaw, RecordedLaw, type CalendarReport, type LoadedRulebook } from '#law';
import { registry } from '#procedures';
import { li, withShippedBureau, type ShippedBureau } from './shipped-bureau.js';

const NOTICE = `year: 2027
notice: 演示：2027年部分节假日安排
off:
  - { zh: 元旦, en: New Year, from: 2027-01-01, to: 2027-01-03 }
  - { zh: 劳动节, en: Labour Day, from: 2027-05-01, to: 2027-05-02 }
  - { zh: 国庆节, en: National Day, from: 2027-10-01, to: 2027-10-03 }
work:
  - { zh: 元旦, en: New Year, date: 2027-01-09 }
`;

const chen = { person: 'unit-head.chen', name: '陈机构', unit: 'east-brigade', role: 'unit-head' };

let bureau: ShippedBureau;
let folder: string;

/** What a door that opens now decides by. */
const bookNow = (): LoadedRulebook => ({ registry, law: loadLaw(folder), profile: profileOf });

/** Gives a command through a door that has just been opened. */
const give = (caseId: string | null, command: string, payload: object, actor = li): Promise<string> =>
  bureau.give(bookNow(), caseId, [command, payload, actor]);

const register = (receivedAt: string): Promise<string> =>
  give(null, 'clue.register', { source: 'inspection', receivedAt, summary: '检查' });

async function load(changes: { dryRun?: boolean; replace?: boolean; text?: string } = {}) {
  const { text = NOTICE, dryRun = false, replace = false } = changes;
  const moved: MovedClock[] = [];
  const desk = {
    book: bookNow(),
    configFolder: folder,
    live: bureau.histories,
    today: '2026-12-01',
    store: bureau.store,
    texts: bureau.texts,
  };
  const report: CalendarReport = await new LoadCalendar(desk).run({
    ...{ table: readYearTable('2027.yaml', text), text, dryRun, replace },
    moved: (clock) => moved.push(clock),
  });
  return { report, moved };
}

const replayed = (): Promise<ReplayReport> =>
  new ReplayCases(bookNow(), bureau.histories, new RecordedLaw(bureau.texts)).run();

async function reportCheck(caseId: string) {
  const history = await bureau.histories.history(caseId);
  const clock = history?.state.clocks.find(({ rule }) => rule === 'report-check');
  return { due: clock?.due, provisional: clock?.provisional, generation: clock?.generation };
}

async function entriesOf(caseId: string): Promise<readonly { kind: string; calendar: string; payload: unknown }[]> {
  const history = await bureau.histories.history(caseId);
  return (history?.lines ?? []).map(({ text }) => {
    const { kind, versions, payload } = JSON.parse(text) as {
      kind: string;
      versions: { calendar: string };
      payload: unknown;
    };
    return { kind, calendar: versions.calendar, payload };
  });
}

const keptCalendars = async (): Promise<readonly string[]> => {
  const found = await bureau.database.pool.query<{ version: string }>(
    `select version from law_texts where kind = 'calendar' order by first_used_at`,
  );
  return found.rows.map(({ version }) => version);
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'anliu-config-'));
  cpSync('config', folder, { recursive: true });
  bureau = await withShippedBureau('2026-12-14T10:00:00+08:00');
}, 60_000);

afterAll(async () => {
  await bureau.close();
  rmSync(folder, { recursive: true });
});

describe('the holidays of a year that were not known', () => {
  let reaching: string;
  let within: string;

  beforeAll(async () => {
    reaching = await register('2026-12-14');
    within = await register('2026-12-01');
    await register('2026-10-12');
  });

  it('make a due date provisional until they are loaded, and a dry run tells what they change of what reaches them', async () => {
    expect(await reportCheck(reaching)).toEqual({ due: '2027-01-04', provisional: true, generation: 1 });
    const { report, moved } = await load({ dryRun: true });
    expect(moved).toMatchObject([
      {
        ...{ caseId: reaching, rule: 'report-check', before: '2027-01-04', after: '2027-01-05' },
        ...{ wasProvisional: true, provisional: false },
      },
    ]);
    expect(report).toMatchObject({ dryRun: true, stood: 'nothing', written: null, cases: 2, changed: 1, clocks: 1 });
    expect(report.rules).toMatchObject([{ rule: 'report-check', clocks: 1, later: 1, nowCertain: 1 }]);
    expect(existsSync(join(folder, 'calendars', '2027.yaml'))).toBe(false);
    expect(await keptCalendars()).toEqual([report.before]);
    expect(await entriesOf(reaching)).toHaveLength(1);
  });

  it('move the due date by an entry of the case, whose chain holds; other cases stay as they are', async () => {
    const { report } = await load();
    expect(report).toMatchObject({ dryRun: false, changed: 1, clocks: 1, busy: [], workedHolidays: [] });
    expect(report.written).toBe(join(folder, 'calendars', '2027.yaml'));
    expect(readdirSync(join(folder, 'calendars')).sort()).toEqual(['2027.yaml', 'notices.yaml']);
    expect(await reportCheck(reaching)).toEqual({ due: '2027-01-05', provisional: false, generation: 2 });
    expect(await entriesOf(reaching)).toEqual([
      { kind: 'command', calendar: report.before, payload: expect.anything() },
      {
        kind: 'recompute',
        calendar: report.after,
        payload: expect.objectContaining({ reason: '载入2027年放假安排：演示：2027年部分节假日安排' }),
      },
    ]);
    expect(await entriesOf(within)).toHaveLength(1);
    expect(await bureau.chainFaults(reaching)).toEqual([]);
  });

  it('leave every entry derivable by the law of its own day, those before and those after', async () => {
    await give(reaching, 'filing.assign', { officers: ['investigator.li', 'investigator.zhao'] }, chen);
    await register('2026-12-14');
    expect(await replayed()).toMatchObject({ cases: 4, differences: [], different: 0 });
    expect(bookNow().law.versions.calendar).toBe((await keptCalendars()).at(-1));
  });

  it('change nothing more when they are loaded again', async () => {
    const { report, moved } = await load();
    expect([report.stood, report.written, report.changed, moved]).toEqual(['same', null, 0, []]);
  });

  it('are not replaced by other ones unasked', async () => {
    const text = NOTICE.replace('date: 2027-01-09', 'date: 2027-01-10');
    await expect(load({ text })).rejects.toMatchObject({ code: 'calendar-table-stands' });
    expect((await load({ text, dryRun: true })).report).toMatchObject({ stood: 'other', clocks: 0 });
    const longer = NOTICE.replace('to: 2027-01-03', 'to: 2027-01-04');
    const { report } = await load({ text: longer, replace: true });
    expect(report).toMatchObject({ stood: 'other', changed: 2, total: { later: 2, nowCertain: 0 } });
    expect(await reportCheck(reaching)).toEqual({ due: '2027-01-06', provisional: false, generation: 3 });
    expect((await replayed()).differences).toEqual([]);
  });

  it('are refused where another file of the folder overrules them, before any case is touched', async () => {
    const other = join(folder, 'calendars', 'z-2027.yaml');
    writeFileSync(other, NOTICE.replace('to: 2027-01-03', 'to: 2027-01-02'));
    const text = NOTICE.replace('to: 2027-01-03', 'to: 2027-01-05');
    await expect(load({ text, replace: true })).rejects.toMatchObject({ code: 'calendar-overruled' });
    rmSync(other);
    expect(await reportCheck(reaching)).toMatchObject({ due: '2027-01-06', generation: 3 });
  });
});

describe('the register of the law', () => {
  it('only grows: the application and the owner are refused every change', async () => {
    const owner = await openOwner();
    for (const statement of [`update law_texts set content = ''`, 'delete from law_texts', 'truncate law_texts']) {
      await expect(bureau.database.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
      await expect(owner.query(statement)).rejects.toMatchObject({ code: '42501' });
    }
    await owner.end();
  });

  it('that lost a version makes replay say which, case by case, instead of using the present law', async () => {
    const { calendar } = loadLaw('config').versions;
    const owner = await openOwner();
    await owner.query('alter table law_texts disable trigger user');
    await owner.query('delete from law_texts where version = $1', [calendar]);
    await owner.query('alter table law_texts enable trigger user');
    await owner.end();
    const gap = { kind: 'calendar', version: calendar, why: 'not-registered' };
    expect((await replayed()).differences).toMatchObject([
      { what: 'law', gap, seq: 1 },
      { what: 'law', gap, seq: 1 },
      { what: 'law', gap, seq: 1 },
    ]);
    await bureau.texts.keep(loadLaw('config').texts);
    expect((await replayed()).differences).toEqual([]);
  });
});

async function openOwner() {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: bureau.ownerUrl });
  await client.connect();
  return client;
}
