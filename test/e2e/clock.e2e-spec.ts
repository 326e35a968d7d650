import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { anliu, jsonLines } from './anliu-command.js';

interface Vector {
  readonly in: object;
  readonly out: object;
}

interface Explained {
  readonly status: string;
  readonly explanation: readonly { readonly zh: string; readonly en: string }[];
}

const KEYS = 'due rolledFrom status earliest provisional excludedDays applyFrom article version versionCertain error';
const vectors = JSON.parse(readFileSync('libs/statutes/src/fixtures/golden-vectors.json', 'utf8')) as readonly Vector[];

describe('anliu clock', () => {
  it('answers each golden vector on its own line, in order, with all keys', async () => {
    const input = vectors.map((vector) => JSON.stringify(vector.in)).join('\n');
    const { status, out, err } = await anliu(['clock'], input);
    const answers = jsonLines(out) as readonly object[];
    expect([status, err]).toEqual([0, '']);
    expect(answers).toMatchObject(vectors.map((vector) => vector.out));
    for (const answer of answers) expect(Object.keys(answer).join(' ')).toBe(KEYS);
  });

  it('answers a bad line in its place, the others all the same, and ends with 1', async () => {
    const good = JSON.stringify({ rule: 'report-check', start: '2026-09-18' });
    const bad = JSON.stringify({ rule: 'tea-break', start: '2026-09-18' });
    const { status, out } = await anliu(['clock'], `${good}\n${bad}\nnonsense\n${good}\n`);
    expect(status).toBe(1);
    expect(jsonLines(out)).toMatchObject([
      { due: '2026-10-15', error: null },
      { error: { code: 'unknown-rule', field: 'rule' } },
      { error: { code: 'bad-json' } },
      { due: '2026-10-15', error: null },
    ]);
  });

  it('is good with an open exclusion, and explains in both languages', async () => {
    const question = {
      rule: 'case-decision',
      start: '2026-07-03',
      exclusions: [{ kind: 'testing', from: '2026-07-10', to: null }],
    };
    const { status, out } = await anliu(['clock', '--explain'], JSON.stringify(question));
    const [answer] = jsonLines(out) as readonly Explained[];
    expect([status, answer?.status]).toEqual([0, 'open']);
    expect(answer?.explanation.every((line) => line.zh !== '' && line.en !== '')).toBe(true);
  });

  it('reads a first line that begins with the mark some programs put there', async () => {
    const { status, out } = await anliu(
      ['clock'],
      `\ufeff${JSON.stringify({ rule: 'report-check', start: '2026-09-18' })}`,
    );
    expect([status, jsonLines(out).length]).toEqual([0, 1]);
  });

  it('says nothing to nothing', async () => {
    expect(await anliu(['clock'], '\n\n')).toEqual({ status: 0, out: '', err: '' });
  });

  it.each([
    [['clock', '--nonsense']],
    [['tea']],
    [['audit']],
    [['audit', 'a', 'b']],
    [['audit', 'no-such-file.json']],
    [['audit', 'package.json']],
    [['chain', 'libs']],
  ])('answers the wrong use %p with one sentence in both languages and 2', async (args) => {
    const { status, out, err } = await anliu(args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]* \/ [^\n]*[a-z][^\n]*\n$/);
  });

  it('says which folder is no configuration', async () => {
    const { status, err } = await anliu(['clock'], '', { ANLIU_CONFIG: 'test' });
    expect([status, err.includes('statutes')]).toEqual([2, true]);
  });

  it('shows examples in its help', async () => {
    const { status, out } = await anliu(['clock', '--help']);
    expect([status, out.includes('"rule":"case-decision"')]).toEqual([0, true]);
  });
});

it('anliu --version answers the version of the package', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(await anliu(['--version'])).toMatchObject({ status: 0, out: `${version}\n`, err: '' });
});
