import { beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anliu, jsonLines, type AnliuRun } from './anliu-command.js';

interface Line {
  readonly file: string;
  readonly story?: string;
  readonly held?: boolean;
  readonly faults?: readonly object[];
}

const folder = 'test/stories';
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

/** Writes a story of its own and plays it. */
async function play(steps: string): Promise<AnliuRun> {
  const place = mkdtempSync(join(tmpdir(), 'anliu-story-'));
  const file = join(place, 'story.yaml');
  writeFileSync(file, `story: a story\nsteps:\n${steps}`);
  const run = await anliu(['story', file]);
  rmSync(place, { recursive: true });
  return run;
}

describe('the stories of this repository', () => {
  let lines: readonly Line[] = [];

  beforeAll(async () => {
    lines = jsonLines((await anliu(['story', folder, '--json'])).out) as readonly Line[];
  }, 180_000);

  it.each(files)('%s holds', (name) => {
    const told = lines.filter((line) => line.file === join(folder, name));
    expect(told.flatMap((line) => line.faults ?? [])).toEqual([]);
    expect(told.at(-1)).toMatchObject({ held: true });
  });
});

const registered = `  - at: 2026-03-02T09:00+08:00
    as: investigator.li
    do: clue.register
    with: { source: inspection, receivedAt: 2026-03-02, summary: 检查, domain: price }
`;

describe('anliu story', () => {
  it('prints what was expected, what came and the derivation, and ends with 1', async () => {
    const { status, out } = await play(
      `${registered}    expect: { clocks: { filing: { report-check: 2026-03-20 } } }\n`,
    );
    expect(status).toBe(1);
    for (const text of ['应为 expected: 2026-03-20', '实为 came: 2026-03-23', '15个工作日', '15 working days']) {
      expect(out).toContain(text);
    }
  });

  it('prints the sentences of a refusal that nobody expected, with article and way out', async () => {
    const { status, out } = await play(
      `${registered}  - { at: 2026-03-02T10:00+08:00, as: unit-head.chen, do: filing.assign, with: { officers: [investigator.li] } }\n`,
    );
    expect(status).toBe(1);
    for (const text of ['two-officers', '此时接受']) expect(out).toContain(text);
  });

  it('refuses whoever the access table does not grant the command', async () => {
    const { status } = await play(
      `${registered}  - { at: 2026-03-02T10:00+08:00, as: leader.wang, do: filing.assign, with: { officers: [investigator.li, investigator.zhao] }, expect: { refused: [not-permitted] } }\n`,
    );
    expect(status).toBe(0);
  });

  it('answers a malformed story with file, line and reason, and 2', async () => {
    const { status, out, err } = await play(
      `  - at: 2026-03-02T09:00+08:00\n    who: investigator.li\n    do: clue.register\n`,
    );
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/story\.yaml:3：as 缺少 \/ .*story\.yaml:3: as is missing/);
  });
});
