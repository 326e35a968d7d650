import { GiveCommand, loadNumbering, type CommandAccess, type Rulebook } from '#cases';
import {
  AesSealer,
  DatabaseClock,
  openDatabase,
  PostgresCaseHistories,
  PostgresCaseReader,
  PostgresJournalStore,
  PostgresOrganisationStore,
  PostgresStepStore,
  type Database,
  type SealingKey,
} from '#persistence';
import { validatePayload } from '#procedures';
import { join } from 'node:path';

/** The use cases of this house over one database, as the command line needs them. */
export interface CaseFloor {
  readonly reader: PostgresCaseReader;
  readonly histories: PostgresCaseHistories;
  readonly journal: PostgresJournalStore;
  readonly organisation: PostgresOrganisationStore;
  readonly clock: DatabaseClock;
  readonly database: Database;
  /** The step: lock, decide, write, commit. */
  stepsWith(access: CommandAccess, sealingKey: SealingKey): GiveCommand;
  close(): Promise<void>;
}

/**
 * Puts the plumbing of one database under the use cases.
 * @param applicationUrl address of the application role
 * @param configFolder where the numbering of documents is read from
 * @throws DatabaseError when it cannot be reached or is not of this version
 */
export async function openCaseFloor(applicationUrl: string, configFolder: string, book: Rulebook): Promise<CaseFloor> {
  const database = await openDatabase(applicationUrl, { name: 'anliu cli', connections: 4 });
  const numbering = loadNumbering(join(configFolder, 'numbering.yaml'));
  return {
    reader: new PostgresCaseReader(database.pool),
    histories: new PostgresCaseHistories(database.pool),
    journal: new PostgresJournalStore(database.pool),
    organisation: new PostgresOrganisationStore(database),
    clock: new DatabaseClock(database.pool),
    database,
    stepsWith: (access, sealingKey) => {
      const [store, sealer] = [new PostgresStepStore(database.pool), new AesSealer(sealingKey)];
      return new GiveCommand(book, store, { check: validatePayload }, sealer, access, numbering);
    },
    close: () => database.close(),
  };
}
