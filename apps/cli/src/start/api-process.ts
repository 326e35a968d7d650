import { DomainError } from '#kernel';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The API, running as a process of its own that goes when we go. */
export interface ApiProcess {
  /** Settles when the process is gone, whoever ended it; true when it ended as it was asked to. */
  readonly gone: Promise<boolean>;
  /** Asks it to end, and insists after ten seconds. */
  stop(): Promise<void>;
}

const main = fileURLToPath(new URL('../../../api/src/main.js', import.meta.url));

/**
 * Starts the API and waits until it answers.
 * The channel between us, which it watches, is how it learns that we were killed.
 * @param variables what it needs to know beside our own environment
 * @returns null when it refused to start, and has said why
 * @throws DomainError when it was killed before it answered
 */
export async function startApi(port: number, variables: Readonly<Record<string, string>>): Promise<ApiProcess | null> {
  const child = spawn(process.execPath, ['--enable-source-maps', main], {
    env: { ...inherited(), ...variables, PORT: String(port) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const gone = once(child, 'exit').then(([code]) => code === 0);
  while (!(await answers(port))) {
    if (!(await Promise.race([gone.then(() => true), pause(50).then(() => false)]))) continue;
    if (child.exitCode === null || child.exitCode === 0) throw notStarted();
    return null;
  }
  return { gone, stop: () => stop(child) };
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
  void pause(10_000, undefined, { signal: insist.signal }).then(
    () => child.kill('SIGKILL'),
    () => undefined,
  );
  await gone;
  insist.abort();
}

function notStarted(): DomainError {
  return new DomainError('api-not-started', {
    zh: '接口在启动时被终止。',
    en: 'The API was ended while it started.',
  });
}
