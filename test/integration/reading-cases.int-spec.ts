import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ListCases,
  NextStepsOfCase,
  ReadCase,
  ReadClocks,
  ReadFiles,
  ReadJournal,
  ReadParties,
  ReadTasks,
  unrestrictedAccess,
  type CaseQuery,
  type CaseScope,
  type CommandAccess,
} from '#cases';
import { DatabaseClock, PostgresCaseReader } from '#persistence';
import { toyBook, withToyDesk, type ToyDesk } from '#testkit';

let desk: ToyDesk;
let reader: PostgresCaseReader;
const everything = { caller: 'li', scope: { all: true } } as const;
const ids: Record<string, string> = {};

beforeAll(async () => {
  desk = await withToyDesk();
  reader = new PostgresCaseReader(desk.database.pool);
  const clock = new DatabaseClock(desk.database.pool);
  for (const [index, name] of ['甲公司', '乙公司', '丙公司', '丁公司', '戊公司'].entries()) {
    await clock.moveTo(Date.parse(`2026-03-0${String(index + 1)}T09:00:00+08:00`));
    const unit = index < 3 ? 'east-first' : 'west';
    ids[name] = (await desk.move(null, 'toy.open', { text: name }, { unit })).caseId;
  }
  await desk.move(ids['甲公司'] ?? '', 'toy.close');
});

afterAll(() => desk.close());

async function titles(query: CaseQuery, scope: CaseScope = { all: true }): Promise<string[]> {
  const page = await new ListCases(reader).list({ caller: 'li', scope }, query);
  return page.items.map((item) => item.title);
}

describe('the list of cases', () => {
  it('puts the most urgent first, cases without a date last, or the newest first', async () => {
    expect(await titles({})).toEqual(['乙公司', '丙公司', '丁公司', '戊公司', '甲公司']);
    expect(await titles({ sort: 'newest' })).toEqual(['戊公司', '丁公司', '丙公司', '乙公司', '甲公司']);
  });

  it.each<[string, CaseQuery, string[]]>([
    ['by status', { status: 'toy:closed' }, ['甲公司']],
    ['by state', { state: 'toy:open', bureau: 'west' }, ['丁公司', '戊公司']],
    ['by a unit and all below it', { unitUnder: 'east' }, ['乙公司', '丙公司', '甲公司']],
    ['by handler', { handler: 'zhao' }, []],
    ['by domain and date', { domain: 'toys', dueBefore: '2026-03-13' }, ['乙公司', '丙公司']],
    ["by the beginning of a party's name", { text: '丙' }, ['丙公司']],
    ['by the beginning of a number', { text: '西例市监案〔2026〕' }, ['丁公司', '戊公司']],
    ['and takes signs of patterns as what they are', { text: '%' }, []],
    ['by whether they have ended', { ended: true }, ['甲公司']],
  ])('filters %s', async (_what, query, expected) => {
    expect(await titles(query)).toEqual(expected);
  });

  it.each(['urgency', 'newest'] as const)('goes page by page without doubling or missing one: %s', async (sort) => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<ListCases['list']>> = await new ListCases(reader).list(everything, {
        sort,
        limit: 2,
        ...(cursor === null ? {} : { cursor }),
      });
      seen.push(...page.items.map((item) => item.title));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toEqual(await titles({ sort }));
  });

  it('refuses a cursor of another list and filters that cannot be read', async () => {
    const { next } = await new ListCases(reader).list(everything, { limit: 1 });
    const cursor = next ?? '';
    await expect(titles({ cursor, bureau: 'west' })).rejects.toMatchObject({ issues: [{ field: 'cursor' }] });
    await expect(titles({ dueBefore: 'soon', limit: 0 })).rejects.toMatchObject({ issues: [{ field: 'dueBefore' }] });
    await expect(titles({ limit: 201 })).rejects.toMatchObject({ issues: [{ field: 'limit' }] });
  });

  it('shows what lies in scope and nothing else', async () => {
    const scope = { units: ['west'], handlerOf: 'zhao', namedIn: 'zhao' };
    expect(await titles({}, scope)).toEqual(['丁公司', '戊公司']);
    expect(await titles({}, { units: [], handlerOf: '', namedIn: '' })).toEqual([]);
    expect(await titles({}, { units: [], handlerOf: 'li', namedIn: 'li' })).toHaveLength(5);
  });
});

