import { DomainError } from '#kernel';
import type { DemoAccount } from '#organisation';
import { EmbeddedDatabaseError, makeFolder, tryFileLock, type FileLock } from '#persistence';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase, type OpenDatabase } from '../database/open-database.js';
import type { Environment } from '../environment.js';
import { bringUpToDate } from './bring-up-to-date.js';
import { startApi, type ApiProcess } from './api-process.js';
import { expectFreePort } from './free-port.js';
import { loadDemo, readStartParts } from './load-demo.js';
import { untilToldToStop, type StopSignal } from './stop-signal.js';
import { welcome } from './welcome.js';

/** Why a start ended. */
type End = 'asked' | 'api-gone' | 'database-gone';

/**
 * Starts everything in one process tree, says where to go, and stays until it is told to stop.
 * Steps: database → migrations → demo, when the database is new → API. They end in the reverse order.
 * A signal at any step ends what has begun. Killed outright, it leaves a database that the next start joins.
 * @returns the exit status: 0 when it was asked to stop, 1 when a part of it went away by itself
 */
export async function startAll(environment: Environment): Promise<number> {
  const signal = untilToldToStop(environment.startedByNpm);
  const lock = environment.applicationUrl === null ? await holdHome(environment.home) : null;
  try {
    await expectFreePort(environment.port);
    return await withDatabase(environment, signal);
  } catch (error) {
    // What we were starting may have heard the same Ctrl-C and ended; then its failure is what was asked for.
    if (signal.wasTold()) return 0;
    throw error;
  } finally {
    lock?.release();
    signal.forget();
  }
}

async function withDatabase(environment: Environment, signal: StopSignal): Promise<number> {
  const keyFile = sealingKeyFile(environment);
  const parts = readStartParts(environment, keyFile);
  tell('正在启动数据库……', 'Starting the database …');
  const database = await openDatabase(environment);
  try {
    if (!signal.wasTold()) await bringUpToDate(database, (line) => process.stderr.write(`  ${line}\n`));
    if (signal.wasTold()) return 0;
    tell('正在准备演示数据……', 'Preparing the demo …');
    const accounts = await loadDemo(environment, database, parts);
    if (signal.wasTold()) return 0;
    return await withApi({ environment, database, keyFile, accounts }, signal);
  } finally {
    await database.close();
  }
}

/** What the API is started over. */
interface Prepared {
  readonly environment: Environment;
  readonly database: OpenDatabase;
  readonly keyFile: string | null;
  readonly accounts: readonly DemoAccount[];
}

async function withApi({ environment, database, keyFile, accounts }: Prepared, signal: StopSignal): Promise<number> {
  tell('正在启动接口……', 'Starting the API …');
  const variables = {
    DATABASE_URL: database.applicationUrl,
    ANLIU_HOME: environment.home,
    ANLIU_CONFIG: environment.config,
    ...(keyFile === null ? {} : { ANLIU_SEALING_KEY_FILE: keyFile }),
  };
  const api = await startApi(environment.port, variables);
  if (api === null) return 1;
  try {
    process.stdout.write(welcome(environment.port, accounts));
    const end = await untilTheEnd(api, database, signal);
    if (end === 'asked') tell('正在停止……', 'Stopping …');
    if (end === 'api-gone') tell('接口意外停止，请重新启动。', 'The API ended by itself; start again.');
    if (end === 'database-gone')
      tell(
        '数据库意外停止，请重新启动；已确认的步骤都在。',
        'The database ended by itself; start again, every acknowledged step is there.',
      );
    return end === 'asked' ? 0 : 1;
  } finally {
    await api.stop();
  }
}

async function untilTheEnd(api: ApiProcess, database: OpenDatabase, signal: StopSignal): Promise<End> {
  const gone = api.gone.then((): End => (signal.wasTold() ? 'asked' : 'api-gone'));
  for (;;) {
    const end = await Promise.race([signal.told.then((): End => 'asked'), gone, signal.aSecond()]);
    if (end) return end;
    if (!database.isRunning()) return 'database-gone';
  }
}

/** The key of sealed facts lies in the home, outside the database, unless the environment names another. */
function sealingKeyFile(environment: Environment): string | null {
  if (environment.sealingKeyIsTold) return null;
  const file = join(environment.home, 'sealing.key');
  makeFolder(environment.home);
  return file;
}

/** A start that is just ending is waited for; one that goes on is not. */
async function holdHome(home: string): Promise<FileLock> {
  for (let patience = 15; ; patience -= 1) {
    const lock = lockOf(home);
    if (!('heldBy' in lock)) return lock;
    if (patience === 0) throw alreadyRunning(lock.heldBy);
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

function tell(zh: string, en: string): void {
  process.stderr.write(`${zh} / ${en}\n`);
}
