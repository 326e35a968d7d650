import type { DemoAccount } from '#organisation';
import type { OpenDatabase } from '../database/open-database.js';
import type { Environment } from '../environment.js';
import { startApi, startWorker, type DoorName, type DoorProcess, type DoorVariables } from './door-process.js';
import { expectFreePort } from './free-port.js';
import { tell } from './start-words.js';
import type { StopSignal } from './stop-signal.js';
import { welcome } from './welcome.js';

/** What doors are started over. */
export interface Prepared {
  readonly environment: Environment;
  readonly database: OpenDatabase;
  /** Null when the environment itself tells the key of sealed facts. */
  readonly keyFile: string | null;
  readonly accounts: readonly DemoAccount[];
}

/** Why it ended. */
type End = 'asked' | 'database-gone' | `${DoorName}-gone`;

const WORDS: Readonly<Record<End, readonly [string, string]>> = {
  asked: ['正在停止……', 'Stopping …'],
  'api-gone': ['接口意外停止，请重新启动。', 'The API ended by itself; start again.'],
  'worker-gone': ['任务进程意外停止，请重新启动。', 'The worker ended by itself; start again.'],
  'database-gone': [
    '数据库意外停止，请重新启动；已确认的步骤都在。',
    'The database ended by itself; start again, every acknowledged step is there.',
  ],
};

/** A door that starts tells when it is gone by ending; one that refuses says why itself. */
const STARTING: Readonly<Record<DoorName, readonly [string, string]>> = {
  api: ['正在启动接口……', 'Starting the API …'],
  worker: ['正在启动任务进程……', 'Starting the worker …'],
};

/**
 * Starts the doors, says where to go, and stays until it is told to stop or a part of it goes.
 * @returns the exit status
 */
export async function runDoors(doors: readonly DoorName[], prepared: Prepared, signal: StopSignal): Promise<number> {
  const { environment, database, accounts } = prepared;
  const running: DoorProcess[] = [];
  try {
    for (const door of doors) {
      tell(...STARTING[door]);
      const started = await startDoor(door, prepared);
      if (started === null) return 1;
      running.push(started);
      if (signal.wasTold()) return 0;
    }
    if (doors.includes('api')) process.stdout.write(welcome(environment.port, accounts));
    const end = await untilTheEnd(running, database, signal);
    tell(...WORDS[end]);
    return end === 'asked' ? 0 : 1;
  } finally {
    await Promise.all(running.map((one) => one.stop()));
  }
}

async function startDoor(door: DoorName, { environment, database, keyFile }: Prepared): Promise<DoorProcess | null> {
  const variables: DoorVariables = {
    DATABASE_URL: database.applicationUrl,
    ANLIU_HOME: environment.home,
    ANLIU_CONFIG: environment.config,
    ...(keyFile === null ? {} : { ANLIU_SEALING_KEY_FILE: keyFile }),
  };
  if (door === 'worker') return startWorker(variables);
  await expectFreePort(environment.port);
  return startApi(environment.port, variables);
}

async function untilTheEnd(running: readonly DoorProcess[], database: OpenDatabase, signal: StopSignal): Promise<End> {
  const ends = running.map(({ door, gone }) => gone.then((): End => (signal.wasTold() ? 'asked' : `${door}-gone`)));
  for (;;) {
    const end = await Promise.race([signal.told.then((): End => 'asked'), ...ends, signal.aSecond()]);
    if (end) return end;
    if (!database.isRunning()) return 'database-gone';
  }
}
