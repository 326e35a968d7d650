import type { LoadedRulebook } from '#law';
import type { Environment } from '../environment.js';
import { bringUpToDate } from '../start/bring-up-to-date.js';
import { openCaseFloor, type CaseFloor, type FloorOptions } from './case-floor.js';
import { openDatabase } from './open-database.js';

/**
 * Does work on the database that the environment names, else on the built-in one, which is started and brought to this
 * version when it needs to be. A database of someone else's is never changed here.
 */
export async function withFloor<Result>(
  environment: Environment,
  book: LoadedRulebook,
  work: (floor: CaseFloor, applicationUrl: string) => Promise<Result>,
  options: FloorOptions = {},
): Promise<Result> {
  const database = await openDatabase(environment);
  try {
    if (environment.applicationUrl === null) await bringUpToDate(environment, database, { kind: 'demo' });
    const floor = await openCaseFloor(database.applicationUrl, environment.config, book, options);
    try {
      return await work(floor, database.applicationUrl);
    } finally {
      await floor.close();
    }
  } finally {
    await database.close();
  }
}
