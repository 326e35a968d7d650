import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import {
  createDatabase,
  dropDatabase,
  openEmbeddedDatabase,
  type DatabaseAddresses,
  type EmbeddedDatabase,
} from '#persistence';

/**
 * A server of the bench's own, durable as in production, in a temporary folder, with databases that are made once
 * and copied for every run: each run begins with the same rows on fresh pages.
 * Modes: running until `stop`, which removes everything, or until a signal to end, which does the same.
 */
export class BenchDatabases {
  private copies = 0;

  private constructor(
    private readonly server: EmbeddedDatabase,
    readonly home: string,
  ) {}

  static async start(): Promise<BenchDatabases> {
    const home = mkdtempSync(join(tmpdir(), 'anliu-bench-'));
    const databases = new BenchDatabases(await openEmbeddedDatabase(home), home);
    for (const [signal, code] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const) {
      process.once(signal, () => void databases.stop().finally(() => process.exit(code)));
    }
    return databases;
  }

  /** Addresses of the server's first database; it stays empty. */
  get addresses(): DatabaseAddresses {
    return this.server;
  }

  /** Makes a database and fills it. */
  async make(name: string, fill: (addresses: DatabaseAddresses) => Promise<void>): Promise<void> {
    const addresses = await createDatabase(this.server, name);
    await fill(addresses);
    await this.asSuperuser(addresses.superuserUrl, 'vacuum analyze');
  }

  /** Does some work on a copy of a database, then drops it. */
  async onCopy<T>(name: string, work: (addresses: DatabaseAddresses) => Promise<T>): Promise<T> {
    this.copies += 1;
    const copy = `copy_${String(this.copies)}_of_${name}`;
    const addresses = await createDatabase(this.server, copy, name);
    // What was copied is written out before the run begins, so that no run pays for another's pages.
    await this.asSuperuser(addresses.superuserUrl, 'checkpoint');
    try {
      return await work(addresses);
    } finally {
      await dropDatabase(this.server, copy);
    }
  }

  async stop(): Promise<void> {
    await this.server.close();
    // As root the data may lie outside the home, where the server's account reaches it.
    rmSync(this.server.folder, { recursive: true, force: true });
    rmSync(this.home, { recursive: true, force: true });
  }

  private async asSuperuser(url: string, statement: string): Promise<void> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  }
}
