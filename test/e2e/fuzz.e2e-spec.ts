import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ReplayCases } from '#cases';
import { acceptedCommands, CaseView, type CaseState } from '#engine';
import { demoToken, readDemoCases, TellDemoCases } from '#organisation';
import { DatabaseClock, PostgresCaseHistories } from '#persistence';
import { registry } from '#procedures';
import { lawSettings } from '#testkit';
import { loadRules } from '../../apps/api/src/load-rules.js';
import { PERSON_OF } from '../laws/demo-people.js';
import { plausiblePayload } from '../laws/plausible-payloads.js';
import { ApiUnderTest } from './api-under-test.js';
import { expectDescribed } from './as-described.js';
import { DEMO_SECRET } from './demo-template.js';
import { changed, HOSTILE, type Change } from './hostile/hostile-values.js';
import { DESCRIBED_COMMANDS, payloadFromSchema } from './hostile/payload-from-schema.js';

const TODAY = '2026-07-15';
const NOW = `${TODAY}T18:00:00+08:00`;

/** A request costs about ten milliseconds, thirty with its checks. */
const commands = lawSettings(2_500);
const reads = lawSettings(600);

let api: ApiUnderTest;
let cases: readonly string[];

beforeAll(async () => {
  api = await ApiUnderTest.start();
  const clock = new DatabaseClock(api.database.pool);
  const file = readFileSync('config/organisation/demo-cases.yaml', 'utf8');
  const stage = {
    give: api.services.give.bind(api.services),
    moveTo: (instant: number) => clock.moveTo(instant),
    putRight: () => clock.setOffset(0),
    expire: () => api.expire().then(() => undefined),
  };
  await new TellDemoCases(stage, api.services.directory).tell(readDemoCases('demo', file, TODAY), NOW);
  await api.on(NOW);
  const { rows } = await api.database.pool.query<{ id: string; bureau: string }>(
    'select case_id as id, bureau from cases order by number',
  );
  // The people who ask work in the east district; one case of another is enough to ask for in vain.
  const [elsewhere, own] = [rows.filter((row) => row.bureau !== 'east'), rows.filter((row) => row.bureau === 'east')];
  cases = [...own, ...elsewhere.slice(0, 1)].map((row) => row.id);
}, 120_000);

afterAll(() => api.stop());

const oftenNothing = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 19, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

const hostile = fc.constantFrom(...HOSTILE);

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat({ max: 500 }),
  way: fc.constantFrom('replace' as const, 'replace' as const, 'remove' as const, 'add' as const, 'repeat' as const),
  to: fc.nat({ max: 50_000 }),
});

/** A command, mostly by somebody who may give it, with a payload that was plausible before it was changed. */
const asked = fc.record({
  of: fc.nat({ max: 99 }),
  pick: fc.nat({ max: 9_999 }),
  stranger: fc.nat({ max: 60 }),
  choice: fc.nat({ max: 9_999 }),
  seeds: fc.infiniteStream(fc.nat({ max: 9_999 })),
  changes: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 2, arbitrary: fc.array(change, { minLength: 1, maxLength: 3 }) },
  ),
  beside: fc.record({
    at: oftenNothing(fc.oneof(hostile, fc.constantFrom('2026-07-14T09:00:00+08:00', '2026-05-01T09:00:00+08:00'))),
    proceeding: oftenNothing(fc.oneof(hostile, fc.constantFrom('filing#1', 'penalty#1', 'execution#1', 'case'))),
    expectedVersion: oftenNothing(fc.oneof(hostile, fc.nat({ max: 40 }))),
    colour: oftenNothing(oftenNothing(hostile)),
  }),
  header: fc.record({
    'if-match': oftenNothing(fc.constantFrom('"1"', '"3"', '"40"', 'W/"2"', '*', 'x', '"-1"', '')),
    'idempotency-key': oftenNothing(fc.constantFrom('k1', 'k2', 'k3', 'a b', 'x'.repeat(201))),
  }),
  dryRun: oftenNothing(fc.constantFrom('true', 'false', '1', '')),
});

type Asked = typeof asked extends fc.Arbitrary<infer Value> ? Value : never;

const STRANGERS = ['auditor.lang', 'administrator.peng', 'leader.xu', 'intake.shen', 'investigator.feng', 'nobody'];

/** The request as it goes out. */
interface Request {
  readonly person: string;
  readonly operation: 'POST /cases' | 'POST /cases/{id}/commands';
  readonly path: string;
  readonly body: object;
}

async function requestOf(one: Asked): Promise<Request> {
  const caseId = cases[one.of % cases.length] ?? '';
  const { state } = await api.services.reads.read({ caller: 'system', scope: { all: true } }, caseId);
  const command = commandFor(one, state);
  const definition = registry.commands.get(command)?.definition;
  const payload = payloadFor(one, command, new CaseView(state, {}));
  const query = one.dryRun === undefined ? '' : `?dryRun=${one.dryRun}`;
  const person = STRANGERS[one.stranger] ?? PERSON_OF[definition?.by[0] ?? 'officer'] ?? 'investigator.li';
  const { expectedVersion, proceeding, ...beside } = one.beside;
  if (definition?.opensCase === true) {
    return { person, operation: 'POST /cases', path: `/cases${query}`, body: { command, payload, ...beside } };
  }
  const body = { command, payload, ...beside, expectedVersion, proceeding };
  return { person, operation: 'POST /cases/{id}/commands', path: `/cases/${caseId}/commands${query}`, body };
}

