import { DataSource, type QueryRunner } from 'typeorm';
import { applicationRole } from '../embedded/cluster-roles.js';
import { MIGRATIONS } from '../migrations/migration-list.js';
import { DatabaseError } from './database-error.js';
import { grantTo } from './grants.js';
import { migrationsDone, refuseNewer } from './migrations-done.js';

/** What a database is for. Only demo and test databases may have their clock moved. */
export type DatabaseKind = 'demo' | 'test' | 'production';

export interface MigrateOptions {
  /** Told one line for each migration that is carried out. */
  readonly log?: (line: string) => void;
  /** Role of the doors that gets the rights; default `anliu_app`. */
  readonly applicationRole?: string;
  /** Marks a new database; default `production`. A database that is marked keeps its mark. */
  readonly kind?: DatabaseKind;
}

/** One at a time on a server: the key of the advisory lock. */
const MIGRATION_LOCK = 4_210_064_112;

/**
 * Brings a database to this version: migrations that are missing, then the rights of the application role.
 * Many may call it at once; the others wait and find nothing to do.
 * @param ownerUrl address of the owner role
 * @returns the names of the migrations that were carried out
 * @throws DatabaseError when the application role is missing, the server is too old, or a newer version was here
 */
export async function migrate(ownerUrl: string, options: MigrateOptions = {}): Promise<readonly string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: MIGRATIONS,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    applicationName: 'anliu migrate',
    extra: { max: 3 },
  });
  await source.initialize();
  const guard = source.createQueryRunner();
  try {
    await guard.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await run(source, guard, options);
  } finally {
    await guard.release();
    await source.destroy();
  }
}

async function run(source: DataSource, guard: QueryRunner, options: MigrateOptions): Promise<readonly string[]> {
  const log = options.log ?? (() => undefined);
  const role = options.applicationRole ?? applicationRole;
  await checkServer(guard, role);
  refuseNewer(await migrationsDone((text) => guard.query(text)));
  const done = await source.runMigrations({ transaction: 'each' });
  for (const migration of done) log(migration.name);
  await guard.query('insert into settings (kind) values ($1) on conflict do nothing', [options.kind ?? 'production']);
  await grantTo(guard, role);
  return done.map((migration) => migration.name);
}

async function checkServer(guard: QueryRunner, role: string): Promise<void> {
  const [found] = (await guard.query(
    `select current_setting('server_version_num')::int as version,
      exists (select 1 from pg_roles where rolname = $1) as there`,
    [role],
  )) as { version: number; there: boolean }[];
  if ((found?.version ?? 0) < 150_000) throw new DatabaseError('database-too-old', { version: found?.version });
  if (found?.there !== true) throw new DatabaseError('database-role-missing', { role });
}
