import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadAccessTable, scopeOf } from '#access';
import { GiveCommand, profileOf, STANDARD_NUMBERING } from '#cases';
import { loadLaw } from '#law';
import { Directory, TableAccess } from '#organisation';
import {
  AesSealer,
  loadSealingKey,
  PostgresBulkActs,
  PostgresCaseReader,
  PostgresEscalationReader,
  PostgresOrganisationStore,
  PostgresRuleRanks,
  PostgresUrgeStore,
  PostgresWorkloadReader,
} from '#persistence';
import { registry, validatePayload } from '#procedures';
import {
  BulkActs,
  BulkDesk,
  CandidatesOfCase,
  LacksOfCase,
  ListEscalations,
  loadSupervisionPolicy,
  Reassign,
  Urges,
  type Acting,
  type BulkAct,
  type OfficesOn,
} from '#supervision';
import { li, withShippedBureau, type ShippedBureau } from './shipped-bureau.js';

const TODAY = '2026-03-20';
const law = loadLaw('config');
const book = { registry, law, profile: profileOf };
const policy = loadSupervisionPolicy('config', law.calculator.ruleBook);
const HEAD = 'unit-head.chen';
const head = { person: HEAD, name: '陈一队', unit: 'east-brigade', role: 'unit-head' };
const leader = { person: 'leader.wang', name: '王二批', unit: 'east', role: 'leader' };
const OFFICERS = [li.person, 'investigator.zhao'];

let bureau: ShippedBureau;
let directory: Directory;
let reassign: Reassign;
let urges: Urges;
let bulks: BulkActs;
let store: PostgresBulkActs;
let candidates: CandidatesOfCase;
let lacks: LacksOfCase;

beforeAll(async () => {
  bureau = await withShippedBureau(`${TODAY}T09:00:00+08:00`);
  const { pool } = bureau.database;
  await new PostgresRuleRanks(pool).keep(policy.ranks);
  directory = new Directory(new PostgresOrganisationStore(bureau.database), loadAccessTable('config'));
  await directory.refresh();
  const offices: OfficesOn = (day) => ({ access: directory.access, organisation: directory.organisation, day });
  const access = new TableAccess(directory);
  const sealer = new AesSealer(loadSealingKey({ text: '00'.repeat(32) }));
  const desk = { check: validatePayload };
  const commands = new GiveCommand(book, bureau.store, desk, sealer, access, STANDARD_NUMBERING);
  const reader = new PostgresCaseReader(pool);
  urges = new Urges(new PostgresUrgeStore(pool), offices, policy, law.calendar);
  reassign = new Reassign(book, reader, commands, offices);
  const list = new ListEscalations(new PostgresEscalationReader(pool), law.calculator, policy);
  const gravest = async (by: Acting, caseId: string) => {
    const oversight = { caller: by.standing.person.id, units: by.scope.units };
    return (await list.ofCase(oversight, caseId, TODAY))[0]?.reason ?? null;
  };
  store = new PostgresBulkActs(pool);
  bulks = new BulkActs(store, new BulkDesk(urges, reassign, gravest));
  candidates = new CandidatesOfCase(reader, new PostgresWorkloadReader(pool), offices, policy, law.calendar);
  lacks = new LacksOfCase(book, reader, access);
});

afterAll(() => bureau.close());

function as(person: string): Acting {
  const standing = directory.standing(person, TODAY);
  if (standing === undefined) throw new Error(`no ${person}`);
  return { standing, scope: scopeOf(directory.access, standing) };
}

/** A clue of the east brigade that came in on 2026-03-02; verified by two officers where they are given. */
async function aClue(officers: readonly string[] | null = OFFICERS): Promise<string> {
  const clue = { source: 'inspection', receivedAt: '2026-03-02', summary: '虚构线索', domain: 'advertising' };
  const caseId = await bureau.give(book, null, ['clue.register', clue, li]);
  return officers === null ? caseId : bureau.give(book, caseId, ['filing.assign', { officers }, head]);
}

/** The same, declined by the leader: nothing is to be assigned any more. */
async function aDeclinedClue(): Promise<string> {
  const caseId = await aClue();
  await bureau.give(book, caseId, ['filing.proposeDeclining', { ground: 'other', reason: '未发现违法事实' }, li]);
  return bureau.give(book, caseId, ['filing.decline', {}, leader]);
}

