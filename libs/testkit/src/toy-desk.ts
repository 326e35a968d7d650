import { createHash } from 'node:crypto';
import {
  GiveCommand,
  STANDARD_NUMBERING,
  unrestrictedAccess,
  type CommandAccess,
  type Given,
  type GiveCommandInput,
  type MovedAnswer,
} from '#cases';
import { AesSealer, migrate, openDatabase, PostgresStepStore, type Database } from '#persistence';
import pg from 'pg';
import { withTestDatabase, type Template, type TestDatabase } from './test-database.js';
import { toyBook, toyDesk } from './toy-book.js';

/** A migrated database with one bureau and two officers. */
export const toyTemplate: Template = {
  name: 'toy_bureau',
  fill: async ({ ownerUrl }) => {
    await migrate(ownerUrl, { kind: 'test' });
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    await client.query(`
      insert into units values
        ('city', '例市监', 'City', 'city-bureau', null, 'own', 'city', '例市监'),
        ('east', '东例', 'East', 'district-bureau', 'city', 'own', 'district', '东例市监'),
        ('east-first', '一所', 'First', 'station', 'east', 'superior', 'district', null),
        ('west', '西例', 'West', 'district-bureau', 'city', 'own', 'district', '西例市监');
      insert into people (id, name, unit) values ('li', '李一', 'east'), ('zhao', '赵二', 'west');
      insert into posts (person, role, unit) values ('li', 'investigator', 'east'), ('zhao', 'investigator', 'west');
      insert into certificates values ('li', 'E-1', '2099-12-31')`);
    await client.end();
  },
};

/** The key of tests; it seals nothing that matters. */
const testKey = { id: 'test', bytes: createHash('sha256').update('test').digest() };

/** Everything a test of storage works with. */
export interface ToyDesk {
  readonly urls: TestDatabase;
  readonly database: Database;
  readonly give: GiveCommand;
  readonly sealer: AesSealer;
  /** Gives a command as officer Li, who sees everything. */
  ask(caseId: string | null, command: string, payload?: object, more?: Partial<GiveCommandInput>): Promise<Given>;
  /** Like `ask`, for commands that must move. */
  move(
    caseId: string | null,
    command: string,
    payload?: object,
    more?: Partial<GiveCommandInput>,
  ): Promise<MovedAnswer>;
  /** Opens a case and tells its id. */
  open(payload?: object): Promise<string>;
  /** A statement as the owner of the tables. */
  asOwner<Row>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  close(): Promise<void>;
}

/** Opens a database of one's own and a desk over it. */
export async function withToyDesk(access: CommandAccess = unrestrictedAccess): Promise<ToyDesk> {
  const urls = await withTestDatabase(toyTemplate);
  const database = await openDatabase(urls.applicationUrl, { connections: 8 });
  const sealer = new AesSealer(testKey);
  const give = new GiveCommand(
    toyBook,
    new PostgresStepStore(database.pool),
    toyDesk,
    sealer,
    access,
    STANDARD_NUMBERING,
  );
  const actor = { person: 'li', name: '李一', unit: 'east', role: 'investigator' };
  const ask: ToyDesk['ask'] = (caseId, command, payload = {}, more = {}) =>
    give.give({ caseId, command, payload, actor, scope: { all: true }, ...more });
  const move: ToyDesk['move'] = async (...asked) => {
    const { answer } = await ask(...asked);
    if (answer.outcome !== 'moved') throw new Error(`${asked[1]}: ${JSON.stringify(answer)}`);
    return answer;
  };
  return {
    urls,
    database,
    give,
    sealer,
    ask,
    move,
    open: async (payload = { text: '张三' }) => (await move(null, 'toy.open', payload)).caseId,
    asOwner: (text, values = []) => asOwner(urls.ownerUrl, text, values),
    close: async () => {
      await database.close();
      await urls.drop();
    },
  };
}

async function asOwner<Row>(url: string, text: string, values: readonly unknown[]): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, [...values])).rows as Row[];
  } finally {
    await client.end();
  }
}
