import { DomainError } from '#kernel';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The doors that run as processes of their own. */
export type DoorName = 'api' | 'worker';

/** A door, running as a process of its own that goes when we go. */
export interface DoorProcess {
  readonly door: DoorName;
  /** Settles when the process is gone, whoever ended it; true when it ended as it was asked to. */
  readonly gone: Promise<boolean>;
  /** Asks it to end, and insists after twelve seconds. */
  stop(): Promise<void>;
}

/** What a door needs to know beside our own environment. */
export type DoorVariables = Readonly<Record<string, string>>;

/** Longer than a worker waits for what it has under way. */
const INSIST_AFTER = 12_000;

/**
 * Starts the API and waits until it answers.
 * @returns null when it refused to start, and has said why
 * @throws DomainError when it was killed before it answered
 */
export function startApi(port: number, variables: DoorVariables): Promise<DoorProcess | null> {
  return startDoor('api', { ...variables, PORT: String(port) }, () => () => answers(port));
}

/** Starts the worker and waits until it is at work; otherwise as `startApi`. */
export function startWorker(variables: DoorVariables): Promise<DoorProcess | null> {
  return startDoor('worker', variables, (child) => {
    let isReady = false;
    child.once('message', () => (isReady = true));
    return () => Promise.resolve(isReady);
  });
}

/** The channel between us, which it watches, is how it learns that we were killed. */
async function startDoor(
  door: DoorName,
  variables: DoorVariables,
  watch: (child: ChildProcess) => () => Promise<boolean>,
): Promise<DoorProcess | null> {
  const main = fileURLToPath(new URL(`../../../${door}/src/main.js`, import.meta.url));
  const child = spawn(process.execPath, ['--enable-source-maps', main], {
    env: { ...inherited(), ...variables },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const isUp = watch(child);
  const gone = once(child, 'exit').then(([code]) => code === 0);
  while (!(await isUp())) {
    if (!(await Promise.race([gone.then(() => true), pause(50).then(() => false)]))) continue;
    if (child.exitCode === null || child.exitCode === 0) throw notStarted(door);
    return null;
  }
  return { door, gone, stop: () => stop(child) };
}

/** The owner's address is for migrations alone; no door ever sees it. */
function inherited(): NodeJS.ProcessEnv {
  const variables = { ...process.env };
  delete variables['DATABASE_MIGRATION_URL'];
  return variables;
}

async function answers(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/health`);
    return answer.ok;
  } catch {
    return false;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const insist = new AbortController();
  void pause(INSIST_AFTER, undefined, { signal: insist.signal }).then(
    () => child.kill('SIGKILL'),
    () => undefined,
  );
  await gone;
  insist.abort();
}

function notStarted(door: DoorName): DomainError {
  return door === 'api'
    ? new DomainError('api-not-started', {
        zh: '接口在启动时被终止。',
        en: 'The API was ended while it started.',
      })
    : new DomainError('worker-not-started', {
        zh: '任务进程在启动时被终止。',
        en: 'The worker was ended while it started.',
      });
}
