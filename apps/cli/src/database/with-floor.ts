import type { Rulebook } from '#cases';
import type { Environment } from '../environment.js';
import { bringUpToDate } from '../start/bring-up-to-date.js';
import { openCaseFloor, type CaseFloor } from './case-floor.js';
import { openDatabase } from './open-database.js';

/**
 * Does work on the database that the environment names, else on the built-in one, which is started and brought to this
 * version when it needs to be. A database of someone else's is never changed here.
 */
export async function withFloor<Result>(
  environment: Environment,
  book: Rulebook,
  work: (floor: CaseFloor, applicationUrl: string) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(environment);
  try {
    if (environment.applicationUrl === null) await bringUpToDate(database, () => undefined);
    const floor = await openCaseFloor(database.applicationUrl, environment.config, book);
    try {
      return await work(floor, database.applicationUrl);
    } finally {
      await floor.close();
    }
  } finally {
    await database.close();
  }
}
