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
 * @throws DatabaseError when the application role is missing or could do what the owner may, the owner may not make
 *   tables, the server is too old, or a newer version was here; then nothing was written
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

interface Found {
  readonly version: number;
  readonly there: boolean;
  /** Whether the role of the doors could do what the owner may: then granting it its rights would take the owner's. */
  readonly strong: boolean;
  /** Whether the owner may make tables, and is the owner of those that are there. */
  readonly owns: boolean;
}

/** Everything that would stop a migration half-way is looked for before the first statement that writes. */
async function checkServer(guard: QueryRunner, role: string): Promise<void> {
  const [found] = (await guard.query(
    `select current_setting('server_version_num')::int as version, r.oid is not null as there,
      coalesce(r.rolsuper or r.rolbypassrls or pg_has_role(r.oid, current_user, 'member'), false) as strong,
      has_schema_privilege(current_user, 'public', 'create') and not exists (
        select 1 from pg_class c where c.oid = to_regclass('public.migrations')
          and not pg_has_role(current_user, c.relowner, 'member')) as owns
    from (select 1) as always left join pg_roles r on r.rolname = $1`,
    [role],
  )) as Found[];
  if (found === undefined || found.version < 150_000)
    throw new DatabaseError('database-too-old', { version: found?.version });
  if (!found.there) throw new DatabaseError('database-role-missing', { role });
  if (found.strong) throw new DatabaseError('database-role-too-strong', { role });
  if (!found.owns) throw new DatabaseError('database-owner-too-weak');
}
