import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GiveCommand, STANDARD_NUMBERING, unrestrictedAccess } from '#cases';
import { ExportJournal, verifyChain } from '#journal';
import { PostgresJournalStore, PostgresStepStore } from '#persistence';
import { toyBook, toyDesk, withToyDesk, type ToyDesk } from '#testkit';

let desk: ToyDesk;

beforeAll(async () => {
  desk = await withToyDesk();
});

afterAll(() => desk.close());

const together = <T>(times: number, work: (index: number) => Promise<T>): Promise<PromiseSettledResult<T>[]> =>
  Promise.allSettled(Array.from({ length: times }, (_, index) => work(index)));

/** A door with a queue of its own, as another process has. */
function anotherDoor(): GiveCommand {
  const steps = new PostgresStepStore(desk.database.pool);
  return new GiveCommand(toyBook, steps, toyDesk, desk.sealer, unrestrictedAccess, STANDARD_NUMBERING);
}

async function faultsOf(caseId: string) {
  const lines: string[] = [];
  for await (const line of new ExportJournal(new PostgresJournalStore(desk.database.pool)).lines(caseId))
    lines.push(line);
  return verifyChain(lines);
}

describe('many who act on one case at once', () => {
  it('take turns: one wins each version, the journal has no gap, the chain verifies, other cases keep moving', async () => {
    const hot = await desk.open();
    const others = await Promise.all([desk.open(), desk.open(), desk.open()]);
    const conflicts = together(64, (index) =>
      desk.ask(hot, 'toy.note', { text: String(index) }, { expectedVersion: 1 + Math.floor(index / 8) }),
    );
    const moving = Promise.all(others.map((one) => desk.move(one, 'toy.note', { text: 'beside' })));
    expect((await moving).map((answer) => answer.version)).toEqual([2, 2, 2]);
    const results = await conflicts;
    const won = results.flatMap((one) => (one.status === 'fulfilled' ? [one.value.answer.version] : []));
    const lost = results.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : []));
    expect(new Set(lost)).toEqual(new Set(['command-stale']));
    expect(won).toEqual([...new Set(won)]);
    const seqs = await desk.asOwner<{ seq: number }>('select seq from journal where case_id = $1 order by seq', [hot]);
    expect(seqs.map((row) => row.seq)).toEqual(Array.from({ length: won.length + 1 }, (_, index) => index + 1));
    expect(await faultsOf(hot)).toMatchObject({ entries: won.length + 1, faults: [] });
  });

  it('all act when none of them minds what the others did', async () => {
    const hot = await desk.open();
    const results = await together(64, (index) => desk.move(hot, 'toy.note', { text: String(index) }));
    expect(results.filter((one) => one.status === 'rejected')).toEqual([]);
    expect(await faultsOf(hot)).toMatchObject({ entries: 65, faults: [] });
  });

  it('take turns by the lock of the case where they come from different processes', async () => {
    const hot = await desk.open();
    const doors = Array.from({ length: 6 }, anotherDoor);
    const actor = { person: 'li', name: '李一', unit: 'east', role: 'investigator' };
    const results = await together(60, (index) => {
      const payload = { text: String(index), form: index % 2 === 0 };
      const door = doors[index % doors.length] ?? desk.give;
      return door.give({ caseId: hot, command: 'toy.note', payload, actor, scope: { all: true } });
    });
    expect(results.filter((one) => one.status === 'rejected')).toEqual([]);
    expect(await faultsOf(hot)).toMatchObject({ entries: 61, faults: [] });
  });

  it('are told to come back when the case stays locked for three seconds', async () => {
    const caseId = await desk.open();
    const client = await desk.database.pool.connect();
    await client.query('begin');
    await client.query('select 1 from cases where case_id = $1 for no key update', [caseId]);
    await expect(desk.ask(caseId, 'toy.note', { text: 'x' })).rejects.toMatchObject({
      code: 'case-busy',
      detail: { retryAfter: 1 },
    });
    await client.query('rollback');
    client.release();
    expect((await desk.move(caseId, 'toy.note', { text: 'x' })).version).toBe(2);
  });
});

