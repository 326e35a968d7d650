import { readFileSync } from 'node:fs';
import { readOrganisation } from '#access';
import { parseInstant } from '#calendar';
import { GiveCommand, STANDARD_NUMBERING, unrestrictedAccess, type Rulebook } from '#cases';
import type { ActorStamp } from '#engine';
import { ExportJournal, verifyChain } from '#journal';
import type { LoadedRulebook } from '#law';
import {
  AesSealer,
  DatabaseClock,
  loadSealingKey,
  migrate,
  openDatabase,
  PostgresCaseHistories,
  PostgresJournalStore,
  PostgresLawTexts,
  PostgresOrganisationStore,
  PostgresStepStore,
  type Database,
} from '#persistence';
import { validatePayload } from '#procedures';
import { withTestDatabase } from '#testkit';

/** The officer who gives most commands. */
export const li = { person: 'investigator.li', name: '李一案', unit: 'east-brigade', role: 'investigator' };

/** A database of one's own with the demo bureau. */
export interface ShippedBureau {
  readonly ownerUrl: string;
  readonly database: Database;
  readonly store: PostgresStepStore;
  readonly histories: PostgresCaseHistories;
  readonly texts: PostgresLawTexts;
  /** The step over this database, by a book of law that is registered already. */
  steps(book: Rulebook): GiveCommand;
  /** Gives a command as a door that has just been opened would: it registers its law first. Tells the case. */
  give(book: LoadedRulebook, caseId: string | null, act: Act): Promise<string>;
  /** The lines of a case's journal. */
  journal(caseId: string): Promise<readonly string[]>;
  /** What is wrong with the chain of a case's journal. */
  chainFaults(caseId: string): Promise<readonly unknown[]>;
  close(): Promise<void>;
}

type Act = readonly [command: string, payload: object, actor: ActorStamp];

/** Opens it at a moment, with its people as on that day. */
export async function withShippedBureau(now: string): Promise<ShippedBureau> {
  const urls = await withTestDatabase();
  await migrate(urls.ownerUrl, { kind: 'test' });
  const database = await openDatabase(urls.applicationUrl);
  const demo = readOrganisation('demo', readFileSync('config/organisation/demo.yaml', 'utf8'), now.slice(0, 10));
  await new PostgresOrganisationStore(database).save(demo);
  await new DatabaseClock(database.pool).moveTo(parseInstant(now) ?? 0);
  const store = new PostgresStepStore(database.pool);
  const texts = new PostgresLawTexts(database.pool);
  const journal = async (caseId: string): Promise<readonly string[]> => {
    const lines: string[] = [];
    const exported = new ExportJournal(new PostgresJournalStore(database.pool));
    for await (const line of exported.lines(caseId)) lines.push(line);
    return lines;
  };
  return {
    ...{ ownerUrl: urls.ownerUrl, database, store, texts },
    histories: new PostgresCaseHistories(database.pool),
    steps: (book) => doorOf(book, store),
    give: async (book, caseId, [command, payload, actor]) => {
      await texts.keep(book.law.texts);
      const { answer } = await doorOf(book, store).give({ caseId, command, payload, actor, scope: { all: true } });
      if (answer.outcome !== 'moved') throw new Error(`${command}: ${JSON.stringify(answer)}`);
      return answer.caseId;
    },
    journal,
    chainFaults: async (caseId) => (await verifyChain(await journal(caseId))).faults,
    close: async () => {
      await database.close();
      await urls.drop();
    },
  };
}

function doorOf(book: Rulebook, store: PostgresStepStore): GiveCommand {
  const sealer = new AesSealer(loadSealingKey({ text: '00'.repeat(32) }));
  return new GiveCommand(book, store, { check: validatePayload }, sealer, unrestrictedAccess, STANDARD_NUMBERING);
}
