import { Redis } from 'ioredis';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.js';

/** The environment of a gate that must not pass over the suites that need Redis. */
const redisNeededVariable = 'ANLIU_NEEDS_REDIS';

/**
 * Whether this machine has `redis-server`.
 * @throws when it has not and the gate says that it must
 */
export function hasRedis(): boolean {
  const there = spawnSync('redis-server', ['--version']).status === 0;
  if (!there && process.env[redisNeededVariable] === '1') throw new Error('redis-server is missing.');
  return there;
}

/**
 * A `redis-server` on a free port of this machine, in a folder of its own.
 * Modes: running → killed or stopped → running again (`restart`, on the same port and folder) → gone (`end`).
 */
export class RedisServer {
  private child: ChildProcess | null = null;

  private constructor(
    readonly port: number,
    private readonly folder: string,
    private readonly kind: 'server' | 'sentinel',
  ) {}

  /** @param lines of its configuration, beside port and folder */
  static async start(lines: readonly string[] = [], kind: 'server' | 'sentinel' = 'server'): Promise<RedisServer> {
    const port = await freePort();
    const folder = mkdtempSync(join(tmpdir(), 'anliu-redis-'));
    const usual = [`port ${String(port)}`, 'bind 127.0.0.1', `dir ${folder}`, 'protected-mode no'];
    const kept = kind === 'server' ? ['save ""', 'maxmemory-policy noeviction'] : [];
    writeFileSync(join(folder, 'redis.conf'), `${[...usual, ...kept, ...lines].join('\n')}\n`);
    const server = new RedisServer(port, folder, kind);
    await server.restart();
    return server;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  async restart(): Promise<void> {
    const args = [join(this.folder, 'redis.conf'), ...(this.kind === 'sentinel' ? ['--sentinel'] : [])];
    const child = spawn('redis-server', args, { stdio: ['ignore', 'ignore', 'ignore'] });
    this.child = child;
    const atExit = (): void => void child.kill('SIGKILL');
    process.once('exit', atExit);
    child.once('exit', () => process.off('exit', atExit));
    await this.untilItAnswers(child);
  }

  /** Ends it at once, as a machine that is lost. */
  async kill(): Promise<void> {
    await this.signal('SIGKILL');
  }

  /** Asks it to end, and takes its folder away. */
  async end(): Promise<void> {
    await this.signal('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Takes away everything it holds. */
  async wipe(): Promise<void> {
    await this.ask('FLUSHALL');
  }

  /** Sends one command and gives its answer. */
  async ask(command: string, ...args: readonly (string | number)[]): Promise<unknown> {
    const client = new Redis({ port: this.port, host: '127.0.0.1', lazyConnect: true, retryStrategy: () => null });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return await client.call(command, ...args);
    } finally {
      client.disconnect();
    }
  }

  private async signal(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  private async untilItAnswers(child: ChildProcess): Promise<void> {
    for (let look = 0; look < 200; look += 1) {
      if (child.exitCode !== null) throw new Error(`redis-server ended with ${String(child.exitCode)}.`);
      if ((await this.ask('PING').catch(() => null)) === 'PONG') return;
      await pause(25);
    }
    throw new Error('redis-server does not answer.');
  }
}
