import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** How often a server is started before it is given up: the port that was free may be taken a moment later. */
const TRIES = 3;

/** Milliseconds in which a server that could not have its port is gone, if another answered in its place. */
const SETTLING = 1_500;

/**
 * A server in a process of its own.
 * Modes: answering until `stop`.
 */
export class ChildServer {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
  ) {}

  /**
   * @param program its file, relative to the folder of the bench in the build
   * @param variables what it is told beside our environment; `PORT` is chosen here
   */
  static async start(program: string, variables: Readonly<Record<string, string>>): Promise<ChildServer> {
    for (let attempt = 1; ; attempt += 1) {
      const server = await ChildServer.launch(program, variables);
      if (await server.isReady()) return server;
      if (attempt === TRIES) throw new Error(`${program} ended before it answered`);
    }
  }

  private static async launch(program: string, variables: Readonly<Record<string, string>>): Promise<ChildServer> {
    const port = await freePort();
    const file = fileURLToPath(new URL(program, import.meta.url));
    const child = spawn(process.execPath, [file], {
      env: { ...process.env, ...variables, PORT: String(port), HOST: '127.0.0.1' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    return new ChildServer(`http://127.0.0.1:${String(port)}`, child);
  }

  /** Whether it came to answer. When somebody took the port meanwhile, it is they who answer, and ours is gone. */
  private async isReady(): Promise<boolean> {
    while (!(await this.answers())) {
      if (this.child.exitCode !== null) return false;
      await pause(50);
    }
    await pause(SETTLING);
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Resident memory, MiB; null where the system does not show it. */
  memoryMiB(): number | null {
    try {
      const told = readFileSync(`/proc/${String(this.child.pid)}/status`, 'utf8');
      return Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(told)?.[1]) / 102.4) / 10;
    } catch {
      return null;
    }
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await gone;
  }

  private async answers(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/api/v1/health`)).ok;
    } catch {
      return false;
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
