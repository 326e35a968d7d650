// The README's start command on a fresh clone, as a stranger would run it: it answers, it stops, it leaves nothing.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isFarTooSlow, reportLine } from '../../bin/report.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const patience = 8 * 60_000;

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts `npm start` in the clone; `ended` tells how it ended, with everything it said. */
function startCommand(clone, port) {
  const env = { ...process.env, PORT: String(port) };
  delete env.ANLIU_HOME;
  const child = spawn('npm', ['start'], { cwd: clone, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk) => (said += chunk));
  const ended = new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal })));
  return { child, ended, said: () => said };
}

async function untilHealthy(port, ended) {
  let isOver = false;
  void ended.then(() => (isOver = true));
  for (const began = Date.now(); Date.now() - began < patience && !isOver; await pause(200)) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/health`).catch(() => null);
    if (answer?.status === 200) return true;
  }
  return false;
}

/** What the system tells of a process; nothing when it is gone by now. */
function about(pid, what) {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return '';
  }
}

/** Every living process that mentions these folders: the clone's own programs, or a server over its data. */
function processesOf(folders) {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const living = numbers.filter((pid) => !/\) Z/.test(about(pid, 'stat')));
  const lines = living.map((pid) => `${pid} ${about(pid, 'cmdline').replaceAll('\0', ' ')}`);
  return lines.filter((line) => folders.some((folder) => line.includes(folder)));
}

/** The folders of the clone's data: its own, and the one that root may have put out of a closed folder's way. */
function dataFolders(clone) {
  const pointer = join(clone, '.anliu', 'database-location');
  return existsSync(pointer) ? [clone, readFileSync(pointer, 'utf8').trim()] : [clone];
}

const locksOf = (clone) => readdirSync(join(clone, '.anliu')).filter((name) => name.endsWith('.lock'));

async function tryOnce(clone, port, name) {
  const began = Date.now();
  const start = startCommand(clone, port);
  const faults = [];
  if (await untilHealthy(port, start.ended)) process.stdout.write(`${name}: up after ${Date.now() - began} ms\n`);
  else faults.push(`${name}: no answer from /api/v1/health\n${start.said()}`);
  start.child.kill('SIGTERM');
  await start.ended;
  const left = processesOf(dataFolders(clone));
  if (left.length > 0) faults.push(`${name}: processes are left:\n${left.join('\n')}`);
  const locks = locksOf(clone);
  if (locks.length > 0) faults.push(`${name}: locks are left: ${locks.join(', ')}`);
  return faults;
}

async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'anliu-smoke-'));
  const clone = join(folder, 'anliu');
  try {
    const cloned = spawnSync('git', ['clone', '--quiet', '--no-hardlinks', root, clone], { encoding: 'utf8' });
    if (cloned.status !== 0) return [`git clone failed: ${cloned.stderr}`];
    const port = await freePort();
    const faults = await tryOnce(clone, port, 'first start');
    return faults.length > 0 ? faults : await tryOnce(clone, port, 'second start');
  } finally {
    for (const each of [...dataFolders(clone), folder]) rmSync(each, { recursive: true, force: true });
  }
}

const began = Date.now();
const faults = await run();
const milliseconds = Date.now() - began;
if (isFarTooSlow('smoke', milliseconds)) faults.push('more than twice its share of the time');
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.stdout.write(`${reportLine({ name: 'smoke', milliseconds, verdict: faults.length > 0 ? 'FAILED' : 'ok' })}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
