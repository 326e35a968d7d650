import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { isProcessAlive, programOf } from './process-mark.js';
import { runProgram, type Account } from './run-program.js';
import type { ServerPrograms } from './server-programs.js';

/** The role that the cluster is made with: it makes the roles and databases of the others, and no door ever gets it. */
export const superuser = 'anliu_superuser';

/** How much a cluster may lose when the machine fails: `durable` nothing that was committed, `throw-away` everything. */
export type Durability = 'durable' | 'throw-away';

/** Where a cluster lies and what runs it. */
export interface ClusterPlace {
  /** Its folder, which belongs to the server's account: `data/` and `server.log` lie in it. */
  readonly folder: string;
  readonly programs: ServerPrograms;
  readonly account: Account | null;
  readonly durability: Durability;
}

/** A running server. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

const dataOf = (place: ClusterPlace): string => join(place.folder, 'data');
const logOf = (place: ClusterPlace): string => join(place.folder, 'server.log');

/** Whether a finished cluster lies there. */
export function clusterExists(place: ClusterPlace): boolean {
  return existsSync(join(dataOf(place), 'PG_VERSION'));
}

/** Refuses a data folder that these programs cannot read. */
export function checkMajor(place: ClusterPlace): void {
  const found = readFileSync(join(dataOf(place), 'PG_VERSION'), 'utf8').trim();
  if (found === String(place.programs.major)) return;
  throw new EmbeddedDatabaseError('embedded-database-other-major', {
    folder: dataOf(place),
    found,
    needed: String(place.programs.major),
  });
}

/**
 * Makes the cluster: in a draft folder that becomes `data/` only when it is complete, so that a start that was
 * killed in the middle leaves nothing that looks like data.
 * The locale is UTF-8 with PostgreSQL's own rules: with plain `C` the trigrams of Chinese text would be empty.
 */
export async function makeCluster(place: ClusterPlace, password: string): Promise<void> {
  ownFolder(place);
  for (const name of readdirSync(place.folder)) {
    if (name.startsWith('data.new-')) rmSync(join(place.folder, name), { recursive: true, force: true });
  }
  const draft = join(place.folder, `data.new-${process.pid}`);
  const secret = join(place.folder, `password-${process.pid}`);
  writeFileSync(secret, password, { mode: 0o600 });
  give(secret, place.account);
  try {
    const settings = [`--pgdata=${draft}`, `--username=${superuser}`, `--pwfile=${secret}`, '--auth=scram-sha-256'];
    const locale = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const sync = place.durability === 'durable' ? [] : ['--no-sync'];
    const made = await runProgram(place.programs.initdb, [...settings, ...locale, ...sync], place.account);
    if (made.code !== 0) throw EmbeddedDatabaseError.from(made.said, { folder: place.folder });
    renameSync(draft, dataOf(place));
  } finally {
    rmSync(secret, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

function ownFolder(place: ClusterPlace): void {
  mkdirSync(place.folder, { recursive: true, mode: 0o700 });
  chmodSync(place.folder, 0o700);
  give(place.folder, place.account);
}

function give(path: string, account: Account | null): void {
  if (account) chownSync(path, account.uid, account.gid);
}

/** The server that runs over this folder, started by us or by someone since killed; null when none does. */
export function runningServer(place: ClusterPlace): RunningServer | null {
  const path = join(dataOf(place), 'postmaster.pid');
  if (!existsSync(path)) return null;
  const lines = readFileSync(path, 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!isProcessAlive(pid)) return null;
  const program = programOf(pid);
  return program === null || program === 'postgres' ? { pid, port } : null;
}

/** Starts the server, or finds it running. */
export async function startServer(place: ClusterPlace): Promise<RunningServer> {
  for (let attempt = 1; ; attempt += 1) {
    const found = runningServer(place);
    if (found && (await isReady(place))) return found;
    const told = await tryStart(place);
    const started = runningServer(place);
    if (told === null && started) return started;
    const again = /could not bind|address already in use|pre-existing shared memory|lock file/i.test(told ?? '');
    if (!again || attempt === 40) throw EmbeddedDatabaseError.from(told ?? '', { log: logOf(place) });
    // A server that was killed leaves children that need a moment to notice; a port may have been taken since we looked.
    await pause(250);
  }
}

/** Starts the server once. Answers null, or what it said when it did not start. */
async function tryStart(place: ClusterPlace): Promise<string | null> {
  dropStaleMark(place);
  const log = logOf(place);
  const before = existsSync(log) ? readFileSync(log).length : 0;
  const port = await freePort();
  const options = [...serverSettings(place.durability), `port=${String(port)}`].map((setting) => `-c ${setting}`).join(' ');
  const args = ['start', '-D', dataOf(place), '-l', log, '-w', '-t', '120', '-o', options];
  const ended = await runProgram(place.programs.pgCtl, args, place.account);
  if (ended.code === 0) return null;
  const logged = existsSync(log) ? readFileSync(log).subarray(before).toString('utf8') : '';
  return `${ended.said}\n${logged}`;
}

function serverSettings(durability: Durability): string[] {
  const always = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=100', 'max_wal_size=2GB', 'timezone=UTC'];
  if (durability === 'durable') return [...always, 'shared_buffers=128MB'];
  const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'wal_level=minimal', 'max_wal_senders=0'];
  return [...always, ...careless, 'shared_buffers=64MB', 'autovacuum_naptime=10s'];
}

/** After a crash the number in `postmaster.pid` may by now belong to a stranger; PostgreSQL would wait for it for ever. */
function dropStaleMark(place: ClusterPlace): void {
  const path = join(dataOf(place), 'postmaster.pid');
  if (existsSync(path) && runningServer(place) === null) rmSync(path, { force: true });
}

async function isReady(place: ClusterPlace): Promise<boolean> {
  const path = join(dataOf(place), 'postmaster.pid');
  for (let waited = 0; waited < 600; waited += 1) {
    if (runningServer(place) === null) return false;
    if (existsSync(path) && readFileSync(path, 'utf8').split('\n')[7]?.trim() === 'ready') return true;
    await pause(100);
  }
  return false;
}

/** Stops the server and waits until it is gone; does nothing when none runs. */
export async function stopServer(place: ClusterPlace): Promise<void> {
  const mode = place.durability === 'durable' ? 'fast' : 'immediate';
  if (runningServer(place) === null) return;
  const ended = await runProgram(place.programs.pgCtl, ['stop', '-D', dataOf(place), '-m', mode, '-w', '-t', '60'], place.account);
  if (ended.code !== 0 && runningServer(place) !== null) {
    await runProgram(place.programs.pgCtl, ['stop', '-D', dataOf(place), '-m', 'immediate', '-w'], place.account);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
