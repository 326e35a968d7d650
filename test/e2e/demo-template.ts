import { readFileSync } from 'node:fs';
import { readOrganisation } from '#access';
import { LoadDemo } from '#organisation';
import { DatabaseClock, migrate, openDatabase, PostgresOrganisationStore, PostgresTokenStore } from '#persistence';
import type { Template } from '#testkit';

/** What the tokens of the demo people are made from in tests. */
export const DEMO_SECRET = 'a secret of the tests';

/** A Monday before the cases of the tests begin; absences are counted from it. */
const FIRST_DAY = '2026-03-02';

/** The demo bureau as it is shipped. */
const demoBureau = readOrganisation('demo.yaml', readFileSync('config/organisation/demo.yaml', 'utf8'), FIRST_DAY);

/** A migrated database with the demo bureau and a token for each of its people. */
export const demoTemplate: Template = {
  name: 'demo_bureau',
  async fill({ ownerUrl, applicationUrl }) {
    await migrate(ownerUrl, { kind: 'test' });
    const database = await openDatabase(applicationUrl, { connections: 2 });
    try {
      const load = new LoadDemo(
        new PostgresOrganisationStore(database),
        new PostgresTokenStore(database),
        new DatabaseClock(database.pool),
      );
      await load.load(demoBureau, DEMO_SECRET);
    } finally {
      await database.close();
    }
  },
};
