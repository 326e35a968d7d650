import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NoticesError } from '#notices';
import { aVerifiedClue, chen, readingAs, wang, withNoticedBureau, type NoticedBureau } from './noticed-bureau.js';
import { anyId, KeepingChannel } from './notice-floor.js';
import { li } from './shipped-bureau.js';

const email = new KeepingChannel('email');
let bureau: NoticedBureau;

beforeAll(async () => {
  bureau = await withNoticedBureau('2026-03-02T09:00:00+08:00', [email]);
});

beforeEach(async () => {
  await bureau.on('2026-03-02T09:00:00+08:00');
  await bureau.told();
  await bureau.pool.query(
    `update deliveries set state = 'sent', begun = true, ended_at = legal_now() where ended_at is null`,
  );
  email.given.length = 0;
  email.answer = () => Promise.resolve({ outcome: 'accepted', carrierId: 'c' });
});

afterAll(() => bureau.close());

const rows = <Row extends object>(text: string, ...values: readonly unknown[]): Promise<readonly Row[]> =>
  bureau.pool.query<Row>(text, [...values]).then((found) => found.rows);

const recipients = async (caseId: string): Promise<readonly string[]> =>
  (
    await rows<{ line: string }>(
      `select recipient || ' ' || kind as line from notices where case_id = $1 order by id`,
      caseId,
    )
  ).map(({ line }) => line);

const proposal = {
  ...{ violation: '虚构商贸有限公司虚假宣传，电话13800000000', domain: 'advertising', basis: '广告法 28' },
  elements: { primaFacieEvidence: true, penaltyDue: true, ownJurisdiction: true, withinLimitation: true },
};

describe('whom a step concerns', () => {
  it('who can do what is to be done next, and the handlers; nobody of his own act', async () => {
    const clue = { source: 'inspection', receivedAt: '2026-03-02', summary: '检查' };
    const caseId = await bureau.give(null, 'clue.register', clue);
    for (const row of await bureau.told()) await bureau.make.handle(row);
    expect(await recipients(caseId)).toEqual(['unit-head.chen task']);
    const officers = [li.person, 'investigator.zhao'];
    await bureau.give(caseId, 'filing.assign', { officers }, chen);
    for (const row of await bureau.told()) await bureau.make.handle(row);
    const told = await recipients(caseId);
    expect(told.slice(1)).toEqual(['investigator.li task', 'investigator.zhao task']);
    await bureau.give(caseId, 'filing.propose', proposal);
    const [row] = await bureau.told();
    if (row === undefined) throw new Error('nothing was told');
    await bureau.make.handle(row);
    const after = (await recipients(caseId)).slice(told.length);
    expect(after).toContain('leader.wang task');
    expect(after).toContain('investigator.zhao progress');
    expect(after.filter((line) => line.startsWith(li.person))).toEqual([]);
    expect(after.filter((line) => /west|north|administrator/.test(line))).toEqual([]);
  });

  it('is told once, however often and by however many the row is handled', async () => {
    const caseId = await aVerifiedClue(bureau);
    const told = await bureau.told();
    await Promise.all([...told, ...told, ...told].map((row) => bureau.make.handle(row)));
    const twice = await rows(
      `select recipient, seq, ordinal from notices where case_id = $1 group by 1, 2, 3 having count(*) > 1`,
      caseId,
    );
    expect(twice).toEqual([]);
    const [counted] = await rows<{ notices: number; linked: number }>(
      `select count(distinct n.id)::int as notices, count(d.*)::int as linked from notices n join delivery_notices d on d.notice_id = n.id
        where case_id = $1`,
      caseId,
    );
    expect(counted?.notices).toBe(counted?.linked);
  });

  it('never includes who is recused, from the moment of the decision', async () => {
    const caseId = await aVerifiedClue(bureau);
    await bureau.give(caseId, 'filing.propose', proposal);
    await bureau.give(caseId, 'filing.approve', {}, wang);
    for (const row of await bureau.told()) await bureau.make.handle(row);
    expect((await bureau.box.countUnread(readingAs('investigator.zhao'))).unread).toBeGreaterThan(0);
    await bureau.give(caseId, 'recusal.request', {
      ...{ person: 'investigator.zhao', post: 'staff', by: 'party', party: 1, reason: '与当事人系近亲属' },
    });
    const request = await rows<{ seq: number }>('select seq from cases where case_id = $1', caseId);
    await bureau.give(
      caseId,
      'recusal.decide',
      { request: request[0]?.seq, person: 'investigator.zhao', recused: true, reason: '情况属实' },
      wang,
    );
    const before = (await recipients(caseId)).length;
    for (const row of await bureau.told()) await bureau.make.handle(row);
    const after = (await recipients(caseId)).slice(before);
    expect(after.some((line) => line.startsWith(li.person))).toBe(true);
    expect(after.filter((line) => line.startsWith('investigator.zhao'))).toEqual([]);
    // What was told before leaves the list, and what was about to leave the system does not.
    const inBox = await bureau.box.list(readingAs('investigator.zhao'), { caseId }, {});
    expect(inBox.items).toEqual([]);
    await bureau.on('2026-03-03T12:00:00+08:00');
    await bureau.drive.run();
    expect(email.given.filter(({ address }) => address.startsWith('investigator.zhao'))).toEqual([]);
    const withdrawn = await rows(
      `select from deliveries where recipient = 'investigator.zhao' and state = 'withdrawn'`,
    );
    expect(withdrawn.length).toBeGreaterThan(0);
  });

  it('is refused for good when the row cannot be read or its case is not there, and passed over when it is for others', async () => {
    const caseId = await aVerifiedClue(bureau);
    const row = { caseId, seq: 1, ordinal: 9, topic: 'case-moved', body: {} };
    for (const [wrong, code] of [
      [row, 'outbox-row-malformed'],
      [{ ...row, caseId: anyId(), body: { command: 'x', proceeding: 'case' } }, 'outbox-case-unknown'],
    ] as const) {
      const failed = await bureau.make.handle(wrong).catch((error: unknown) => error);
      expect(failed).toBeInstanceOf(NoticesError);
      expect(failed).toMatchObject({ code, retryable: false });
    }
    expect(await bureau.make.handle({ ...row, topic: 'file-stored' })).toBe(0);
  });
});