/** Mostly a command that the case accepts as it stands. */
function commandFor({ pick }: Asked, state: CaseState): string {
  const accepted = acceptedCommands(registry, state).filter((name) => DESCRIBED_COMMANDS.includes(name));
  const names = pick % 5 === 0 || accepted.length === 0 ? DESCRIBED_COMMANDS : accepted;
  return names[pick % names.length] ?? '';
}

function payloadFor({ choice, changes, seeds }: Asked, command: string, view: CaseView): object {
  const numbers = seeds[Symbol.iterator]();
  const choose = (below: number): number => Number(numbers.next().value ?? 0) % below;
  const plausible = choice % 4 === 0 ? undefined : plausiblePayload(command, { view, at: NOW, choice });
  return changed(plausible ?? payloadFromSchema(command, choose), changes);
}

interface Content {
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

async function send(person: string, method: string, path: string, { body, headers = {} }: Content = {}) {
  const authorization = `Bearer ${demoToken(DEMO_SECRET, person)}`;
  const content = body === undefined ? {} : { body };
  return fetch(`${api.url}/api/v1${path}`, { method, headers: { authorization, ...headers }, ...content });
}

/** Everything a refusal must leave as it was: how often each case was written, how many there are, what was numbered. */
async function standing(): Promise<string> {
  const { rows } = await api.database.pool.query<{ all: string }>(
    `select concat_ws('/', (select count(*) from cases), (select sum(seq) from cases), (select sum(version) from cases),
      (select count(*) from journal), (select count(*) from outbox), (select count(*) from issued_numbers),
      (select count(*) from sealed_facts), (select count(*) from idempotency)) as all`,
  );
  return rows[0]?.all ?? '';
}

/** Gives the command; whatever it asks, the answer must be one that the API describes. */
async function ask(one: Asked): Promise<Response> {
  const { person, operation, path, body } = await requestOf(one);
  const told = Object.entries(one.header).filter((header): header is [string, string] => header[1] !== undefined);
  const headers = { 'content-type': 'application/json', ...Object.fromEntries(told) };
  const response = await send(person, 'POST', path, { body: JSON.stringify(body), headers });
  try {
    expect(response.status).toBeLessThan(500);
    await expectDescribed(operation, response.clone());
  } catch (failure) {
    throw new Error(`${String(failure)}\n${person} ${JSON.stringify(body)}\n${await response.text()}`, {
      cause: failure,
    });
  }
  return response;
}

/** The command that an answer says was written; null for none. */
async function commandWritten(response: Response): Promise<string | null> {
  if (!response.ok || response.headers.get('idempotency-replayed') === 'true') return null;
  const answer = (await response.json()) as { outcome: string; dryRun?: boolean; command: string };
  return answer.outcome === 'moved' && answer.dryRun !== true ? answer.command : null;
}

describe(`whatever is sent (seed ${String(commands.seed)})`, () => {
  const answered = new Map<number, number>();
  const done = new Set<string>();

  it(`a command is answered as described ${String(commands.numRuns)} times, and what is refused writes nothing`, async () => {
    const law = fc.asyncProperty(asked, async (one) => {
      const before = await standing();
      const response = await ask(one);
      answered.set(response.status, (answered.get(response.status) ?? 0) + 1);
      const written = await commandWritten(response);
      if (written !== null) done.add(written);
      expect((await standing()) !== before).toBe(written !== null);
    });
    await fc.assert(law, { ...commands, endOnFailure: true });
  }, 600_000);

  it('the commands went far enough for that to mean something', () => {
    expect([...answered.keys()]).toEqual(expect.arrayContaining([200, 201, 400, 403, 404, 409, 412, 422]));
    expect(done.size).toBeGreaterThan(20);
  });

  it(`a page is answered as described ${String(reads.numRuns)} times`, async () => {
    const parameter: fc.Arbitrary<[string, string]> = fc.tuple(
      fc.constantFrom(
        ...['status', 'state', 'unit', 'bureau', 'handler', 'domain', 'dueBefore', 'text', 'ended', 'sort', 'limit'],
        ...['cursor', 'asKnownOn', 'after', 'constructor', '__proto__', 'colour'],
      ),
      hostile.map((value) =>
        typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '?') : JSON.stringify(value),
      ),
    );
    const places = ['/cases', '/cases/{id}', '/cases/{id}/journal', '/cases/{id}/clocks', '/tasks', '/me'];
    const law = fc.asyncProperty(
      ...([fc.constantFrom(...places), fc.array(parameter, { maxLength: 3 }), fc.nat({ max: 99 })] as const),
      async (place, parameters, of) => {
        const path = place.replace('{id}', cases[of % cases.length] ?? '');
        const query = new URLSearchParams(parameters).toString();
        const response = await send('leader.wang', 'GET', `${path}?${query}`);
        expect(`${String(response.status)} ${query}`).not.toMatch(/^5/);
        await expectDescribed(`GET ${place}`, response);
      },
    );
    await fc.assert(law, { ...reads, endOnFailure: true });
  }, 600_000);

  it('every case still agrees with its journal', async () => {
    const { book } = loadRules('config');
    const report = await new ReplayCases(book, new PostgresCaseHistories(api.database.pool)).run();
    expect(report.cases).toBeGreaterThan(cases.length);
    expect(report.differences).toEqual([]);
  }, 120_000);
});
