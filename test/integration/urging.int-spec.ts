import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseInstant } from '#calendar';
import { loadAccessTable, scopeOf } from '#access';
import { profileOf } from '#cases';
import { loadLaw } from '#law';
import { Directory } from '#organisation';
import { DatabaseClock, PostgresOrganisationStore, PostgresUrgeStore } from '#persistence';
import { registry } from '#procedures';
import { ClimbUnanswered, loadSupervisionPolicy, Urges, type Acting, type OfficesOn } from '#supervision';
import { li, withShippedBureau, type ShippedBureau } from './shipped-bureau.js';

const MONDAY = '2026-03-02';
const law = loadLaw('config');
const book = { registry, law, profile: profileOf };
const policy = loadSupervisionPolicy('config', law.calculator.ruleBook);
const head = { person: 'unit-head.chen', name: '陈一队', unit: 'east-brigade', role: 'unit-head' };
const CHECK = 'filing#1/report-check/1';

let bureau: ShippedBureau;
let directory: Directory;
let urges: Urges;
let climb: ClimbUnanswered;

beforeAll(async () => {
  bureau = await withShippedBureau(`${MONDAY}T09:00:00+08:00`);
  directory = new Directory(new PostgresOrganisationStore(bureau.database), loadAccessTable('config'));
  await directory.refresh();
  const offices: OfficesOn = (day) => ({ access: directory.access, organisation: directory.organisation, day });
  const store = new PostgresUrgeStore(bureau.database.pool);
  urges = new Urges(store, offices, policy, law.calendar);
  climb = new ClimbUnanswered(store, offices, policy, law.calendar);
});

afterAll(() => bureau.close());

function as(person: string, day = MONDAY): Acting {
  const standing = directory.standing(person, day);
  if (standing === undefined) throw new Error(`no ${person}`);
  return { standing, scope: scopeOf(directory.access, standing) };
}

const on = (day: string) => new DatabaseClock(bureau.database.pool).moveTo(parseInstant(`${day}T00:00:05+08:00`) ?? 0);

/** A clue that two officers verify, in the east brigade. */
async function aVerifiedClue(): Promise<string> {
  await on(MONDAY);
  const clue = { source: 'inspection', receivedAt: MONDAY, summary: '虚构线索', domain: 'advertising' };
  const caseId = await bureau.give(book, null, ['clue.register', clue, li]);
  return bureau.give(book, caseId, ['filing.assign', { officers: [li.person, 'investigator.zhao'] }, head]);
}

async function told(caseId: string) {
  const { rows } = await bureau.database.pool.query<{ body: { act: string; people: string[]; due: string | null } }>(
    `select body from outbox where case_id = $1 and topic = 'urged' order by seq, ordinal`,
    [caseId],
  );
  return rows.map(({ body }) => [body.act, body.people.join(' '), body.due]);
}

async function standsAt(caseId: string, id: string): Promise<string> {
  const { rows } = await bureau.database.pool.query<{ at: string }>(
    `select unit || ' ' || status as at from urges where case_id = $1 and id = $2`,
    [caseId, id],
  );
  return rows[0]?.at ?? '';
}

