import { ForgetKeptAnswers } from '#cases';
import { CountAgain } from '#clocks';
import { ClearDrafts } from '#documents';
import { ComputeDailyRoot } from '#journal';
import {
  PostgresFiringRecords,
  PostgresIncidents,
  PostgresJournalStore,
  PostgresKeptAnswers,
  PostgresOutbox,
  PostgresUpkeepBook,
} from '#persistence';
import { createSecondCalculator } from '#statutes';
import type { Rhythm, Upkeep } from '#upkeep';
import type { WorkerFloor } from './floor.js';

const HOURLY: Rhythm = { every: 'hour' };
const NIGHTLY: Rhythm = { every: 'day', from: '01:30' };

/** When nobody works: it reads every live clock. */
const AT_NIGHT: Rhythm = { every: 'day', from: '02:00' };

/** Sent rows of the outbox deleted in one statement. */
const FORGET_AT_ONCE = 5_000;

/** Everything that is done every hour and every night. */
export function upkeepWorks(floor: WorkerFloor, now: () => number): readonly Upkeep[] {
  const { database, schedules, blobs } = floor;
  const { pool } = database;
  const answers = new ForgetKeptAnswers(new PostgresKeptAnswers(pool));
  const drafts = new ClearDrafts(blobs);
  const outbox = new PostgresOutbox(pool);
  const runs = new PostgresUpkeepBook(pool);
  const roots = new ComputeDailyRoot(new PostgresJournalStore(pool));
  return [
    work('schedule-clocks', HOURLY, () => schedules.run()),
    work('forget-answers', HOURLY, () => untilNone(() => answers.run())),
    work('clear-drafts', HOURLY, () => untilNone(() => drafts.run(now()))),
    work('forget-sent-rows', HOURLY, () => untilNone(() => outbox.forgetSent(FORGET_AT_ONCE))),
    work('forget-upkeep', NIGHTLY, () => runs.forget()),
    { name: 'second-calculation', rhythm: AT_NIGHT, run: () => countAgain(floor) },
    {
      name: 'daily-root',
      rhythm: NIGHTLY,
      run: async () => {
        const root = await roots.compute();
        return root === null ? 'nothing to bind' : `root ${String(root.number)} over ${String(root.leaves)} cases`;
      },
    },
  ];
}

function work(name: string, rhythm: Rhythm, run: () => Promise<number>): Upkeep {
  return { name, rhythm, run: async () => String(await run()) };
}

/** Each takes away so much at one time; a night's worth is more than that. */
async function untilNone(some: () => Promise<number>): Promise<number> {
  for (let all = 0; ;) {
    const taken = await some();
    if (taken === 0) return all;
    all += taken;
  }
}

/** Both calculators over every live clock; a difference is an incident. */
async function countAgain({ database, book }: WorkerFloor): Promise<string> {
  const { ruleBook, calendar } = book.law.calculator;
  const again = new CountAgain(
    createSecondCalculator(ruleBook, calendar.tables),
    new PostgresFiringRecords(database.pool),
    new PostgresIncidents(database.pool),
  );
  const { clocks, different } = await again.run();
  return `${String(clocks)} clocks, ${String(different)} different`;
}
