import { GiveCommand, loadNumbering, type CommandAccess } from '#cases';
import { RecordedLaw, type LoadedRulebook } from '#law';
import {
  AesSealer,
  DatabaseClock,
  openDatabase,
  PostgresCaseHistories,
  PostgresCaseReader,
  PostgresJournalStore,
  PostgresLawTexts,
  PostgresOrganisationStore,
  PostgresRuleRanks,
  PostgresStepStore,
  type Database,
  type SealingKey,
} from '#persistence';
import { validatePayload } from '#procedures';
import { loadSupervisionPolicy } from '#supervision';
import { join } from 'node:path';

/** The use cases of this house over one database, as the command line needs them. */
export interface CaseFloor {
  readonly reader: PostgresCaseReader;
  readonly histories: PostgresCaseHistories;
  readonly journal: PostgresJournalStore;
  readonly organisation: PostgresOrganisationStore;
  readonly clock: DatabaseClock;
  readonly database: Database;
  /** The register of every version of the law, and the law of older entries made from it. */
  readonly lawTexts: PostgresLawTexts;
  readonly pastLaw: RecordedLaw;
  readonly store: PostgresStepStore;
  /** The step: lock, decide, write, commit. */
  stepsWith(access: CommandAccess, sealingKey: SealingKey): GiveCommand;
  close(): Promise<void>;
}

/** How a floor is opened. */
export interface FloorOptions {
  /** False for what must write nothing, not even the law in use into the register. */
  readonly register?: boolean;
}

/**
 * Puts the plumbing of one database under the use cases, and registers the law they decide by, so that no entry names a
 * version that is not kept, and the rank of every rule.
 * @param applicationUrl address of the application role
 * @param configFolder where the numbering of documents is read from
 * @throws DatabaseError when it cannot be reached or is not of this version
 */
export async function openCaseFloor(
  applicationUrl: string,
  configFolder: string,
  book: LoadedRulebook,
  { register = true }: FloorOptions = {},
): Promise<CaseFloor> {
  const database = await openDatabase(applicationUrl, { name: 'anliu cli', connections: 4 });
  const lawTexts = new PostgresLawTexts(database.pool);
  try {
    if (register) {
      await lawTexts.keep(book.law.texts);
      const { ranks } = loadSupervisionPolicy(configFolder, book.law.calculator.ruleBook);
      await new PostgresRuleRanks(database.pool).keep(ranks);
    }
    return floorOver(database, configFolder, book, lawTexts);
  } catch (error) {
    await database.close();
    throw error;
  }
}

function floorOver(
  database: Database,
  configFolder: string,
  book: LoadedRulebook,
  lawTexts: PostgresLawTexts,
): CaseFloor {
  const numbering = loadNumbering(join(configFolder, 'numbering.yaml'));
  const store = new PostgresStepStore(database.pool);
  return {
    reader: new PostgresCaseReader(database.pool),
    histories: new PostgresCaseHistories(database.pool),
    journal: new PostgresJournalStore(database.pool),
    organisation: new PostgresOrganisationStore(database),
    clock: new DatabaseClock(database.pool),
    database,
    lawTexts,
    pastLaw: new RecordedLaw(lawTexts),
    store,
    stepsWith: (access, sealingKey) =>
      new GiveCommand(book, store, { check: validatePayload }, new AesSealer(sealingKey), access, numbering),
    close: () => database.close(),
  };
}