describe('a command given again', () => {
  it('acts once when its key is sent 50 times at once, and all 50 get the same answer', async () => {
    const caseId = await desk.open();
    const results = await together(50, () => desk.ask(caseId, 'toy.note', { text: 'once' }, { idempotencyKey: 'k' }));
    const given = results.map((one) => (one.status === 'fulfilled' ? one.value : null));
    expect(new Set(given.map((one) => JSON.stringify(one?.answer, sortedKeys))).size).toBe(1);
    expect(given.filter((one) => one?.repeated === false)).toHaveLength(1);
    expect((await faultsOf(caseId)).entries).toBe(2);
  });

  it('opens one case when the key of an opening is sent 50 times at once', async () => {
    const results = await together(50, () => desk.ask(null, 'toy.open', { text: '甲' }, { idempotencyKey: 'opening' }));
    const ids = results.map((one) =>
      one.status === 'fulfilled' && one.value.answer.outcome === 'moved' ? one.value.answer.caseId : '',
    );
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).not.toBe('');
  });

  it('opens one case also when two processes are sent the same key at once', async () => {
    const beside = anotherDoor();
    const actor = { person: 'li', name: '李一', unit: 'east', role: 'investigator' };
    const input = {
      caseId: null,
      command: 'toy.open',
      payload: {},
      actor,
      scope: { all: true },
      idempotencyKey: 'twice',
    } as const;
    const results = await together(12, (index) => (index % 2 === 0 ? desk.give : beside).give(input));
    const given = results.flatMap((one) =>
      one.status === 'fulfilled' && one.value.answer.outcome === 'moved' ? [one.value] : [],
    );
    expect(given).toHaveLength(12);
    expect(new Set(given.map((one) => ('number' in one.answer ? one.answer.number : ''))).size).toBe(1);
    expect(given.filter((one) => !one.repeated)).toHaveLength(1);
  });

  it('is refused when the key comes with another body', async () => {
    const caseId = await desk.open();
    await desk.ask(caseId, 'toy.note', { text: 'a' }, { idempotencyKey: 'k2' });
    await expect(desk.ask(caseId, 'toy.note', { text: 'b' }, { idempotencyKey: 'k2' })).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
  });

  it('leaves the key free after a refusal', async () => {
    const caseId = await desk.open();
    expect((await desk.ask(caseId, 'toy.note', {}, { idempotencyKey: 'k3' })).answer.outcome).toBe('refused');
    expect((await desk.ask(caseId, 'toy.note', { text: 'now' }, { idempotencyKey: 'k3' })).answer.outcome).toBe(
      'moved',
    );
  });
});

describe('a command on a case that has moved on', () => {
  it('is carried out when what happened meanwhile does not concern it', async () => {
    const caseId = await desk.open();
    const { version } = await desk.move(caseId, 'side.open');
    await desk.move(caseId, 'side.note', { text: 'elsewhere' });
    const answer = await desk.move(caseId, 'toy.note', { text: 'x' }, { expectedVersion: version });
    expect(answer.version).toBe(version + 2);
  });

  it('is refused when its own proceeding was touched, telling what happened', async () => {
    const caseId = await desk.open();
    await desk.move(caseId, 'toy.note', { text: 'meanwhile' });
    await expect(desk.ask(caseId, 'toy.close', {}, { expectedVersion: 1 })).rejects.toMatchObject({
      code: 'command-stale',
      detail: {
        version: 2,
        meanwhile: [{ seq: 2, command: 'toy.note', actor: 'li', touched: ['proceeding:toy#1', 'fact:toy.note'] }],
      },
    });
  });

  it('is refused when a fact that its requirements read was recorded, also in another proceeding', async () => {
    const caseId = await desk.open();
    const { version } = await desk.move(caseId, 'side.open');
    await desk.move(caseId, 'side.note', { text: 'read by the closing' });
    await expect(desk.ask(caseId, 'toy.close', {}, { expectedVersion: version })).rejects.toMatchObject({
      code: 'command-stale',
    });
  });
});

