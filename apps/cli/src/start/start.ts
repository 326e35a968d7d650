import { DomainError } from '#kernel';
import type { DemoAccount } from '#organisation';
import { EmbeddedDatabaseError, makeFolder, tryFileLock, type FileLock } from '#persistence';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase, type OpenDatabase } from '../database/open-database.js';
import type { Environment } from '../environment.js';
import { bringUpToDate } from './bring-up-to-date.js';
import type { DoorName } from './door-process.js';
import { expectFreePort } from './free-port.js';
import { loadDemo, readStartParts } from './load-demo.js';
import { runDoors } from './run-doors.js';
import { tell } from './start-words.js';
import { untilToldToStop, type StopSignal } from './stop-signal.js';

/**
 * Starts everything in one process tree, says where to go, and stays until it is told to stop.
 * Steps: database → migrations → demo, when the database is new → API and worker. They end in the reverse order.
 * A signal at any step ends what has begun. Killed outright, it leaves a database that the next start joins.
 * @param doors all of them; or one alone, beside which others may be started on the same data folder
 * @returns the exit status: 0 when it was asked to stop, 1 when a part of it went away by itself
 */
export async function start(environment: Environment, doors: readonly DoorName[]): Promise<number> {
  const signal = untilToldToStop(environment.startedByNpm);
  const isAll = doors.length > 1;
  let lock: FileLock | null = null;
  try {
    if (environment.applicationUrl === null) lock = await holdHome(environment.home, isAll ? ENDING : PREPARING);
    if (doors.includes('api')) await expectFreePort(environment.port);
    const keyFile = sealingKeyFile(environment);
    return await withDatabase(environment, signal, async (database) => {
      const accounts = await prepare(environment, database, { keyFile, signal });
      if (accounts === null) return 0;
      // Whoever starts one door holds the folder only while it is prepared.
      if (!isAll) lock?.release();
      return runDoors(doors, { environment, database, keyFile, accounts }, signal);
    });
  } catch (error) {
    // What we were starting may have heard the same Ctrl-C and ended; then its failure is what was asked for.
    if (signal.wasTold()) return 0;
    throw error;
  } finally {
    lock?.release();
    signal.forget();
  }
}

async function withDatabase(
  environment: Environment,
  signal: StopSignal,
  work: (database: OpenDatabase) => Promise<number>,
): Promise<number> {
  tell('正在启动数据库……', 'Starting the database …');
  const database = await openDatabase(environment);
  try {
    return signal.wasTold() ? 0 : await work(database);
  } finally {
    await database.close();
  }
}

/** Tables and demo; null when it was told to stop meanwhile. */
async function prepare(
  environment: Environment,
  database: OpenDatabase,
  { keyFile, signal }: { readonly keyFile: string | null; readonly signal: StopSignal },
): Promise<readonly DemoAccount[] | null> {
  const parts = readStartParts(environment, keyFile);
  // What is meant for real cases is made by `anliu migrate` before anything is started on it.
  await bringUpToDate(environment, database, { kind: 'demo', log: (line) => process.stderr.write(`  ${line}\n`) });
  if (signal.wasTold()) return null;
  tell('正在准备演示数据……', 'Preparing the demo …');
  const accounts = await loadDemo(environment, database, parts);
  return signal.wasTold() ? null : accounts;
}

/** The key of sealed facts lies in the home, outside the database, unless the environment names another. */
function sealingKeyFile(environment: Environment): string | null {
  if (environment.sealingKeyIsTold) return null;
  const file = join(environment.home, 'sealing.key');
  makeFolder(environment.home);
  return file;
}

/** How often the folder is tried for, a fifth of a second apart: a start that is just ending is waited for. */
const ENDING = 15;
/** One that prepares the folder for a door beside this one is waited for as long as that takes. */
const PREPARING = 900;

async function holdHome(home: string, patience: number): Promise<FileLock> {
  for (let left = patience; ; left -= 1) {
    const lock = lockOf(home);
    if (!('heldBy' in lock)) return lock;
    if (left === 0) throw alreadyRunning(lock.heldBy);
    await pause(200);
  }
}

function alreadyRunning(process: number): DomainError {
  return new DomainError('already-running', {
    zh: `案流已在此数据文件夹上运行（进程 ${process}）。`,
    en: `Anliu already runs on this data folder (process ${process}).`,
  });
}

function lockOf(home: string): ReturnType<typeof tryFileLock> {
  try {
    return tryFileLock(join(home, 'start.lock'));
  } catch (error) {
    throw EmbeddedDatabaseError.from(String(error), { folder: home });
  }
}