describe('a case', () => {
  const west = { caller: 'zhao', scope: { units: ['west'], handlerOf: 'zhao', namedIn: 'zhao' } };

  it('reads with everything it holds', async () => {
    const caseId = ids['甲公司'] ?? '';
    const { summary, state } = await new ReadCase(reader).read(everything, caseId);
    expect(summary).toMatchObject({
      number: '东例市监案〔2026〕1号',
      unit: 'east-first',
      bureau: 'east',
      ended: true,
      nextDue: null,
      parties: ['甲公司'],
    });
    expect(state.tasks).toMatchObject([{ status: 'closed' }]);
    expect(await new ReadClocks(new ReadCase(reader)).read(everything, caseId)).toMatchObject([{ status: 'stopped' }]);
    expect(await new ReadParties(reader).read(everything, caseId)).toEqual([
      { number: 1, kind: 'person', name: '甲公司', identifier: null },
    ]);
    expect(await new ReadFiles(reader).read(everything, caseId)).toEqual([]);
    const page = await new ReadJournal(reader).page(everything, caseId, 0, 1);
    expect(page).toMatchObject({ entries: [{ seq: 1, command: 'toy.open' }], next: 1 });
    expect((await new ReadJournal(reader).page(everything, caseId, 1)).next).toBeNull();
  });

  it('answers alike, whatever is asked, when it is unknown and when it is out of scope', async () => {
    for (const caseId of [ids['甲公司'] ?? '', randomUUID(), 'no-uuid']) {
      const cases = new ReadCase(reader);
      const asked = [
        () => cases.read(west, caseId),
        () => new ReadClocks(cases).read(west, caseId),
        () => new ReadJournal(reader).page(west, caseId),
        () => new ReadParties(reader).read(west, caseId),
        () => new ReadFiles(reader).find(west, caseId, 'x'),
        () => new NextStepsOfCase(toyBook, reader, unrestrictedAccess).read(west, caseId, stamp),
      ];
      for (const each of asked) await expect(each()).rejects.toMatchObject({ code: 'case-not-found' });
      expect(await new ReadTasks(reader).open(west, { caseId })).toEqual([]);
    }
  });
});

const stamp = { person: 'li', name: '李一', unit: 'east', role: 'investigator' };

describe('what is to be done', () => {
  it('is listed for whom it concerns, the most urgent first', async () => {
    const tasks = await new ReadTasks(reader).open(everything, { person: 'li' });
    expect(tasks.map((line) => line.title)).toEqual(['乙公司', '丙公司', '丁公司', '戊公司']);
    expect(await new ReadTasks(reader).open(everything, { person: 'zhao' })).toEqual([]);
    expect(await new ReadTasks(reader).open(everything, { owners: ['I'], unitUnder: 'west', limit: 1 })).toMatchObject([
      { title: '丁公司' },
    ]);
  });

  it('names for a caller each command of the present states that access grants', async () => {
    const onlyNotes: CommandAccess = {
      judge: ({ definition, actor, person }) =>
        definition.name === 'toy.note' && person !== null
          ? { verdict: 'granted', actor }
          : { verdict: 'forbidden', needs: [] },
      unit: () => null,
    };
    const found = await new NextStepsOfCase(toyBook, reader, onlyNotes).read(everything, ids['乙公司'] ?? '', stamp);
    expect(found.steps).toMatchObject([
      { command: 'toy.note', verdict: 'depends-on-input', dependsOn: ['toy-text-given'] },
    ]);
  });
});