describe('what a step writes', () => {
  it('is nothing at all when any part of it cannot be written', async () => {
    const caseId = await desk.open();
    const count = () =>
      desk.asOwner<{ n: string }>(
        `select (select count(*) from journal) || '/' || (select count(*) from outbox) || '/' || (select count(*) from forms)
          || '/' || (select coalesce(sum(last), 0) from document_numbers) || '/' || (select sum(seq) from cases) as n`,
      );
    const before = await count();
    await desk.asOwner(
      `create function fail_now() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`,
    );
    await desk.asOwner(`create trigger fail before insert on outbox for each row execute function fail_now()`);
    await expect(desk.ask(caseId, 'toy.note', { text: 'x', form: true }, { idempotencyKey: 'k4' })).rejects.toThrow(
      'no',
    );
    await desk.asOwner('drop trigger fail on outbox; drop function fail_now');
    expect(await count()).toEqual(before);
    expect((await desk.move(caseId, 'toy.note', { text: 'x', form: true }, { idempotencyKey: 'k4' })).seq).toBe(2);
  });

  it('is nothing in a dry run, which tells what would change', async () => {
    const caseId = await desk.open();
    const answer = await desk.move(caseId, 'toy.close', {}, { dryRun: true });
    expect(answer).toMatchObject({ dryRun: true, seq: 2, states: { 'toy#1': { main: 'closed' } } });
    expect(answer.clocks).toMatchObject([{ status: 'stopped' }]);
    expect((await faultsOf(caseId)).entries).toBe(1);
  });

  it('never numbers two documents alike, and leaves no gap, whoever asks at once', async () => {
    const cases = await Promise.all(Array.from({ length: 10 }, () => desk.open()));
    const results = await together(60, async (index) => {
      const caseId = cases[index % 10] ?? '';
      const refused = index % 6 === 5;
      const { answer } = await desk.ask(caseId, 'toy.note', refused ? { form: true } : { text: 'x', form: true });
      return answer.outcome === 'moved' ? (answer.forms[0]?.documentNumber ?? '') : '';
    });
    const numbers = results
      .map((one) => (one.status === 'fulfilled' ? one.value : ''))
      .filter((number) => number !== '');
    expect(numbers).toHaveLength(50);
    expect(new Set(numbers).size).toBe(50);
    const counters = await desk.asOwner<{ last: number; issued: number }>(
      `select last, (select count(*)::int from issued_numbers i where i.code = d.code) as issued from document_numbers d`,
    );
    for (const { last, issued } of counters) expect(issued).toBe(last);
  });

  it('keeps the journal free of what is sealed', async () => {
    const caseId = await desk.open({ text: '甲', reporter: { name: '举报人王五' } });
    const [row] = await desk.asOwner<{ canonical: string; ciphertext: string }>(
      'select canonical, ciphertext from journal join sealed_facts using (case_id, seq) where case_id = $1',
      [caseId],
    );
    expect(row?.canonical).not.toContain('王五');
    expect(row?.canonical).toMatch(/"reporter":\{"saltedHash":"[0-9a-f]{64}","sealed":"/);
    expect(Buffer.from(row?.ciphertext ?? '', 'base64').toString()).not.toContain('王五');
  });

  it('refuses a number of the sender that another case carries', async () => {
    const external = randomUUID();
    await desk.open({ text: '甲', external });
    await expect(desk.ask(null, 'toy.open', { text: '乙', external })).rejects.toMatchObject({
      code: 'external-number-taken',
    });
  });
});

describe('a command that reaches into another case', () => {
  it('moves both in one transaction', async () => {
    const [one, other] = [await desk.open(), await desk.open()];
    const answer = await desk.move(one, 'toy.hand', { to: other, text: 'handed' });
    expect(answer.otherCases).toMatchObject([{ caseId: other, seq: 2, command: 'toy.note' }]);
    expect(await faultsOf(other)).toMatchObject({ entries: 2, faults: [] });
  });

  it('never waits in a ring with one that reaches the other way', async () => {
    const [one, other] = [await desk.open(), await desk.open()];
    const results = await together(20, (index) =>
      index % 2 === 0 ? desk.move(one, 'toy.hand', { to: other }) : desk.move(other, 'toy.hand', { to: one }),
    );
    expect(results.filter((result) => result.status === 'rejected')).toEqual([]);
    expect(await faultsOf(one)).toMatchObject({ entries: 21, faults: [] });
  });

  it('never waits in a ring either when the two come from different processes', async () => {
    const [one, other] = [await desk.open(), await desk.open()];
    const doors = [anotherDoor(), anotherDoor()];
    const actor = { person: 'li', name: '李一', unit: 'east', role: 'investigator' };
    const results = await together(20, (index) => {
      const [from, to] = index % 2 === 0 ? [one, other] : [other, one];
      const door = doors[index % 2] ?? desk.give;
      return door.give({ caseId: from, command: 'toy.hand', payload: { to }, actor, scope: { all: true } });
    });
    expect(results.filter((result) => result.status === 'rejected')).toEqual([]);
    expect(await faultsOf(one)).toMatchObject({ entries: 21, faults: [] });
    expect(await faultsOf(other)).toMatchObject({ entries: 21, faults: [] });
  });

  it('moves neither when the other refuses or does not exist', async () => {
    const [one, other] = [await desk.open(), await desk.open()];
    await desk.move(other, 'toy.close');
    expect((await desk.ask(one, 'toy.hand', { to: other })).answer).toMatchObject({
      outcome: 'refused',
      caseId: other,
    });
    await expect(desk.ask(one, 'toy.hand', { to: randomUUID() })).rejects.toMatchObject({
      code: 'other-case-not-found',
    });
    expect((await faultsOf(one)).entries).toBe(1);
  });
});

describe('a command that is not taken', () => {
  const scope = { units: ['west'], handlerOf: 'zhao', namedIn: 'zhao' };

  it('answers alike for an unknown case and for one the caller may not see', async () => {
    const caseId = await desk.open();
    const told = async (id: string) =>
      desk.ask(id, 'toy.note', { text: 'x' }, { scope }).catch((error: unknown) => error);
    expect(await told(caseId)).toEqual(await told(randomUUID()));
    expect(await told('no-uuid')).toEqual(await told(randomUUID()));
  });

  it('names every wrong field, and what a journal cannot carry', async () => {
    const caseId = await desk.open();
    await expect(desk.ask(caseId, 'toy.note', { bad: 1 }, { at: 'yesterday' })).rejects.toMatchObject({
      code: 'payload-invalid',
      issues: [{ field: 'bad' }, { field: 'at' }],
    });
    await expect(desk.ask(caseId, 'toy.note', { text: 'a\0b', list: ['\ud800'] })).rejects.toMatchObject({
      issues: [{ field: 'text' }, { field: 'list.0' }],
    });
  });

  it('is answered with what is unmet, and with what this version does not have', async () => {
    const caseId = await desk.open();
    expect((await desk.ask(caseId, 'toy.note')).answer).toMatchObject({
      outcome: 'refused',
      unmet: [{ id: 'toy-text-given' }],
    });
    expect((await desk.ask(caseId, 'later.begin')).answer).toMatchObject({
      unmet: [{ id: 'procedure-not-available' }],
    });
    expect((await desk.ask(null, 'toy.note', { text: 'x' })).answer).toMatchObject({
      outcome: 'refused',
      caseId: null,
      version: 0,
    });
  });
});

/** The kept answer comes back from jsonb, which orders keys in its own way. */
function sortedKeys(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}