async function recuse(caseId: string, person: string): Promise<void> {
  const request = { person, post: 'staff', by: 'officer', reason: '与当事人有利害关系' };
  await bureau.give(book, caseId, ['recusal.request', request, li]);
  const seq = (await bureau.journal(caseId)).length - 2;
  await bureau.give(book, caseId, ['recusal.decide', { request: seq, person, recused: true, reason: '属实' }, leader]);
}

const handlers = (caseId: string) => reassign.handlersOf(as(HEAD), caseId);
const toStation: BulkAct = {
  kind: 'reassign',
  officers: ['investigator.qian', 'investigator.feng'],
  reason: '均衡工作量',
};
const entries = async (caseId: string) => (await bureau.journal(caseId)).length;

describe('a reassignment', () => {
  it('goes by the command of the procedure, with its reason in the journal', async () => {
    const caseId = await aClue();
    const answer = await reassign.give(as(HEAD), caseId, {
      officers: ['investigator.qian', li.person],
      reason: '均衡工作量',
    });
    expect(answer).toMatchObject({ outcome: 'moved', command: 'filing.assign' });
    expect(await handlers(caseId)).toEqual(['investigator.qian', li.person]);
    expect((await bureau.journal(caseId)).at(-2)).toContain('均衡工作量');
  });

  it('names nobody who is recused, away or decided in the case, and says why', async () => {
    const caseId = await aClue();
    await recuse(caseId, 'investigator.qian');
    const order = { officers: ['investigator.qian', 'leader.wang', 'investigator.feng'], reason: '改派' };
    const refused = reassign.give(as(HEAD), caseId, order);
    await expect(refused).rejects.toMatchObject({
      code: 'officers-excluded',
      detail: { excluded: [{ reason: 'recused' }, { person: 'leader.wang' }] },
    });
    const shown = await candidates.read(as(HEAD), caseId);
    expect(shown.officers).not.toContain('investigator.qian');
    expect(shown.why.zh).toContain('已决定回避');
    expect(shown.candidates.find(({ person }) => person === li.person)).toMatchObject({ handles: true, distance: 0 });
  });

  it('is for who may assign: others are told who that is; strangers see no case', async () => {
    const caseId = await aClue();
    const order = { officers: ['investigator.qian', 'investigator.feng'], reason: '改派' };
    await expect(reassign.give(as(li.person), caseId, order)).rejects.toMatchObject({ code: 'command-forbidden' });
    await expect(reassign.give(as('leader.xu'), caseId, order)).rejects.toMatchObject({ code: 'case-not-found' });
    await expect(candidates.read(as(li.person), caseId)).rejects.toMatchObject({ code: 'not-supervising' });
  });

  it('is refused where no handler is needed any more', async () => {
    const refused = reassign.give(as(HEAD), await aDeclinedClue(), { officers: OFFICERS, reason: '改派' });
    await expect(refused).rejects.toMatchObject({ code: 'reassignment-not-due' });
  });

  it('counts what people have in hand, and how much of it is urgent', async () => {
    const before = await candidates.read(as(HEAD), await aClue(null));
    await aClue(['investigator.feng', 'investigator.qian']);
    const after = await candidates.read(as(HEAD), await aClue(null));
    const feng = (found: typeof before) => found.candidates.find(({ person }) => person === 'investigator.feng');
    expect(feng(after)?.open).toBe((feng(before)?.open ?? 0) + 1);
    expect(feng(after)?.urgent).toBe((feng(before)?.urgent ?? 0) + 1);
  });
});

describe('what a late case lacks', () => {
  it('is told by the commands its tasks wait for, with every unmet requirement', async () => {
    const caseId = await aClue(null);
    const found = await lacks.read({ caller: HEAD, scope: as(HEAD).scope }, caseId);
    expect(found[0]).toMatchObject({ command: 'filing.assign', asked: true, by: ['U'] });
    await expect(lacks.read({ caller: 'leader.xu', scope: as('leader.xu').scope }, caseId)).rejects.toMatchObject({
      code: 'case-not-found',
    });
  });
});

