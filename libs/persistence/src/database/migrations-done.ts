import { MIGRATIONS } from '../migrations/migration-list.js';
import { DatabaseError } from './database-error.js';

/** Names of the migrations a database has had, as far as the asking role may see them; none in a new one. */
export async function migrationsDone(query: (text: string) => Promise<unknown>): Promise<readonly string[]> {
  const [found] = (await query(
    `select to_regclass('public.migrations') is not null and has_table_privilege(to_regclass('public.migrations'), 'select') as there`,
  )) as readonly { there: boolean }[];
  if (found?.there !== true) return [];
  return ((await query('select name from migrations')) as readonly { name: string }[]).map((row) => row.name);
}

/** An older version must not work on tables whose rules it does not know. @throws DatabaseError `database-too-new` */
export function refuseNewer(done: readonly string[]): void {
  const known = MIGRATIONS.map((migration) => migration.name);
  const unknown = done.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new DatabaseError('database-too-new', { unknown });
}
