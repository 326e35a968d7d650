import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReplayCases } from '#cases';
import { PostgresCaseHistories } from '#persistence';
import { lawSettings, toyBook, withToyDesk, type ToyDesk } from '#testkit';

/** 20 kills in 1,000 commands in the long run; a few in the gate. */
const { numRuns: KILLS, seed: SEED } = lawSettings(4);
const COMMANDS = KILLS * 50;

interface Acknowledged {
  readonly n: number;
  readonly caseId: string;
  readonly seq: number;
}

interface Line {
  readonly caseId: string;
  readonly seq: number;
  readonly command: string;
  readonly text: string;
}

let desk: ToyDesk;
let cases: readonly string[];

beforeAll(async () => {
  desk = await withToyDesk();
  cases = await Promise.all(Array.from({ length: 6 }, () => desk.open()));
});

afterAll(() => desk.close());

/** Runs the giver from the first command that nobody acknowledged, and kills it after so many acknowledgements. */
async function runUntilKilled(acknowledged: Map<number, Acknowledged>, killAfter: number): Promise<void> {
  const child = spawn(process.execPath, ['test/chaos/command-giver.mjs'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const from = Array.from({ length: COMMANDS }, (_, n) => n).find((n) => !acknowledged.has(n)) ?? COMMANDS;
  child.stdin.end(`${JSON.stringify({ url: desk.urls.applicationUrl, cases, from, to: COMMANDS })}\n`);
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  let heard = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const one = JSON.parse(line) as Acknowledged;
    const before = acknowledged.get(one.n);
    // Given again under its key, a command is answered as the first time.
    expect(before ?? one).toEqual(one);
    acknowledged.set(one.n, one);
    heard += 1;
    if (heard === killAfter) child.kill('SIGKILL');
  }
  const status = await ended;
  if (status !== null && status !== 0) throw new Error(`the process ended by itself with ${String(status)}`);
}

/** A small generator with a seed, so that a failure can be told again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

describe(`a process killed ${String(KILLS)} times in the middle of ${String(COMMANDS)} commands (seed ${String(SEED)})`, () => {
  it('leaves every acknowledged command, none twice, and a journal that replays', async () => {
    const random = seeded(SEED);
    const acknowledged = new Map<number, Acknowledged>();
    for (let kill = 0; kill < KILLS; kill += 1) await runUntilKilled(acknowledged, 1 + Math.floor(random() * 80));
    while (acknowledged.size < COMMANDS) await runUntilKilled(acknowledged, Infinity);

    const lines = await desk.asOwner<Line>(
      `select case_id as "caseId", seq, command, canonical::json->'payload'->>'text' as text from journal where canonical like '%"command ' || '%'`,
    );
    const given = lines.filter((line) => !(line.command === 'toy.note' && isHanded(line.text)));
    expect(given.map((line) => line.text).sort()).toEqual(
      [...acknowledged.keys()].map((n) => `command ${String(n)}`).sort(),
    );
    for (const { n, caseId, seq } of acknowledged.values()) {
      expect(given).toContainEqual(expect.objectContaining({ caseId, seq, text: `command ${String(n)}` }));
    }
    await expectWhole();
  }, 600_000);
});

/** Commands that reach into another case leave an entry there with the same text. */
function isHanded(text: string): boolean {
  return Number(text.split(' ')[1]) % 10 === 8;
}

async function expectWhole(): Promise<void> {
  const report = await new ReplayCases(toyBook, new PostgresCaseHistories(desk.database.pool)).run();
  expect(report).toMatchObject({ different: 0, differences: [] });
  const [counts] = await desk.asOwner(`select
    (select count(*) from journal) = (select count(*) from outbox) as told,
    (select sum(seq) from cases) = (select count(*) from journal) as gapless,
    (select coalesce(sum(last), 0) from document_numbers) = (select count(*) from issued_numbers) as numbered,
    (select count(*) from journal where canonical like '%"command ' || '%' and not (command = 'toy.note' and right(canonical::json->'payload'->>'text', 1) = '8'))
      = (select count(*) from idempotency) as kept`);
  expect(counts).toEqual({ told: true, gapless: true, numbered: true, kept: true });
}
