import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { dataOf, type ClusterPlace, type Durability } from './cluster.js';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { isProcessAlive, programOf } from './process-mark.js';

/** A running server. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

const logOf = (place: ClusterPlace): string => join(place.folder, 'server.log');
const markOf = (place: ClusterPlace): string => join(dataOf(place), 'postmaster.pid');

/** The server that runs over this folder, started by us or by someone since killed; null when none does. */
export function runningServer(place: ClusterPlace): RunningServer | null {
  const mark = readMark(place);
  return mark && { pid: mark.pid, port: mark.port };
}

interface ServerMark extends RunningServer {
  readonly isReady: boolean;
}

/** PostgreSQL's own note of who runs here: one thing a line, the number first, the port fourth, the status eighth. */
function readMark(place: ClusterPlace): ServerMark | null {
  if (!existsSync(markOf(place))) return null;
  const lines = readFileSync(markOf(place), 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isProcessAlive(pid)) return null;
  const program = programOf(pid);
  // After a crash of the machine the number may belong to a stranger.
  if (program !== null && program !== 'postgres') return null;
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
}

/** Starts the server, or finds it running. */
export async function startServer(place: ClusterPlace): Promise<RunningServer> {
  for (let attempt = 1; ; attempt += 1) {
    if (runningServer(place)) await waitUntilReady(place, () => runningServer(place) === null);
    const found = runningServer(place);
    if (found) return found;
    const said = await tryStart(place);
    const again = /could not bind|address already in use|pre-existing shared memory|lock file/i.test(said);
    if (said !== '' && (!again || attempt === 40)) throw EmbeddedDatabaseError.from(said, { log: logOf(place) });
    // A server that was killed leaves children that need a moment to notice; a port may have been taken since we looked.
    if (said !== '') await pause(250);
  }
}

/**
 * Starts the server once, as a child of ours that outlives us if we are killed; so it leaves no dead entry behind in
 * the process table when it ends, even where nobody clears up after lost processes.
 * @returns what it said when it did not start, else nothing
 */
async function tryStart(place: ClusterPlace): Promise<string> {
  if (runningServer(place) === null) rmSync(markOf(place), { force: true });
  const log = openSync(logOf(place), 'a');
  const before = statSync(logOf(place)).size;
  const settings = [...serverSettings(place.durability), `port=${await freePort()}`].flatMap((each) => ['-c', each]);
  const child = spawn(place.programs.postgres, ['-D', dataOf(place), ...settings], {
    cwd: '/',
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    stdio: ['ignore', log, log],
    detached: true,
    ...(place.account ?? {}),
  });
  closeSync(log);
  child.unref();
  let failure = '';
  child.on('error', (error) => (failure = error.message));
  await waitUntilReady(place, () => failure !== '' || child.exitCode !== null || child.signalCode !== null);
  if (runningServer(place)) return '';
  const logged = readFileSync(logOf(place)).subarray(before).toString('utf8');
  return `${failure}${logged}` || 'it said nothing';
}

function serverSettings(durability: Durability): string[] {
  const always = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=100',
    'max_wal_size=2GB',
    'timezone=UTC',
  ];
  if (durability === 'durable') return [...always, 'shared_buffers=128MB'];
  const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'wal_level=minimal'];
  return [...always, ...careless, 'max_wal_senders=0', 'shared_buffers=64MB'];
}

/** Recovery after a kill may take long; it is waited for as long as the server lives. */
async function waitUntilReady(place: ClusterPlace, isOver: () => boolean): Promise<void> {
  while (!isOver() && readMark(place)?.isReady !== true) await pause(20);
}

/** Stops the server and waits until it is gone; does nothing when none runs. */
export async function stopServer(place: ClusterPlace): Promise<void> {
  const server = runningServer(place);
  if (!server) return;
  // PostgreSQL's words: SIGINT is a fast shutdown, which ends sessions and writes everything; SIGQUIT an immediate one.
  signal(server.pid, place.durability === 'durable' ? 'SIGINT' : 'SIGQUIT');
  for (let waited = 0; isProcessAlive(server.pid); waited += 20) {
    if (waited === 60_000) signal(server.pid, 'SIGQUIT');
    await pause(20);
  }
}

/** Ends a server of which nothing is to be kept, without waiting. */
export function endServerNow(pid: number): void {
  signal(pid, 'SIGQUIT');
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
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