describe('what leaves the system', () => {
  it('is one message for what happens to a case within minutes, without the names of parties or long numbers', async () => {
    const caseId = await aVerifiedClue(bureau);
    await bureau.told();
    await bureau.give(caseId, 'filing.propose', proposal);
    const body = {
      people: [li.person, wang.person],
      zh: '请说明进度',
      en: 'Tell how it stands',
      due: '2026-03-06',
      proceeding: 'filing#1',
    };
    const urges = [await bureau.tell(caseId, 'urged', body), await bureau.tell(caseId, 'urged', body)];
    expect(await bureau.drive.run(await bureau.told())).toBe(0);
    await bureau.on('2026-03-02T09:04:00+08:00');
    expect(await bureau.drive.run(urges)).toBe(2);
    const [number] = await rows<{ number: string }>('select number from cases where case_id = $1', caseId);
    const ofLi = email.given.filter(({ address }) => address === 'investigator.li@bureau.example');
    expect(ofLi.map(({ message }) => message)).toEqual([
      {
        subject: `【案流】${number?.number ?? ''}：2项通知`,
        text: `案号：${number?.number ?? ''}\n案由：当事人虚假宣传，电话…\n· 【督办】请说明进度，截止 2026-03-06\n· 【督办】请说明进度，截止 2026-03-06\n查看：https://anliu.example/cases/${caseId}\n\n本消息由案流自动发出，请勿回复。接收方式可在“通知设置”中调整。\n`,
      },
    ]);
    expect(await bureau.drive.run(urges)).toBe(0);
  });

  it('waits at night for the morning, but for what ends power over things', async () => {
    const caseId = await aVerifiedClue(bureau);
    await bureau.told();
    await bureau.on('2026-03-02T22:00:00+08:00');
    const urge = { people: [li.person], zh: '请说明进度', en: 'Tell how it stands', due: null, proceeding: 'filing#1' };
    await bureau.drive.run([await bureau.tell(caseId, 'urged', urge)]);
    expect(email.given).toEqual([]);
    const [clock] = await rows<{ key: string }>('select key from clocks where case_id = $1', caseId);
    const fired = { clock: clock?.key, rule: 'preservation-disposal', level: 'due', addressed: ['handlers'] };
    expect(await bureau.drive.run([await bureau.tell(caseId, 'clock-fired', fired)])).toBe(2);
    expect(email.given.map(({ address }) => address).sort()).toEqual([
      ...['investigator.li@bureau.example', 'investigator.zhao@bureau.example'],
    ]);
    email.given.length = 0;
    await bureau.on('2026-03-03T07:29:00+08:00');
    expect(await bureau.drive.run()).toBe(0);
    await bureau.on('2026-03-03T07:30:00+08:00');
    expect(await bureau.drive.run()).toBe(1);
    expect(email.given).toHaveLength(1);
  });

  it('is one digest a day of what need not be told at once, whatever the case', async () => {
    await aVerifiedClue(bureau);
    await aVerifiedClue(bureau);
    await bureau.drive.run(await bureau.told());
    await bureau.on('2026-03-03T08:29:00+08:00');
    expect(await bureau.drive.run()).toBe(0);
    await bureau.on('2026-03-03T08:30:00+08:00');
    await bureau.drive.run();
    const ofLi = email.given.filter(({ address }) => address === 'investigator.li@bureau.example');
    expect(ofLi.map(({ message }) => message.subject)).toEqual(['【案流】2件案件有2项通知']);
  });

  it('is tried again later and later, given up in the end, and sent when an administrator has it tried anew', async () => {
    const caseId = await aVerifiedClue(bureau);
    await bureau.told();
    const urge = { people: [chen.person], zh: '督办', en: 'urge', due: null, proceeding: 'filing#1' };
    await bureau.drive.run([await bureau.tell(caseId, 'urged', urge)]);
    email.answer = () => Promise.resolve({ outcome: 'failed', reason: 'ECONNREFUSED', final: false });
    const tries: string[] = [];
    for (let look = 0; look < 12; look += 1) {
      const [next] = await rows<{ at: string; state: string }>(
        `select legal_text(next_try) as at, state from deliveries where recipient = 'unit-head.chen' and fold = 'case/${caseId}' order by created_at desc, id limit 1`,
      );
      if (next === undefined || next.state === 'dead') break;
      tries.push(next.at.slice(5, 19));
      await bureau.on(next.at);
      await bureau.drive.run();
    }
    expect(tries).toHaveLength(bureau.policy.attempts);
    expect(tries.slice(0, 5)).toEqual([
      '03-02T09:03:00',
      '03-02T09:03:30',
      '03-02T09:05:30',
      '03-02T09:13:30',
      '03-02T09:45:30',
    ]);
    const dead = await bureau.deliveries.page(null, 10);
    expect(dead).toMatchObject([
      { recipient: 'unit-head.chen', channel: 'email', attempts: 8, error: 'ECONNREFUSED', notices: 1 },
    ]);
    email.answer = () => Promise.resolve({ outcome: 'accepted', carrierId: null });
    expect(await bureau.deliveries.redrive(dead[0]?.id ?? '', await bureau.clock.now())).toBe(1);
    await bureau.drive.run();
    expect(await bureau.deliveries.page(null, 10)).toEqual([]);
    expect(new Set(email.given.map(({ id }) => id)).size).toBe(1);
  });

  it('is sent once by whoever of several takes it, and again when its sender died in the middle', async () => {
    const caseId = await aVerifiedClue(bureau);
    await bureau.told();
    const urge = { people: [chen.person], zh: '督办', en: 'urge', due: null, proceeding: 'filing#1' };
    await bureau.drive.run([await bureau.tell(caseId, 'urged', urge)]);
    await bureau.on('2026-03-02T09:03:00+08:00');
    const now = await bureau.clock.now();
    const [first, second] = await Promise.all([bureau.deliveries.due(now, 10), bureau.deliveries.due(now, 10)]);
    const [deliveryId = ''] = [...first, ...second];
    expect([...first, ...second]).toHaveLength(1);
    const outcomes = await Promise.all([1, 2, 3].map(() => bureau.deliver.handle({ deliveryId })));
    expect(outcomes.filter((outcome) => outcome === 'sent')).toHaveLength(1);
    expect(email.given).toHaveLength(1);
    await bureau.pool.query(
      `update deliveries set state = 'waiting', sending_until = $2, ended_at = null where id = $1`,
      [deliveryId, '2026-03-02T09:05:00+08:00'],
    );
    expect(await bureau.deliver.handle({ deliveryId })).toBe('elsewhere');
    await bureau.on('2026-03-02T09:05:00+08:00');
    expect(await bureau.deliver.handle({ deliveryId })).toBe('sent');
    expect(new Set(email.given.map(({ id }) => id)).size).toBe(1);
  });
});
