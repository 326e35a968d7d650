import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAccessTable, readOrganisation } from '#access';
import { parseInstant } from '#calendar';
import { GiveCommand, loadNumbering, profileOf, type Given, type GiveCommandInput } from '#cases';
import { FireClock, FireHere, RecordFiring, SweepClocks, type Firing } from '#clocks';
import { loadLaw, type LoadedRulebook } from '#law';
import { Directory, TableAccess } from '#organisation';
import {
  AesSealer,
  DatabaseClock,
  loadSealingKey,
  migrate,
  openDatabase,
  PostgresCaseHistories,
  PostgresCaseReader,
  PostgresFirings,
  PostgresIncidents,
  PostgresOrganisationStore,
  PostgresStepStore,
  type Database,
} from '#persistence';
import { registry, validatePayload } from '#procedures';
import { CaseStage, readStory, runStory, type StoryReport } from '#stories';
import { withTestDatabase, type TestDatabase } from '#testkit';

const READING = { caller: 'test', scope: { all: true } } as const;

/** A row of the ledger. */
export interface LedgerRow {
  readonly caseId: string;
  readonly clock: string;
  readonly generation: number;
  readonly level: string;
  readonly rule: string;
  readonly shouldAt: string;
  readonly outcome: string | null;
  readonly reason: string | null;
  readonly firedAt: string | null;
  readonly seq: number | null;
  readonly lapse: boolean;
  readonly handed: number;
}

/**
 * The demo bureau over a database of its own, whose clocks fire by the sweep as they do in a running house.
 * Modes: open until `close`.
 */
export class FiringFloor {
  readonly book: LoadedRulebook = { registry, law: loadLaw('config'), profile: profileOf };
  readonly store: PostgresStepStore;
  readonly firings: PostgresFirings;
  readonly incidents: PostgresIncidents;
  readonly histories: PostgresCaseHistories;
  readonly clock: DatabaseClock;
  readonly fire: FireClock;
  /** What failed instead of being answered. */
  readonly failures: unknown[] = [];
  private readonly expiries = new Map<string, Given>();

  private constructor(
    readonly urls: TestDatabase,
    readonly database: Database,
    readonly commands: GiveCommand,
    private readonly directory: Directory,
    store: PostgresStepStore,
  ) {
    this.store = store;
    this.firings = new PostgresFirings(database.pool);
    this.incidents = new PostgresIncidents(database.pool);
    this.histories = new PostgresCaseHistories(database.pool);
    this.clock = new DatabaseClock(database.pool);
    const give = async (input: GiveCommandInput): Promise<Given> => {
      const given = await commands.give(input);
      const { clock } = input.payload as { clock: string };
      this.expiries.set(`${input.caseId ?? ''}/${clock}`, given);
      return given;
    };
    this.fire = new FireClock({ give }, new RecordFiring(this.book, store), this.firings, this.incidents);
  }

  static async open(): Promise<FiringFloor> {
    const urls = await withTestDatabase({
      name: 'firing',
      fill: async ({ ownerUrl }) => {
        await migrate(ownerUrl, { kind: 'test' });
      },
    });
    const database = await openDatabase(urls.applicationUrl);
    const people = new PostgresOrganisationStore(database);
    const demo = readFileSync(join('config', 'organisation', 'demo.yaml'), 'utf8');
    await people.save(readOrganisation('demo', demo, '2026-01-05'));
    const directory = new Directory(people, loadAccessTable('config'));
    await directory.refresh();
    const store = new PostgresStepStore(database.pool);
    const commands = new GiveCommand(
      { registry, law: loadLaw('config'), profile: profileOf },
      store,
      { check: validatePayload },
      new AesSealer(loadSealingKey({ text: '00'.repeat(32) })),
      new TableAccess(directory),
      loadNumbering('config/numbering.yaml'),
    );
    return new FiringFloor(urls, database, commands, directory, store);
  }

  /** Sweeps until nothing is due. */
  async sweep(): Promise<number> {
    const hand = new FireHere(this.fire, (_firing: Firing, error: unknown) => this.failures.push(error));
    let found = 0;
    for (let more = -1; more !== 0; found += more) more = await new SweepClocks(this.firings, hand).sweep();
    return found;
  }

  async moveTo(instant: string): Promise<void> {
    await this.clock.moveTo(parseInstant(instant) ?? 0);
  }

  /** Plays a story whose limits pass by the sweep alone. */
  play(name: string): Promise<StoryReport> {
    const reader = new PostgresCaseReader(this.database.pool);
    const stage = new CaseStage({
      give: (input) => this.swept(input),
      read: async (caseId) => (await reader.read(READING, caseId))?.state ?? null,
      moveTo: async (instant) => {
        await this.moveTo(instant);
        await this.sweep();
      },
      actorOf: (id) => {
        const person = this.directory.organisation.person(id);
        const post = person?.posts[0];
        if (person === undefined) return null;
        return { person: id, name: person.name, unit: post?.unit ?? person.unit, role: post?.role ?? '' };
      },
    });
    const story = readStory(name, readFileSync(join('test/stories', name), 'utf8'));
    return runStory(
      story,
      stage,
      () => [],
      () => Promise.resolve(),
    );
  }

  /** Whoever plays the story asks for an expiry; the sweep has given it already. */
  private async swept(input: GiveCommandInput): Promise<Given> {
    if (input.command !== 'clock.expire' || input.actor.person !== 'system') return this.commands.give(input);
    const { clock } = input.payload as { clock: string };
    await this.sweep();
    const given = this.expiries.get(`${input.caseId ?? ''}/${clock}`);
    if (given !== undefined) return given;
    const asked = await this.commands.give(input);
    if (asked.answer.outcome !== 'refused') throw new Error(`the sweep did not expire ${clock}`);
    return asked;
  }

  async ledger(): Promise<readonly LedgerRow[]> {
    const { rows } = await this.database.pool.query<LedgerRow>(
      `select case_id as "caseId", clock, generation, level, rule, legal_text(should_at) as "shouldAt", outcome, reason,
        legal_text(fired_at) as "firedAt", seq, lapse, handed
      from firings order by should_at, case_id, clock, level`,
    );
    return rows;
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.urls.drop();
  }
}
