import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseAsKnownOn, OpenSealedFact, RecomputeClocks, ReplayCases, type MovedClock, type PastLaw } from '#cases';
import { ComputeDailyRoot, ExportJournal, provesInclusion, verifyChain } from '#journal';
import {
  DatabaseClock,
  PostgresCaseHistories,
  PostgresCaseReader,
  PostgresJournalStore,
  PostgresNumberRegister,
  PostgresSealedFacts,
  PostgresStepStore,
} from '#persistence';
import { toyBook, withToyDesk, type ToyDesk } from '#testkit';

let desk: ToyDesk;
let histories: PostgresCaseHistories;
let journal: PostgresJournalStore;
const reading = { caller: 'li', scope: { all: true } } as const;

beforeAll(async () => {
  desk = await withToyDesk();
  histories = new PostgresCaseHistories(desk.database.pool);
  journal = new PostgresJournalStore(desk.database.pool);
});

afterAll(() => desk.close());

async function aLivedCase(): Promise<string> {
  const caseId = await desk.open({ text: '张三', reporter: { name: '王五' } });
  await desk.move(caseId, 'toy.note', { text: 'a', form: true });
  await desk.move(caseId, 'side.open');
  await desk.move(caseId, 'toy.close');
  await desk.move(caseId, 'toy.reopen');
  await desk.move(caseId, 'toy.note', { text: '￥ 𠮷 "quoted" \u2028', form: true });
  return caseId;
}

async function exported(caseId: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of new ExportJournal(journal).lines(caseId)) lines.push(line);
  return lines;
}

