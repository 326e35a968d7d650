import type { Pool, PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../migrations/migration-list.js';
import { ORGANISATION_ENTITIES } from '../organisation/organisation.entity.js';
import { DatabaseError } from './database-error.js';
import { migrationsDone, refuseNewer } from './migrations-done.js';

export interface OpenOptions {
  /** Connections; default 10. More than four for each core lowers the throughput. */
  readonly connections?: number;
  /** Shown in `pg_stat_activity`. */
  readonly name?: string;
  /** A query that is not answered after so many milliseconds fails, and its connection is given up. Default: it waits. */
  readonly answerWithin?: number;
}

/**
 * A database as the doors use it.
 * Modes: open until `close`; after that every use fails.
 */
export interface Database {
  /** For repositories of what belongs to no case. */
  readonly source: DataSource;
  /** For steps and reads of cases: prepared statements, pipelined. */
  readonly pool: Pool;
  close(): Promise<void>;
}

/**
 * Opens a database for a door.
 * @param applicationUrl address of the application role
 * @throws DatabaseError when it cannot be reached, is too old or not migrated, or when the role is a superuser,
 *   bypasses row-level security, or owns the tables
 */
export async function openDatabase(applicationUrl: string, options: OpenOptions = {}): Promise<Database> {
  const source = new DataSource({
    type: 'postgres',
    url: applicationUrl,
    entities: [...ORGANISATION_ENTITIES],
    synchronize: false,
    applicationName: options.name ?? 'anliu',
    poolErrorHandler: () => undefined,
    extra: {
      max: options.connections ?? 10,
      // BEGIN travels with the first statement and COMMIT with the last one.
      pipeline: true,
      connectionTimeoutMillis: 10_000,
      onConnect: outliveItsEnd,
      ...(options.answerWithin === undefined ? {} : { query_timeout: options.answerWithin }),
    },
  });
  await reach(source);
  try {
    await checkRole(source);
    await checkTables(source);
  } catch (error) {
    await source.destroy();
    throw error;
  }
  const pool = (source.driver as unknown as { master: Pool }).master;
  return { source, pool, close: () => source.destroy() };
}

/**
 * A connection that is cut while it is lent out says so twice: its queries fail, and it emits an error that ends the
 * process when nobody listens. The failed queries are enough.
 */
function outliveItsEnd(client: PoolClient): void {
  client.on('error', () => undefined);
}

async function reach(source: DataSource): Promise<void> {
  try {
    await source.initialize();
  } catch (error) {
    throw new DatabaseError('database-unreachable', { said: error instanceof Error ? error.message : String(error) });
  }
}

async function checkRole(source: DataSource): Promise<void> {
  const [role] = await source.query<{ name: string; version: number; strong: boolean; owner: boolean }[]>(
    `select r.rolname as name, current_setting('server_version_num')::int as version,
      r.rolsuper or r.rolbypassrls as strong,
      exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind in ('r', 'p') and pg_has_role(r.oid, c.relowner, 'member')) as owner
    from pg_roles r where r.rolname = current_user`,
  );
  if (role === undefined || role.version < 150_000)
    throw new DatabaseError('database-too-old', { version: role?.version });
  if (role.strong || role.owner) throw new DatabaseError('database-role-too-strong', { role: role.name });
}

async function checkTables(source: DataSource): Promise<void> {
  const done = await migrationsDone((text) => source.query(text));
  refuseNewer(done);
  const missing = MIGRATIONS.map((migration) => migration.name).filter((name) => !done.includes(name));
  if (missing.length > 0) throw new DatabaseError('database-not-migrated', { missing });
}
