import { ExpireDueClocks } from '#clocks';
import type { LoadedRulebook } from '#law';
import { Directory, LoadDemo, readDemoCases, TableAccess, TellDemoCases, type DemoAccount } from '#organisation';
import {
  loadSealingKey,
  makeFolder,
  PostgresClockSchedules,
  PostgresDueClocks,
  PostgresTokenStore,
  type SealingKey,
} from '#persistence';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCaseFloor, type CaseFloor } from '../database/case-floor.js';
import type { OpenDatabase } from '../database/open-database.js';
import type { Environment } from '../environment.js';
import { loadLaw } from '../law/load-law.js';
import { loadAccessTable, loadOrganisation } from '../law/load-organisation.js';
import { loadRulebook } from '../law/load-rulebook.js';

/** What a start stands on besides the database. */
export interface StartParts {
  readonly book: LoadedRulebook;
  /** Of sealed facts. */
  readonly key: SealingKey;
}

/**
 * Reads them, so that what is malformed or missing is said before a database is made.
 * @param sealingKeyFile of this installation's home; null when the environment tells another key
 */
export function readStartParts(environment: Environment, sealingKeyFile: string | null): StartParts {
  return {
    book: loadRulebook(environment.config, loadLaw(environment.config)),
    key: loadSealingKey({
      text: environment.sealingKeyText ?? undefined,
      file: environment.sealingKeyFile ?? sealingKeyFile ?? undefined,
      makeFile: environment.sealingKeyFile === null,
    }),
  };
}

/**
 * Writes the demo bureau into a database marked demo, tells its cases when it has none yet, and gives the accounts.
 * On a database for real cases it does nothing. The tokens are made from the key of sealed facts, so that every start
 * of this installation shows the same ones.
 */
export async function loadDemo(
  environment: Environment,
  database: OpenDatabase,
  { book, key }: StartParts,
): Promise<readonly DemoAccount[]> {
  const floor = await openCaseFloor(database.applicationUrl, environment.config, book);
  try {
    if ((await floor.clock.settings()).kind !== 'demo') return [];
    // A start that was killed while it told the cases left the clock moved.
    await floor.clock.setOffset(0);
    const load = new LoadDemo(floor.organisation, new PostgresTokenStore(floor.database), floor.clock);
    const accounts = await load.load(loadOrganisation(environment.config, 'demo'), key.bytes.toString('hex'));
    const begun = dayBegun(environment);
    if (begun !== null || (await floor.histories.count()) === 0) await tellCases(environment, floor, { key, begun });
    return accounts;
  } finally {
    await floor.close();
  }
}

/** A note in the home while the cases are told: the day their dates are counted from, so that a start that was killed is taken up again. */
const noteOf = (environment: Environment): string => join(environment.home, 'demo-unfinished');

function dayBegun(environment: Environment): string | null {
  const note = noteOf(environment);
  const day = existsSync(note) ? readFileSync(note, 'utf8').trim() : '';
  return day === '' ? null : day;
}

/** What telling takes up: the key of sealed facts, and the day on which it was begun when it was broken off. */
interface Telling {
  readonly key: SealingKey;
  readonly begun: string | null;
}

async function tellCases(environment: Environment, floor: CaseFloor, { key, begun }: Telling): Promise<void> {
  const directory = new Directory(floor.organisation, loadAccessTable(environment.config));
  await directory.refresh();
  const commands = floor.stepsWith(new TableAccess(directory), key);
  const expire = new ExpireDueClocks(new PostgresDueClocks(floor.database.pool), commands);
  const stage = {
    give: commands.give.bind(commands),
    moveTo: (instant: number) => floor.clock.moveTo(instant),
    putRight: () => floor.clock.setOffset(0),
    expire: () => expire.run().then(() => undefined),
  };
  const now = await floor.clock.now();
  const today = begun ?? now.slice(0, 10);
  const file = join(environment.config, 'organisation', 'demo-cases.yaml');
  const cases = readDemoCases(file, readFileSync(file, 'utf8'), today);
  makeFolder(environment.home);
  writeFileSync(noteOf(environment), `${today}\n`);
  await new TellDemoCases(stage, directory).tell(cases, now);
  await new PostgresClockSchedules(floor.database.pool).forget();
  rmSync(noteOf(environment));
}
