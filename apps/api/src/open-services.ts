import { join } from 'node:path';
import { loadAccessTable } from '#access';
import { formatDay, legalDayOf } from '#calendar';
import {
  CaseAsKnownOn,
  GiveCommand,
  ListCases,
  loadNumbering,
  NextStepsOfCase,
  ReadCase,
  ReadClocks,
  ReadFiles,
  ReadJournal,
  ReadParties,
  ReadTasks,
  type GiveCommandInput,
  type Given,
  type Rulebook,
} from '#cases';
import { DiskBlobStore } from '#delivery';
import { OpenFile, StoreFile } from '#documents';
import type { ClockState } from '#engine';
import type { Words } from '#kernel';
import { loadNotices } from '#notices';
import { Callers, Directory, TableAccess } from '#organisation';
import {
  AesSealer,
  DatabaseClock,
  loadSealingKey,
  openDatabase,
  PostgresBlobRegister,
  PostgresCaseReader,
  PostgresLawTexts,
  PostgresOrganisationStore,
  PostgresRuleRanks,
  PostgresStepStore,
  PostgresTokenStore,
  type Database,
} from '#persistence';
import { validatePayload } from '#procedures';
import { ApiServices, type CaseReads, type FileDesk } from './api-services.js';
import type { NoticeDesk } from './notices/notice-desk.js';
import { openNoticeDesk } from './notices/open-notice-desk.js';
import { explainClock, loadRules, type LoadedRules } from './load-rules.js';
import type { ApiSettings } from './settings.js';
import { superviseOver, type SupervisionDesk } from './supervision/supervision-desk.js';

/** The clocks of this machine. */
export interface MachineTime {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
  /** Milliseconds that only ever rise. */
  elapsed(): number;
}

/** A database that went silent, as when its machine is lost, must not hold every request; in milliseconds. */
const ANSWER_WITHIN = 15_000;

/** Files larger than this are not taken, in bytes. */
export const LARGEST_FILE = 200 * 1024 * 1024;

/**
 * Everything the HTTP door stands on, opened over one database.
 * Modes: open until `close`.
 */
export class OpenedServices extends ApiServices {
  readonly registry;
  readonly parameters;
  readonly callers: Callers;
  readonly reads: CaseReads;
  readonly files: FileDesk;
  readonly notices: NoticeDesk;
  readonly supervision: SupervisionDesk;
  private readonly commands: GiveCommand;
  private offset = 0;

  constructor(
    private readonly database: Database,
    private readonly rules: LoadedRules,
    readonly directory: Directory,
    settings: ApiSettings,
    private readonly time: MachineTime,
  ) {
    super();
    const { book } = rules;
    const access = new TableAccess(directory);
    this.registry = book.registry;
    this.parameters = book.law.parameters;
    this.callers = new Callers(new PostgresTokenStore(database), () => time.elapsed());
    this.reads = readsOver(database, book, access);
    this.files = filesOver(database, settings);
    const sealer = new AesSealer(loadSealingKey(settings.sealingKey));
    const { policy } = loadNotices(settings.config, null);
    this.notices = openNoticeDesk(database, directory, policy, sealer);
    this.commands = new GiveCommand(
      book,
      new PostgresStepStore(database.pool),
      { check: validatePayload },
      sealer,
      access,
      loadNumbering(join(settings.config, 'numbering.yaml')),
    );
    this.supervision = superviseOver({
      ...{ database, rules, directory, access, policy: rules.supervision, commands: this.commands },
      today: () => this.today(),
    });
  }

  /** Reads anew what is kept in memory: the organisation, and how far the database's clock is moved. */
  async refresh(): Promise<void> {
    const [{ offset }] = await Promise.all([
      new DatabaseClock(this.database.pool).settings(),
      this.directory.refresh(),
    ]);
    this.offset = offset;
  }

  today(): string {
    return formatDay(legalDayOf(this.time.now() + this.offset));
  }

  give(input: GiveCommandInput): Promise<Given> {
    return this.commands.give(input);
  }

  explain(clock: ClockState): readonly Words[] {
    return explainClock(this.rules.calculator, clock, this.today());
  }

  async isReady(): Promise<boolean> {
    try {
      await this.database.pool.query({ name: 'is_ready', text: 'select 1' });
      return true;
    } catch {
      return false;
    }
  }

  close(): Promise<void> {
    return this.database.close();
  }
}

/**
 * Opens everything for this door, and registers the law it decides by.
 * @throws DatabaseError when the database cannot be used; TableFault and others naming file and line of a
 *   malformed configuration
 */
export async function openServices(settings: ApiSettings, time: MachineTime): Promise<OpenedServices> {
  const rules = loadRules(settings.config);
  const table = loadAccessTable(settings.config);
  const database = await openDatabase(settings.databaseUrl, { name: 'anliu api', answerWithin: ANSWER_WITHIN });
  try {
    // Before the first step: no entry names a version of the law that is not kept.
    await new PostgresLawTexts(database.pool).keep(rules.book.law.texts);
    await new PostgresRuleRanks(database.pool).keep(rules.supervision.ranks);
    const directory = new Directory(new PostgresOrganisationStore(database), table);
    const services = new OpenedServices(database, rules, directory, settings, time);
    await services.refresh();
    return services;
  } catch (error) {
    await database.close();
    throw error;
  }
}

function readsOver(database: Database, book: Rulebook, access: TableAccess): CaseReads {
  const reader = new PostgresCaseReader(database.pool);
  const [list, cases, asKnown] = [new ListCases(reader), new ReadCase(reader), new CaseAsKnownOn(reader)];
  const [journal, clocks, tasks] = [new ReadJournal(reader), new ReadClocks(cases), new ReadTasks(reader)];
  const [parties, files, steps] = [
    new ReadParties(reader),
    new ReadFiles(reader),
    new NextStepsOfCase(book, reader, access),
  ];
  return {
    list: (reading, query) => list.list(reading, query),
    read: (reading, caseId) => cases.read(reading, caseId),
    readAsKnownOn: (reading, caseId, moment) => asKnown.read(reading, caseId, moment),
    nextSteps: (reading, caseId, actor) => steps.read(reading, caseId, actor),
    journal: (reading, caseId, after, limit) => journal.page(reading, caseId, after, limit),
    clocks: (reading, caseId) => clocks.read(reading, caseId),
    tasks: (reading, query) => tasks.open(reading, query),
    parties: (reading, caseId) => parties.read(reading, caseId),
    files: (reading, caseId) => files.read(reading, caseId),
  };
}

const blobsOf = ({ home }: ApiSettings): DiskBlobStore => new DiskBlobStore(join(home, 'blobs'));

function filesOver(database: Database, settings: ApiSettings): FileDesk {
  const [blobs, register] = [blobsOf(settings), new PostgresBlobRegister(database.pool)];
  const [store, fetch] = [new StoreFile(blobs, register, LARGEST_FILE), new OpenFile(blobs, register)];
  return {
    store: (file, by) => store.store(file, by),
    open: (sha256) => fetch.open(sha256),
  };
}
