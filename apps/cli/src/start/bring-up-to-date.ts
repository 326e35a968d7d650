import { migrate } from '#persistence';
import type { OpenDatabase } from '../database/open-database.js';

/**
 * Brings the tables to this version. A new database is marked as one for demonstration: what is meant for real cases
 * is made by `anliu migrate` before anything is started on it. Without the owner's address nothing is changed, and the
 * API refuses tables that are not of this version.
 * @param log told the name of each migration
 */
export async function bringUpToDate(database: OpenDatabase, log: (line: string) => void): Promise<void> {
  if (database.ownerUrl === null) return;
  const applicationRole = decodeURIComponent(new URL(database.applicationUrl).username);
  await migrate(database.ownerUrl, { kind: 'demo', log, ...(applicationRole === '' ? {} : { applicationRole }) });
}