describe('an act on many cases', () => {
  const outcomes = (items: readonly { caseId: string; outcome: string; reason?: { code: string } | null }[]) =>
    items.map(({ caseId, outcome, reason }) => [caseId, outcome, reason?.code ?? null]);

  async function mixed(): Promise<readonly string[]> {
    const recused = await aClue();
    await recuse(recused, 'investigator.qian');
    const elsewhere = '01930000-0000-7000-8000-00000000dead';
    return [await aClue(), recused, await aDeclinedClue(), await aClue(null), elsewhere];
  }

  it.each<[string, BulkAct]>([
    ['reassigning', toStation],
    ['urging', { kind: 'urge', words: '请抓紧办理' }],
  ])('%s does exactly what its preview said, which changed nothing', async (_what, act) => {
    const cases = await mixed();
    const lengths = await Promise.all(cases.slice(0, 4).map(entries));
    const preview = await bulks.preview(as(HEAD), act, cases);
    expect(await Promise.all(cases.slice(0, 4).map(entries))).toEqual(lengths);
    const done = await bulks.perform(as(HEAD), act, cases);
    expect(done.status).toBe('done');
    const said = preview.map((one) => ({ reason: null, ...one }));
    expect(outcomes(done.items)).toEqual(outcomes(said));
    expect(new Set(done.items.map(({ outcome }) => outcome))).toEqual(new Set(['done', 'refused']));
    expect(outcomes(done.items).at(-1)).toEqual([cases.at(-1), 'refused', 'case-not-found']);
  });

  it('is undone where nothing has followed; what has had an effect is kept and says so', async () => {
    const [first, second] = [await aClue(), await aClue()];
    const { id } = await bulks.perform(as(HEAD), toStation, [first, second]);
    const party = { kind: 'organisation', name: '虚构商贸有限公司', identifier: '91000000000000001X' };
    const qian = { person: 'investigator.qian', name: '钱三案', unit: 'east-station', role: 'investigator' };
    await bureau.give(book, second, ['party.record', { parties: [party] }, qian]);
    const undone = await bulks.undo(as(HEAD), id);
    expect(outcomes(undone.items)).toEqual([
      [first, 'undone', null],
      [second, 'kept', 'effect-already'],
    ]);
    expect(await handlers(first)).toEqual(OFFICERS);
    expect(await handlers(second)).toEqual(['investigator.qian', 'investigator.feng']);
    await expect(bulks.undo(as(HEAD), id)).rejects.toMatchObject({ code: 'bulk-undone' });
    await expect(bulks.resume(as(HEAD), id)).rejects.toMatchObject({ code: 'bulk-undone' });
  });

  it('takes back urges that nobody has answered', async () => {
    const [first, second] = [await aClue(), await aClue()];
    const { id, items } = await bulks.perform(as(HEAD), { kind: 'urge', words: '请抓紧' }, [first, second]);
    await urges.reply(as(li.person), { caseId: second, id: items[1]?.result?.urge ?? '' }, '已安排');
    const undone = await bulks.undo(as(HEAD), id);
    expect(outcomes(undone.items)).toEqual([
      [first, 'undone', null],
      [second, 'kept', 'urge-closed'],
    ]);
  });

  it('pauses between two cases and goes on with the rest', async () => {
    const cases = [await aClue(), await aClue()];
    const id = await store.open(HEAD, toStation, cases);
    expect((await bulks.pause(as(HEAD), id)).status).toBe('paused');
    expect(await store.takeNext(id)).toBeNull();
    expect(await handlers(cases[0] ?? '')).toEqual(OFFICERS);
    const done = await bulks.resume(as(HEAD), id);
    expect(done).toMatchObject({ status: 'done', items: [{ outcome: 'done' }, { outcome: 'done' }] });
    await expect(bulks.resume(as(HEAD), id)).rejects.toMatchObject({ code: 'bulk-not-paused' });
  });

  it('gives each case to one taker, however many work on it at a time', async () => {
    const cases = await Promise.all(Array.from({ length: 6 }, () => aClue()));
    const id = await store.open(HEAD, { kind: 'urge', words: '请抓紧' }, cases);
    const taken = await Promise.all(Array.from({ length: 8 }, () => store.takeNext(id)));
    const ordinals = taken.flatMap((item) => item?.ordinal ?? []);
    expect(new Set(ordinals).size).toBe(ordinals.length);
  });

  it('is seen by nobody but who made it', async () => {
    const { id } = await bulks.perform(as(HEAD), { kind: 'urge', words: '请抓紧' }, [await aClue()]);
    await expect(bulks.read(as('leader.wang'), id)).rejects.toMatchObject({ code: 'bulk-not-found' });
    await expect(bulks.read(as(HEAD), 'x')).rejects.toMatchObject({ code: 'bulk-not-found' });
  });
});
