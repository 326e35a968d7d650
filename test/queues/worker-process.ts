import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What a worker of the product is told by its environment. */
export type WorkerVariables = Readonly<Record<string, string>>;

/**
 * The worker of the product as a process of its own.
 * Modes: starting → at work (`ready`) → ended.
 */
export class WorkerProcess {
  /** What it said, on either stream. */
  said = '';
  /** Settles when it is at work; fails when it ends before that. */
  readonly ready: Promise<void>;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;

  private constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (this.said += text));
    this.ended = once(child, 'close').then(([code, signal]) => ({
      code: code as number | null,
      signal: signal as NodeJS.Signals | null,
    }));
    this.ready = new Promise((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('close', () => reject(new Error(`The worker ended before it was at work: ${this.said}`)));
    });
    this.ready.catch(() => undefined);
  }

  static start(variables: WorkerVariables): WorkerProcess {
    const main = fileURLToPath(new URL('../../dist/apps/worker/src/main.js', import.meta.url));
    const { PATH = '' } = process.env;
    const child = spawn(process.execPath, ['--enable-source-maps', main], {
      env: { PATH, ...variables },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    return new WorkerProcess(child);
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    this.child.kill(signal);
    await this.ended;
  }
}
