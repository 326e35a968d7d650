import { join } from 'node:path';
import { loadAccessTable } from '#access';
import type { HolidayCalendar } from '#calendar';
import { GiveCommand, loadNumbering, profileOf } from '#cases';
import { FireClock, RecordFiring, ScheduleClocks } from '#clocks';
import { DiskBlobStore } from '#delivery';
import { loadLaw, type LoadedRulebook } from '#law';
import { Directory, TableAccess } from '#organisation';
import {
  AesSealer,
  loadSealingKey,
  openDatabase,
  PostgresClockSchedules,
  PostgresFirings,
  PostgresIncidents,
  PostgresLawTexts,
  PostgresOrganisationStore,
  PostgresStepStore,
  PostgresUrgeStore,
  type Database,
} from '#persistence';
import { registry, validatePayload } from '#procedures';
import { ClimbUnanswered, loadSupervisionPolicy, type SupervisionPolicy } from '#supervision';
import type { WorkerSettings } from './settings.js';

/** A database that went silent must not hold a job for ever; in milliseconds. */
const ANSWER_WITHIN = 60_000;

/** Several queues, the looks and two locks share them. */
const CONNECTIONS = 16;

/** What every piece of work stands on. */
export interface WorkerFloor {
  readonly database: Database;
  readonly book: LoadedRulebook;
  readonly directory: Directory;
  readonly commands: GiveCommand;
  readonly firings: PostgresFirings;
  readonly fire: FireClock;
  readonly schedules: ScheduleClocks;
  /** Of urges that nobody answered in time. */
  readonly climb: ClimbUnanswered;
  readonly blobs: DiskBlobStore;
  readonly sealer: AesSealer;
}

/**
 * Opens it over one database, and registers the law it decides by.
 * @throws DatabaseError when the database cannot be used; TableFault and others naming file and line of a malformed
 *   configuration
 */
export async function openFloor(settings: WorkerSettings): Promise<WorkerFloor> {
  const book: LoadedRulebook = { registry, law: loadLaw(settings.config), profile: profileOf };
  const table = loadAccessTable(settings.config);
  const policy = loadSupervisionPolicy(settings.config, book.law.calculator.ruleBook);
  const sealer = new AesSealer(loadSealingKey(settings.sealingKey));
  const numbering = loadNumbering(join(settings.config, 'numbering.yaml'));
  const database = await openDatabase(settings.databaseUrl, {
    name: 'anliu worker',
    connections: CONNECTIONS,
    answerWithin: ANSWER_WITHIN,
  });
  try {
    await new PostgresLawTexts(database.pool).keep(book.law.texts);
    const directory = new Directory(new PostgresOrganisationStore(database), table);
    await directory.refresh();
    const store = new PostgresStepStore(database.pool);
    const desk = { check: validatePayload };
    const commands = new GiveCommand(book, store, desk, sealer, new TableAccess(directory), numbering);
    const firings = new PostgresFirings(database.pool);
    const notices = new RecordFiring(book, store);
    return {
      ...{ database, book, directory, commands, firings, sealer },
      fire: new FireClock(commands, notices, firings, new PostgresIncidents(database.pool)),
      schedules: new ScheduleClocks(book.law.levels, new PostgresClockSchedules(database.pool)),
      climb: climbOver(database, directory, { policy, calendar: book.law.calculator.calendar }),
      blobs: new DiskBlobStore(join(settings.home, 'blobs')),
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function climbOver(
  { pool }: Database,
  directory: Directory,
  { policy, calendar }: { readonly policy: SupervisionPolicy; readonly calendar: HolidayCalendar },
): ClimbUnanswered {
  const offices = (day: string) => ({ access: directory.access, organisation: directory.organisation, day });
  return new ClimbUnanswered(new PostgresUrgeStore(pool), offices, policy, calendar);
}
