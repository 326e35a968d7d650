// `npm run check`: everything about the source that a machine can judge without running it.
import { join } from 'node:path';
import { runChild } from './child.mjs';
import { isFarTooSlow, reportLine } from './report.mjs';
import { root } from './set-up.mjs';

const bin = (...parts) => join(root, 'node_modules', ...parts);
const cache = (name) => join('node_modules', '.cache', name);

const eslint = [
  'eslint',
  [bin('eslint', 'bin', 'eslint.js'), '--config', 'config/lint/eslint.config.mjs', '--max-warnings', '0', '.'],
];
const others = [
  [
    'prettier',
    [
      bin('prettier', 'bin', 'prettier.cjs'),
      ...['--check', '--log-level', 'warn', '--cache', '--cache-location', cache('prettier-check.json')],
      '.',
    ],
  ],
  ['tsc', [bin('typescript', 'bin', 'tsc'), '--noEmit', '-p', 'tsconfig.json']],
  [
    'floors',
    [
      bin('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
      ...['--config', 'config/lint/dependency-cruiser.cjs', 'apps', 'libs', 'test'],
    ],
  ],
  ['knip', [bin('knip', 'bin', 'knip.js'), '--config', 'config/lint/knip.json', '--no-progress']],
];

async function runOne([name, args]) {
  const began = Date.now();
  const { code, output } = await runChild(process.execPath, args, { cwd: root });
  const row = { name, milliseconds: Date.now() - began, verdict: code === 0 ? 'ok' : 'FAILED', code };
  if (code !== 0) process.stdout.write(`\n${output.trimEnd()}\n\n`);
  return row;
}

async function inTurn(tools) {
  const rows = [];
  for (const tool of tools) rows.push(await runOne(tool));
  return rows;
}

/** ESLint takes about as long as the others together, so two of these run side by side. */
export async function runCheck() {
  const began = Date.now();
  const rows = (await Promise.all([inTurn([eslint]), inTurn(others)])).flat();
  for (const row of rows) process.stdout.write(`${reportLine(row)}\n`);
  const milliseconds = Date.now() - began;
  const failed = rows.some((row) => row.code !== 0) || isFarTooSlow('check', milliseconds);
  process.stdout.write(`${reportLine({ name: 'check', milliseconds, verdict: failed ? 'FAILED' : 'ok' })}\n`);
  process.exitCode = failed ? 1 : 0;
}