describe('an urge', () => {
  it('goes to the handlers, with a reply due after two working days, and touches no fact of the case', async () => {
    const caseId = await aVerifiedClue();
    const urge = await urges.make(as(head.person), caseId, { clock: CHECK, words: '请抓紧核查' });
    expect(urge).toMatchObject({
      addressees: [li.person, 'investigator.zhao'],
      unit: 'east-brigade',
      rule: 'report-check',
    });
    expect(urge.replyDue).toBe('2026-03-04');
    expect(await told(caseId)).toEqual([['made', 'investigator.li investigator.zhao', '2026-03-04']]);
    expect(await bureau.journal(caseId)).toHaveLength(4);
    expect(await bureau.chainFaults(caseId)).toEqual([]);
  });

  it('is made once for the same limit, and on a running limit only', async () => {
    const caseId = await aVerifiedClue();
    await urges.make(as(head.person), caseId, { clock: CHECK, words: '一' });
    const again = urges.make(as('leader.wang'), caseId, { clock: CHECK, words: '二' });
    await expect(again).rejects.toMatchObject({ code: 'already-urged' });
    const none = urges.make(as(head.person), caseId, { clock: 'filing#1/no-such/1', words: '三' });
    await expect(none).rejects.toMatchObject({ code: 'clock-not-running' });
    const late = urges.make(as(head.person), caseId, { words: '四', replyDue: '2026-02-28' });
    await expect(late).rejects.toMatchObject({ code: 'reply-due-wrong' });
  });

  it('is answered by whom it is addressed to and by nobody else, once', async () => {
    const caseId = await aVerifiedClue();
    const { id } = await urges.make(as(head.person), caseId, { clock: CHECK, words: '请说明' });
    expect((await urges.toAnswer(as(li.person))).map((line) => line.id)).toContain(id);
    const stranger = urges.reply(as('leader.wang'), { caseId, id }, '代答');
    await expect(stranger).rejects.toMatchObject({ code: 'reply-not-yours' });
    expect(await urges.reply(as(li.person), { caseId, id }, '明日取证')).toMatchObject({
      status: 'replied',
      climbsAt: null,
    });
    await expect(urges.reply(as(li.person), { caseId, id }, '再答')).rejects.toMatchObject({ code: 'urge-closed' });
    expect((await told(caseId)).at(-1)).toEqual(['replied', 'unit-head.chen', null]);
    expect((await urges.toAnswer(as(li.person))).map((line) => line.id)).not.toContain(id);
  });

  it('is hidden from other districts like the case itself, and is not for officers to make', async () => {
    const caseId = await aVerifiedClue();
    const order = { words: '督办' };
    await expect(urges.make(as('leader.xu'), caseId, order)).rejects.toMatchObject({ code: 'case-not-found' });
    await expect(urges.make(as(li.person), caseId, order)).rejects.toMatchObject({ code: 'not-supervising' });
  });

  it('is taken back by who made it until it is answered', async () => {
    const caseId = await aVerifiedClue();
    const { id } = await urges.make(as(head.person), caseId, { words: '误发' });
    await expect(urges.withdraw(as(li.person), { caseId, id }, '不必')).rejects.toMatchObject({
      code: 'withdrawal-not-yours',
    });
    expect(await urges.withdraw(as(head.person), { caseId, id }, '误发')).toMatchObject({ status: 'withdrawn' });
  });
});

describe('an urge that nobody answers', () => {
  it('climbs level by level after its reply was due, tells those above, and rests at the top', async () => {
    const caseId = await aVerifiedClue();
    const { id } = await urges.make(as(head.person), caseId, { clock: CHECK, words: '请抓紧' });
    const mine = (climbs: Awaited<ReturnType<ClimbUnanswered['run']>>) => climbs.filter((one) => one.urge === id);
    await on('2026-03-04');
    expect(mine(await climb.run())).toEqual([]);
    await on('2026-03-05');
    expect(mine(await climb.run())).toEqual([{ caseId, urge: id, outcome: 'climbed', unit: 'east' }]);
    expect(mine(await climb.run())).toEqual([]);
    expect((await told(caseId)).at(-1)?.[1]).toContain('leader.wang');
    await on('2026-03-07');
    expect(mine(await climb.run())).toEqual([{ caseId, urge: id, outcome: 'climbed', unit: 'city' }]);
    expect((await urges.standing(as('leader.su'), '2026-03-07')).map((line) => line.id)).toContain(id);
    await on('2026-03-10');
    expect(mine(await climb.run())).toEqual([{ caseId, urge: id, outcome: 'top-reached', unit: 'city' }]);
    await on('2026-03-20');
    expect(mine(await climb.run())).toEqual([]);
    expect(await standsAt(caseId, id)).toBe('city open');
    expect(await urges.reply(as(li.person), { caseId, id }, '已核查')).toMatchObject({ status: 'replied' });
  });

  it('is settled instead when its limit is met', async () => {
    const caseId = await aVerifiedClue();
    const { id } = await urges.make(as(head.person), caseId, { clock: CHECK, words: '请抓紧' });
    const elements = { primaFacieEvidence: true, penaltyDue: true, ownJurisdiction: true, withinLimitation: true };
    const proposal = { violation: '虚假宣传', domain: 'advertising', basis: '广告法 28', elements };
    await bureau.give(book, caseId, ['filing.propose', proposal, li]);
    const leader = { person: 'leader.wang', name: '王二批', unit: 'east', role: 'leader' };
    await bureau.give(book, caseId, ['filing.approve', {}, leader]);
    await on('2026-03-09');
    expect((await climb.run()).filter((one) => one.urge === id)).toMatchObject([{ outcome: 'settled' }]);
    expect(await standsAt(caseId, id)).toBe('east-brigade settled');
  });

  it('keeps a history that is only ever added to', async () => {
    await expect(bureau.database.pool.query('delete from urge_acts')).rejects.toMatchObject({ code: '42501' });
    await expect(bureau.database.pool.query(`update urge_acts set words = ''`)).rejects.toMatchObject({
      code: '42501',
    });
  });
});
