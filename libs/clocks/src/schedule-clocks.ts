import { scheduleOf, noticeAfter, type ClockLevels, type LevelDue, type Scheduled } from '#cases';
import type { ClockState } from '#engine';

/** A running clock whose schedule follows from other levels, rules or calendars than those in use, or that has none. */
export interface StaleClock {
  readonly caseId: string;
  readonly state: ClockState;
  /** Whether it had a schedule before. */
  readonly scheduled: boolean;
  /** Levels of its present generation that the ledger has closed. */
  readonly closed: readonly string[];
}

/** A clock with its new schedule. */
export interface RescheduledClock extends Scheduled {
  readonly caseId: string;
  readonly key: string;
  readonly generation: number;
  /** What lay in the past when a clock without a schedule got one: the ledger tells that it was passed over. */
  readonly skipped: LevelDue | null;
}

/** Keeps the schedules of clocks. */
export interface ClockSchedules {
  /** Clocks not scheduled by `version`, after one, in order. `now` is the database's present, `+08:00`. */
  stale(
    version: string,
    after: { readonly caseId: string; readonly key: string } | null,
    limit: number,
  ): Promise<{ readonly now: string; readonly clocks: readonly StaleClock[] }>;
  /** A clock that changed meanwhile, or that a step holds, keeps what it has. */
  put(version: string, since: string, clocks: readonly RescheduledClock[]): Promise<void>;
}

/** Scheduled at once. */
const BATCH = 1_000;

/**
 * Gives every running clock the schedule that follows from the levels, rules and calendar in use. What is already past
 * of a clock that never had a schedule, from before there were any or copied in bulk, is history and not told again; of
 * one that had, what it ought to have told by now fires. A consequence of law is never passed over.
 */
export class ScheduleClocks {
  constructor(
    private readonly levels: ClockLevels,
    private readonly schedules: ClockSchedules,
  ) {}

  /** @returns how many clocks got a new schedule */
  async run(): Promise<number> {
    const { version } = this.levels;
    let last: { readonly caseId: string; readonly key: string } | null = null;
    for (let done = 0; ;) {
      const { now, clocks } = await this.schedules.stale(version, last, BATCH);
      const planned: RescheduledClock[] = clocks.map((clock) => this.plan(clock, now));
      if (planned.length > 0) await this.schedules.put(version, now, planned);
      done += planned.length;
      last = planned.at(-1) ?? null;
      if (planned.length < BATCH) return done;
    }
  }

  private plan({ caseId, state, scheduled, closed }: StaleClock, now: string): RescheduledClock {
    const first = scheduleOf(this.levels, state, now);
    const known = { caseId, key: state.key, generation: state.generation, expiry: first.expiry };
    const { notice } = first;
    if (notice === null) return { ...known, notice, skipped: null };
    const past = notice.at <= now;
    const over = past && (!scheduled || closed.includes(notice.level));
    if (!over) return { ...known, notice, skipped: null };
    const next = noticeAfter(this.levels, state, now);
    return { ...known, notice: next, skipped: scheduled ? null : notice };
  }
}
