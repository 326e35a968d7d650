import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import createClient, { type Client } from 'openapi-fetch';
import { parseInstant } from '#calendar';
import { ExpireDueClocks, type Expiry } from '#clocks';
import { demoToken } from '#organisation';
import { DatabaseClock, openDatabase, PostgresDueClocks, PostgresUrgeStore, type Database } from '#persistence';
import { ClimbUnanswered } from '#supervision';
import { withTestDatabase, type TestDatabase } from '#testkit';
import { loadRules } from '../../apps/api/src/load-rules.js';
import { buildApp } from '../../apps/api/src/build-app.js';
import { openServices, type OpenedServices } from '../../apps/api/src/open-services.js';
import { asDescribed } from './as-described.js';
import type { paths } from './client/schema.js';
import { DEMO_SECRET, demoTemplate } from './demo-template.js';

type App = Awaited<ReturnType<typeof buildApp>>;

/** The typed client, in the name of one demo person. */
export type ApiClient = Client<paths>;

/** Files larger than this are not taken in tests, in bytes. */
export const LARGEST_TEST_FILE = 1_000_000;

/**
 * The whole API over a PostgreSQL of its own, reached over HTTP.
 * Modes: running until `stop`.
 */
export class ApiUnderTest {
  private constructor(
    readonly url: string,
    readonly services: OpenedServices,
    readonly database: Database,
    private readonly app: App,
    private readonly made: TestDatabase,
    private readonly home: string,
  ) {}

  static async start(): Promise<ApiUnderTest> {
    const made = await withTestDatabase(demoTemplate);
    const home = mkdtempSync(join(tmpdir(), 'anliu-e2e-'));
    const services = await openServices(
      {
        databaseUrl: made.applicationUrl,
        home,
        config: 'config',
        host: '127.0.0.1',
        port: 0,
        sealingKey: { text: Buffer.alloc(32, 7).toString('hex'), file: undefined },
      },
      { now: () => Date.now(), elapsed: () => performance.now() },
    );
    const app = await buildApp(services, { largestFile: LARGEST_TEST_FILE });
    app.useLogger(false);
    await app.listen(0, '127.0.0.1');
    const database = await openDatabase(made.applicationUrl, { name: 'test', connections: 2 });
    return new ApiUnderTest(await app.getUrl(), services, database, app, made, home);
  }

  /** The typed client of a person of the demo bureau; every answer is held to the description of the API. */
  as(person: string): ApiClient {
    const client = createClient<paths>({
      baseUrl: `${this.url}/api/v1`,
      headers: { Authorization: `Bearer ${demoToken(DEMO_SECRET, person)}` },
    });
    client.use(asDescribed);
    return client;
  }

  /** Moves the database's clock so that it shows this instant now. */
  async on(instant: string): Promise<void> {
    const moment = parseInstant(instant);
    if (moment === null) throw new Error(`${instant} is no instant`);
    await new DatabaseClock(this.database.pool).moveTo(moment);
    await this.services.refresh();
  }

  /** Brings urges that nobody answered in time to the next level, as the worker does. */
  async climb(): Promise<void> {
    const { directory } = this.services;
    const { calculator, supervision } = loadRules('config');
    const store = new PostgresUrgeStore(this.database.pool);
    const offices = (day: string) => ({ access: directory.access, organisation: directory.organisation, day });
    await new ClimbUnanswered(store, offices, supervision, calculator.calendar).run();
  }

  /** Lets every limit that has passed by now have its consequence. */
  expire(): Promise<readonly Expiry[]> {
    return new ExpireDueClocks(new PostgresDueClocks(this.database.pool), this.services).run();
  }

  async stop(): Promise<void> {
    await this.database.close();
    await this.app.close();
    await this.made.drop();
    rmSync(this.home, { recursive: true, force: true });
  }
}
