import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { QueueSettings } from '#queues';

/** A process that takes a job and never finishes it. */
export interface Taker {
  /** Id of the job, once it is taken. */
  readonly took: Promise<string>;
  kill(): Promise<void>;
}

const program = fileURLToPath(new URL('./job-taker.mjs', import.meta.url));

/** Starts it on this store; it runs the build, as the product does. */
export function startTaker(settings: QueueSettings): Taker {
  const child = spawn(process.execPath, [program, JSON.stringify(settings)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const took = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').once('data', (text: string) => resolve(text.trim()));
    child.once('exit', () => reject(new Error('The process that takes jobs ended before it took one.')));
  });
  took.catch(() => undefined);
  const kill = async (): Promise<void> => {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  return { took, kill };
}
