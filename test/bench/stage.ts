import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOrganisation, type Organisation } from '#access';
import { chineseDaysSource, createCalendar, loadCalendarFolder, parseInstant } from '#calendar';
import { LoadDemo } from '#organisation';
import {
  DatabaseClock,
  migrate,
  openDatabase,
  PostgresOrganisationStore,
  PostgresTokenStore,
  type DatabaseAddresses,
} from '#persistence';
import { castsOf, type Cast, type Stage } from '#seeding';
import { loadRules } from '../../apps/api/src/load-rules.js';

/** The folder of rules, calendars and parameters that is measured. */
export const CONFIG = join(process.cwd(), 'config');

/** The databases of the bench show this instant when they are made: a Monday of a year whose holidays are known. */
export const PRESENT = '2026-06-15T10:00:00+08:00';

/** What the tokens of the demo people are made from. */
export const SECRET = 'a secret of the bench';

/** The key of sealed facts, hex. */
export const SEALING_KEY = Buffer.alloc(32, 7).toString('hex');

/** The demo bureau, and the law that its cases are told by. */
export interface Scene {
  readonly organisation: Organisation;
  readonly casts: readonly Cast[];
  /** The stage of the city bureau. */
  readonly stage: Stage;
  stageOf(cast: Cast): Stage;
}

/** Stands for the paper of every form; nobody opens it. */
const PAPER = { sha256: 'a'.repeat(64), name: '文书.pdf', mediaType: 'application/pdf', size: 1 };

/** Reads the configuration as it is shipped. */
export function openScene(): Scene {
  const file = join(CONFIG, 'organisation', 'demo.yaml');
  const day = PRESENT.slice(0, 10);
  const organisation = readOrganisation(file, readFileSync(file, 'utf8'), day);
  const casts = castsOf(organisation, day);
  const calendar = createCalendar(loadCalendarFolder(join(CONFIG, 'calendars'), chineseDaysSource()).tables());
  const { book } = loadRules(CONFIG);
  const stageOf = (cast: Cast): Stage => ({ book, calendar, cast, present: PRESENT, paper: PAPER });
  const [first] = casts;
  if (first === undefined) throw new Error('the demo organisation has no complete bureau');
  return { organisation, casts, stage: stageOf(first), stageOf };
}

/** Makes a new database ready for cases: tables, the demo bureau with its tokens, the moved clock. */
export async function furnish(addresses: DatabaseAddresses, organisation: Organisation): Promise<void> {
  await migrate(addresses.ownerUrl, { kind: 'test' });
  const database = await openDatabase(addresses.applicationUrl, { connections: 2 });
  try {
    const clock = new DatabaseClock(database.pool);
    const stores = [new PostgresOrganisationStore(database), new PostgresTokenStore(database)] as const;
    await new LoadDemo(...stores, clock).load(organisation, SECRET);
    await clock.moveTo(parseInstant(PRESENT) ?? 0);
  } finally {
    await database.close();
  }
}
