import { beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registry } from '#procedures';
import { anliu, jsonLines, type AnliuRun } from './anliu-command.js';
import { isRich, publishedCases } from './rich-cases.js';
import { countTold, NEVER_REFUSED, type ToldStep } from './told-commands.js';
import { TRAPS_OF_THE_LAW, TRAPS_SEEN_ELSEWHERE } from './told-traps.js';

interface Line extends ToldStep {
  readonly file: string;
  readonly story?: string;
  readonly held?: boolean;
  readonly faults?: readonly object[];
}

const folder = 'test/stories';
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

/** Writes stories of their own and plays them in one theatre. */
async function play(stories: Readonly<Record<string, string>>): Promise<AnliuRun> {
  const place = mkdtempSync(join(tmpdir(), 'anliu-story-'));
  for (const [name, steps] of Object.entries(stories)) {
    writeFileSync(join(place, `${name}.yaml`), `story: ${name}\nsteps:\n${steps}`);
  }
  const run = await anliu(['story', place]);
  rmSync(place, { recursive: true });
  return run;
}

describe('the stories of this repository', () => {
  let lines: readonly Line[] = [];

  beforeAll(async () => {
    lines = jsonLines((await anliu(['story', folder, '--json'])).out) as readonly Line[];
  }, 300_000);

  it.each(files)('%s holds', (name) => {
    const told = lines.filter((line) => line.file === join(folder, name));
    expect(told.flatMap((line) => line.faults ?? [])).toEqual([]);
    expect(told.at(-1)).toMatchObject({ held: true });
  });

  it('carry out every command of every procedure at least once', () => {
    const told = countTold(registry, lines);
    expect(told.filter(({ allowed }) => allowed === 0).map(({ command }) => command)).toEqual([]);
  });

  it('refuse every command of every procedure at least once, for a requirement it has', () => {
    const unrefused = countTold(registry, lines).filter(({ refusedFor }) => refusedFor.length === 0);
    expect(unrefused.map(({ command }) => command)).toEqual(Object.keys(NEVER_REFUSED));
  });

  it.each(Object.entries(NEVER_REFUSED))('know that %s cannot be refused: it is %s', (command) => {
    expect(registry.commands.get(command)?.definition).toMatchObject({ by: ['S'], scope: 'case', requires: [] });
  });

  it('are at least sixty, each with a title of its own in Chinese and English', () => {
    const titles = lines.flatMap(({ story }) => story ?? []);
    expect(titles.filter((title) => !/^.*[一-鿿].* \/ [a-zA-Z].*$/.test(title))).toEqual([]);
    expect(new Set(titles).size).toBe(files.length);
    expect(files.length).toBeGreaterThanOrEqual(60);
  });

  it.each([
    ['the law', TRAPS_OF_THE_LAW, 12],
    ['other systems', TRAPS_SEEN_ELSEWHERE, 18],
  ] as const)('tell every trap of %s that concerns the engine', (_of, traps, count) => {
    expect(Object.keys(traps)).toEqual(Array.from({ length: count }, (_, index) => String(index + 1)));
    expect(Object.values(traps).filter(({ told, untold }) => (told.length === 0) !== (untold !== undefined))).toEqual(
      [],
    );
    const named = Object.values(traps).flatMap(({ told }) => told);
    expect(named.filter((name) => !files.includes(`${name}.yaml`))).toEqual([]);
  });

  it('tell every published case with rich dates', () => {
    const rich = publishedCases().filter(isRich);
    expect(rich.length).toBeGreaterThan(20);
    const untold = rich.filter(({ id }) => !files.some((name) => name.startsWith(`${id.toLowerCase()}-`)));
    expect(untold.map(({ id }) => id)).toEqual([]);
  });
});

const registered = `  - at: 2026-03-02T09:00+08:00
    as: investigator.li
    do: clue.register
    with: { source: inspection, receivedAt: 2026-03-02, summary: 检查, domain: price }
`;

const assigns = (person: string, officers: string): string =>
  `  - { at: 2026-03-02T10:00+08:00, as: ${person}, do: filing.assign, with: { officers: [${officers}] }`;

describe('anliu story', () => {
  let run: AnliuRun = { status: null, out: '', err: '' };
  const told = (name: string): string => run.out.slice(run.out.indexOf(`${name}  (`)).split('\n\n')[0] ?? '';

  beforeAll(async () => {
    run = await play({
      alone: `${registered}${assigns('unit-head.chen', 'investigator.li')} }\n`,
      due: `${registered}    expect: { clocks: { filing: { report-check: 2026-03-20 } } }\n`,
      leader: `${registered}${assigns('leader.wang', 'investigator.li, investigator.zhao')}, expect: { refused: [not-permitted] } }\n`,
    });
  }, 60_000);

  it('prints what was expected, what came and the derivation, and ends with 1', () => {
    expect(run.status).toBe(1);
    for (const text of ['应为 expected: 2026-03-20', '实为 came: 2026-03-23', '15个工作日', '15 working days']) {
      expect(told('due')).toContain(text);
    }
  });

  it('prints the sentences of a refusal that nobody expected, with article and way out', () => {
    for (const text of ['two-officers', '此时接受', '不成立']) expect(told('alone')).toContain(text);
  });

  it('refuses whoever the access table does not grant the command', () => {
    expect(told('leader')).toContain('成立，2 步');
  });

  it('answers a malformed story with file, line and reason, and 2', async () => {
    const steps = '  - at: 2026-03-02T09:00+08:00\n    who: investigator.li\n    do: clue.register\n';
    const { status, out, err } = await play({ broken: steps });
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/broken\.yaml:3：as 缺少 \/ .*broken\.yaml:3: as is missing/);
  });
});