describe('the journal', () => {
  it.each([
    ['update', `update journal set canonical = '{}'`],
    ['delete', 'delete from journal'],
    ['truncate', 'truncate journal'],
    ['truncate with what refers to it', 'truncate cases cascade'],
  ])('refuses %s to the application, and to the owner too', async (_what, statement) => {
    await aLivedCase();
    await expect(desk.database.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
    await expect(desk.asOwner(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('verifies as exported, without the database', async () => {
    const caseId = await aLivedCase();
    expect(await verifyChain(await exported(caseId))).toMatchObject({ caseId, entries: 6, faults: [] });
    await expect(exported('00000000-0000-7000-8000-000000000000')).rejects.toMatchObject({
      code: 'journal-case-unknown',
    });
  });

  it('shows a byte that somebody with all rights changed', async () => {
    const caseId = await aLivedCase();
    await desk.asOwner('alter table journal disable trigger user');
    await desk.asOwner(
      `update journal set canonical = replace(canonical, '"text":"a"', '"text":"b"') where case_id = $1`,
      [caseId],
    );
    await desk.asOwner('alter table journal enable trigger user');
    expect((await verifyChain(await exported(caseId))).faults).toMatchObject([{ kind: 'changed', seq: 2 }]);
    const report = await new ReplayCases(toyBook, histories).run({ cases: [caseId] });
    expect(report.differences).toEqual(expect.arrayContaining([expect.objectContaining({ what: 'chain', seq: 2 })]));
  });
});

describe('replaying', () => {
  it('derives from the journals what is stored, case by case', async () => {
    const cases = [await aLivedCase(), await aLivedCase()];
    const told: number[] = [];
    const report = await new ReplayCases(toyBook, histories).run({ cases, progress: (done) => told.push(done) });
    expect(report).toEqual({ cases: 2, entries: 12, differences: [], different: 0 });
    expect(told).toEqual([1, 2]);
  });

  it('names what was changed behind the back of the journal', async () => {
    const caseId = await aLivedCase();
    await desk.asOwner(
      `update proceedings set snapshot = jsonb_set(snapshot, '{value}', '"closed"') where case_id = $1 and proceeding = 'toy#1'`,
      [caseId],
    );
    await desk.asOwner(`update clocks set state = jsonb_set(state, '{due}', '"2099-01-01"') where case_id = $1`, [
      caseId,
    ]);
    const report = await new ReplayCases(toyBook, histories).run({ cases: [caseId] });
    expect(report.differences).toMatchObject([
      { what: 'state', part: 'proceedings', keys: ['toy#1'] },
      { what: 'state', part: 'clocks' },
    ]);
  });

  it.each([
    [
      'no JSON',
      `update journal set canonical = 'x' where case_id = $1 and seq = 3`,
      [
        ['chain', 3],
        ['unreadable', 3],
      ],
    ],
    [
      'no entry',
      `update journal set canonical = '{}' where case_id = $1 and seq = 1`,
      [
        ['chain', 1],
        ['unreadable', 1],
      ],
    ],
    ['missing', 'delete from journal where case_id = $1 and seq = 3', [['chain', 3]]],
    ['the last, and missing', 'delete from journal where case_id = $1 and seq = 6', [['chain', 6]]],
  ])('names the case and the entry that is %s, and goes on with the next case', async (_what, change, expected) => {
    const [caseId, next] = [await aLivedCase(), await aLivedCase()];
    await desk.asOwner('alter table journal disable trigger user');
    await desk.asOwner(change, [caseId]);
    await desk.asOwner('alter table journal enable trigger user');
    const report = await new ReplayCases(toyBook, histories).run({ cases: [caseId, next] });
    expect(report.cases).toBe(2);
    expect(report.differences.every((one) => one.caseId === caseId)).toBe(true);
    const places = report.differences.flatMap((one) => ('seq' in one ? [[one.what, one.seq]] : []));
    expect(places).toEqual(expected);
  });

  it('names a case that has lost its proceedings', async () => {
    const caseId = await aLivedCase();
    await desk.asOwner('delete from proceedings where case_id = $1', [caseId]);
    const report = await new ReplayCases(toyBook, histories).run({ cases: [caseId] });
    expect(report.differences).toEqual(
      expect.arrayContaining([expect.objectContaining({ what: 'state', part: 'proceedings' })]),
    );
  });

  it('shows a case as it was known at a moment', async () => {
    const clock = new DatabaseClock(desk.database.pool);
    await clock.moveTo(Date.parse('2026-03-02T09:00:00+08:00'));
    const caseId = await desk.open();
    await clock.moveTo(Date.parse('2026-03-04T09:00:00+08:00'));
    await desk.move(caseId, 'toy.note', { text: 'late' }, { at: '2026-03-03T10:00+08:00' });
    await clock.setOffset(0);
    const asKnown = new CaseAsKnownOn(new PostgresCaseReader(desk.database.pool));
    expect((await asKnown.read(reading, caseId, '2026-03-03')).seq).toBe(1);
    expect((await asKnown.read(reading, caseId, '2026-03-04T09:00:01+08:00')).seq).toBe(2);
    await expect(asKnown.read(reading, caseId, '2026-03-01')).rejects.toMatchObject({ code: 'case-not-found' });
    await expect(asKnown.read(reading, caseId, 'soon')).rejects.toMatchObject({ code: 'query-invalid' });
  });
});

describe('a new calendar', () => {
  const later = {
    ...toyBook,
    law: {
      ...toyBook.law,
      versions: { ...toyBook.law.versions, calendar: 'toy-2' },
      dueDates: {
        ...toyBook.law.dueDates,
        due: (asked: never) => ({ ...toyBook.law.dueDates.due(asked), due: '2099-12-31' }),
      },
    },
  };

  it('counts live clocks anew, each case by an entry of its own, and replays', async () => {
    const [open, closed] = [await desk.open(), await desk.open()];
    await desk.move(closed, 'toy.close');
    const recompute = new RecomputeClocks(later, histories, new PostgresStepStore(desk.database.pool));
    const moved: MovedClock[] = [];
    const options = { reason: '新放假通知', cases: [open, closed], moved: (clock: MovedClock) => moved.push(clock) };
    expect(await recompute.run({ ...options, dryRun: true })).toMatchObject({
      cases: 2,
      changed: 1,
      clocks: 1,
      busy: [],
    });
    expect(await recompute.run(options)).toMatchObject({ cases: 2, changed: 1, clocks: 1, busy: [] });
    expect(moved).toMatchObject([{ caseId: open, rule: 'toy-limit', after: '2099-12-31' }, { caseId: open }]);
    expect(await recompute.run(options)).toMatchObject({ changed: 0 });
    const past: PastLaw = { at: () => Promise.resolve(toyBook.law) };
    const cases = [open, closed];
    expect((await new ReplayCases(later, histories, past).run({ cases })).differences).toEqual([]);
    const after = await new PostgresCaseReader(desk.database.pool).read(reading, open);
    expect(after).toMatchObject({ summary: { nextDue: '2099-12-31', version: 1, seq: 2 } });
  });

  it('names the law that is missing, and never derives an older entry by the present one', async () => {
    const caseId = await aLivedCase();
    const report = await new ReplayCases(later, histories).run({ cases: [caseId] });
    const gap = { kind: 'calendar', version: 'toy', why: 'not-registered' };
    expect(report.differences).toMatchObject([{ caseId, what: 'law', gap, seq: 1, entries: 6 }]);
  });

  it('passes over a case that somebody holds, says which, and takes it in the next run', async () => {
    const caseId = await desk.open();
    const holder = await new PostgresStepStore(desk.database.pool).open({
      ...{ caller: 'li', cases: [caseId], people: [], openingUnit: null, idempotencyKey: null },
    });
    const recompute = new RecomputeClocks(later, histories, new PostgresStepStore(desk.database.pool));
    const options = { reason: '新放假通知', cases: [caseId] };
    expect(await recompute.run(options)).toEqual({ cases: 0, changed: 0, clocks: 0, busy: [caseId] });
    await holder.rollback();
    expect(await recompute.run(options)).toMatchObject({ changed: 1, busy: [] });
  });
});

describe('the daily root', () => {
  it('binds what was recorded since the last one, chained to it, and proves each case', async () => {
    const caseId = await aLivedCase();
    const roots = new ComputeDailyRoot(journal);
    const first = await roots.compute();
    expect(await roots.compute()).toBeNull();
    await desk.move(caseId, 'toy.note', { text: 'late' });
    const second = await roots.compute();
    expect(second).toMatchObject({ number: (first?.number ?? 0) + 1, leaves: 1, previous: first?.root });
    const inclusion = await roots.proof(second?.number ?? 0, caseId);
    expect(inclusion?.leaf).toMatchObject({ caseId, firstSeq: 7, lastSeq: 7 });
    const earlier = await roots.proof(first?.number ?? 0, caseId);
    if (earlier === null) throw new Error('the case is in no root');
    expect(provesInclusion(earlier.leaf, earlier.proof, earlier.root.tree)).toBe(true);
    await expect(desk.asOwner('delete from journal_roots')).rejects.toMatchObject({ code: '42501' });
  });

  it('is computed once when two compute it at the same time', async () => {
    await aLivedCase();
    const roots = await Promise.all([new ComputeDailyRoot(journal).compute(), new ComputeDailyRoot(journal).compute()]);
    expect(roots.filter((root) => root !== null)).toHaveLength(1);
  });
});

describe('what is sealed', () => {
  it('opens for a purpose, which is logged, and for nothing without one', async () => {
    const caseId = await aLivedCase();
    const { pool } = desk.database;
    const sealed = new OpenSealedFact(new PostgresCaseReader(pool), new PostgresSealedFacts(pool), desk.sealer);
    const [row] = await sealed.list(reading, caseId);
    const id = row?.id ?? '';
    expect(await sealed.open(reading, { caseId, id, purpose: '核实举报人身份' })).toEqual({ name: '王五' });
    await expect(sealed.open(reading, { caseId, id, purpose: ' ' })).rejects.toMatchObject({ code: 'purpose-needed' });
    const log = await desk.asOwner('select actor, what, purpose from access_log where case_id = $1', [caseId]);
    expect(log).toEqual([{ actor: 'li', what: 'open-sealed-fact', purpose: '核实举报人身份' }]);
    await desk.asOwner('update sealed_facts set field = $1 where id = $2', ['other', id]);
    await expect(sealed.open(reading, { caseId, id, purpose: 'x' })).rejects.toThrow();
  });
});

describe('document numbers', () => {
  it('tell a gap and who explained it', async () => {
    const numbers = new PostgresNumberRegister(desk.database.pool);
    const counter = { bureau: 'east', code: '处罚', year: 2020 };
    await desk.asOwner(`insert into document_numbers values ('east', '处罚', 2020, 2)`);
    await desk.asOwner(`insert into issued_numbers values ('east', '处罚', 2020, 2, 'x', gen_random_uuid(), 1)`);
    expect(await numbers.gaps(counter)).toEqual([{ n: 1, reason: null, explainedBy: null }]);
    expect(await numbers.explain(counter, { n: 1, reason: '纸质文书作废', by: 'li' })).toBe(true);
    expect(await numbers.explain(counter, { n: 2, reason: '没有缺号', by: 'li' })).toBe(false);
    expect(await numbers.gaps(counter)).toEqual([{ n: 1, reason: '纸质文书作废', explainedBy: 'li' }]);
  });
});
