// `npm test` and `npm run test:long`: every suite in order, each with its time beside its share of the gate.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChild } from './child.mjs';
import { isFarTooSlow, reportLine } from './report.mjs';
import { PlainFailure } from './sentences.mjs';
import { root } from './set-up.mjs';

/** A suite: the Jest projects it is made of, and how many times harder `test:long` tries it; or a command that judges itself. */
const suites = [
  { name: 'unit and laws', projects: ['unit', 'laws', 'architecture'], times: 20 },
  { name: 'verify', projects: [], command: ['verify', '--json'], times: 1 },
  { name: 'integration', projects: ['integration'], times: 5 },
  // Two files, and most of the time goes to searching: each has a core.
  { name: 'walker', projects: ['walker'], times: 10, workers: 2 },
  { name: 'queues', projects: ['queues'], times: 1 },
  { name: 'stories', projects: ['e2e'], times: 10 },
  { name: 'chaos', projects: ['chaos'], times: 5 },
];

/** The gate says the same twice: its seed is fixed, and `test:long` draws a new one unless it is given. */
const gateSeed = '20260101';

const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');

function environment(more) {
  const options = '--experimental-vm-modules --disable-warning=ExperimentalWarning';
  return { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${options}`.trim(), ...more };
}

async function hasTests(suite) {
  const args = [jest, '--listTests', '--selectProjects', ...suite.projects];
  const { output } = await runChild(process.execPath, args, { cwd: root, env: environment({}) });
  return output.includes('spec.ts');
}

async function runSuite(suite, more) {
  if (suite.command) return runCommand(suite, more);
  const began = Date.now();
  if (!(await hasTests(suite))) {
    return {
      name: suite.name,
      milliseconds: 0,
      verdict: 'none',
      note: 'no tests of this kind yet',
      passed: 0,
      failed: 0,
      pending: 0,
    };
  }
  process.stdout.write(`\n── ${suite.name} ──\n`);
  const folder = mkdtempSync(join(tmpdir(), 'anliu-suite-'));
  const result = join(folder, 'result.json');
  try {
    const args = [
      jest,
      '--selectProjects',
      ...suite.projects,
      '--json',
      `--outputFile=${result}`,
      '--testLocationInResults',
      ...(suite.workers ? [`--maxWorkers=${suite.workers}`] : []),
    ];
    const { code } = await runChild(process.execPath, args, { cwd: root, env: environment(more), echo: true });
    const counted = existsSync(result) ? JSON.parse(readFileSync(result, 'utf8')) : {};
    nameSkipped(counted);
    return rowOf(suite, { milliseconds: Date.now() - began, code, counted });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What was skipped is named: a suite that needs a server which is missing must not go unnoticed. */
function nameSkipped({ testResults = [] }) {
  const tests = testResults.flatMap(({ assertionResults = [] }) => assertionResults);
  for (const { status, fullName } of tests) if (status === 'pending') process.stdout.write(`skipped: ${fullName}\n`);
}

/** `anliu verify` is a suite of its own: each invariant counts as a test, and so do the reach of every command and that each invariant says something. */
async function runCommand(suite, more) {
  const { name, command } = suite;
  const began = Date.now();
  process.stdout.write(`\n── ${name} ──\n`);
  const args = [join(root, 'bin', 'anliu.mjs'), ...command];
  const { code, output } = await runChild(process.execPath, args, { cwd: root, env: environment(more) });
  const line = output.split('\n').find((one) => one.startsWith('{'));
  if (line === undefined) process.stdout.write(output);
  const { products = [], invariants = 0, never = [], silent = [] } = line === undefined ? {} : JSON.parse(line);
  const broken = [...new Map(products.flatMap((one) => one.broken).map((one) => [one.id, one])).values()];
  for (const { id, en, story } of broken) process.stdout.write(`${id}: ${en}\n${story}\n`);
  for (const one of never) process.stdout.write(`never carried out: ${one}\n`);
  for (const one of silent) process.stdout.write(`says nothing anywhere: ${one}\n`);
  const [states, transitions] = ['states', 'transitions'].map((key) => sum(products, key));
  process.stdout.write(`${states} states, ${transitions} transitions, ${invariants} invariants\n`);
  const failed = broken.length + never.length + silent.length;
  const counted = { numPassedTests: invariants - broken.length - silent.length, numFailedTests: failed };
  return rowOf(suite, { milliseconds: Date.now() - began, code, counted });
}

function rowOf({ name, isLong = false }, { milliseconds, code, counted }) {
  const { numPassedTests: passed = 0, numPendingTests: pending = 0, numFailedTests = 0 } = counted;
  const slow = isFarTooSlow(name, milliseconds, isLong) ? 1 : 0;
  // A file that does not even load has no failed test of its own; it must count as one, and so must slowness.
  const failed = Math.max(numFailedTests, code === 0 ? 0 : 1) + slow;
  const told = {
    passed,
    failed,
    skipped: pending,
    [isLong ? 'too slow: more than its share' : 'too slow: more than twice its share']: slow,
  };
  const note = Object.entries(told).filter(([word, count]) => count > 0 || word === 'passed');
  return {
    ...{ name, milliseconds, isLong, verdict: failed ? 'FAILED' : 'ok', passed, failed, pending },
    note: note.map(([word, count]) => `${count} ${word}`).join(', '),
  };
}

function sum(rows, key) {
  return rows.reduce((total, row) => total + row[key], 0);
}

function conclude(rows) {
  process.stdout.write('\n');
  for (const row of rows) process.stdout.write(`${reportLine(row)}\n`);
  const [passed, failed, pending] = ['passed', 'failed', 'pending'].map((key) => sum(rows, key));
  process.stdout.write(`${passed} passed, ${failed} failed${pending ? `, ${pending} skipped` : ''}\n`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

function chosen(names) {
  if (names.length === 0) return suites;
  return names.map((name) => {
    const found = suites.find((suite) => suite.name === name || suite.projects.includes(name));
    if (found) return found.name === name ? found : { ...found, projects: [name] };
    const known = suites.flatMap((suite) => [suite.name, ...suite.projects]).join(', ');
    throw new PlainFailure(
      `没有名为“${name}”的测试；有：${known}。`,
      `There is no suite “${name}”; there are: ${known}.`,
    );
  });
}

/** Every suite with the gate's settings; or the named ones. */
export async function runSuites(names) {
  const more = { ANLIU_SEED: process.env.ANLIU_SEED ?? gateSeed };
  process.stdout.write(`ANLIU_SEED=${more.ANLIU_SEED}\n`);
  const rows = [];
  for (const suite of chosen(names)) rows.push(await runSuite(suite, more));
  conclude(rows);
}

/** One suite tried much harder: `npm run test:long -- laws`, with ANLIU_TIMES and ANLIU_SEED to choose how hard and from where. */
export async function runLong(names) {
  if (names.length === 0)
    throw new PlainFailure(
      '请写明要长跑的测试，例如 npm run test:long -- laws。',
      'Name the suite, for example: npm run test:long -- laws.',
    );
  const rows = [];
  for (const suite of chosen(names)) {
    const seed = process.env.ANLIU_SEED ?? String(Math.floor(Math.random() * 2 ** 31));
    const times = process.env.ANLIU_TIMES ?? String(suite.times);
    process.stdout.write(`ANLIU_SEED=${seed} ANLIU_TIMES=${times}\n`);
    rows.push(await runSuite({ ...suite, isLong: true }, { ANLIU_SEED: seed, ANLIU_TIMES: times }));
  }
  conclude(rows);
}
