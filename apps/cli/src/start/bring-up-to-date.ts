import { migrate, type MigrateOptions } from '#persistence';
import { prepareQueueTables } from '#queues';
import type { OpenDatabase } from '../database/open-database.js';
import type { Environment } from '../environment.js';

/**
 * Brings the tables to this version, those of the queues among them unless Redis has the queues. Without the owner's
 * address nothing is changed, and the doors refuse tables that are not of this version.
 * @returns the names of the migrations that were carried out
 */
export async function bringUpToDate(
  environment: Environment,
  { ownerUrl, applicationUrl }: OpenDatabase,
  options: Pick<MigrateOptions, 'kind' | 'log'>,
): Promise<readonly string[]> {
  if (ownerUrl === null) return [];
  const applicationRole = decodeURIComponent(new URL(applicationUrl).username);
  const done = await migrate(ownerUrl, { ...options, ...(applicationRole === '' ? {} : { applicationRole }) });
  if (!environment.queuesInRedis) await prepareQueueTables(ownerUrl, applicationRole);
  return done;
}
