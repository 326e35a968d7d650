import type { ClockState } from '#engine';

/** One level of a clock, and when it ought to fire. */
export interface LevelDue {
  /** `yellow`, `red`, `due`, `overdue-1` and so on. */
  readonly level: string;
  /** `+08:00`; never before the limit became known. */
  readonly at: string;
  /** 0 where power over things or persons ends (`lapse`, `must-lift`), 1 for other consequences of law, 2 for notice. */
  readonly rank: number;
}

/** When clocks fire, by the levels as configured, the rules and the calendar. */
export interface ClockLevels {
  /** Label of all that the moments follow from; clocks scheduled under another one are scheduled anew. */
  readonly version: string;
  /**
   * Every level that a running clock ought to fire, in order. Of what lies in the past when the limit becomes known only
   * the last of yellow, red and due fires, at once, and of being overdue nothing.
   *
   * @param since when the limit became known as it stands: started, moved or run anew; `+08:00`
   */
  expected(clock: ClockState, since: string): Iterable<LevelDue>;
  /** Whom a level speaks to: `handlers`, `unit-head` and so on. */
  addressed(rule: string, level: string): readonly string[];
}

/** What a clock fires next, each on its own: a consequence of law never waits for a notice that is late. */
export interface Scheduled {
  readonly notice: LevelDue | null;
  readonly expiry: LevelDue | null;
}

/** What is to fire first of a clock whose limit became known as it stands. */
export function scheduleOf(levels: ClockLevels, clock: ClockState, since: string): Scheduled {
  let notice: LevelDue | null = null;
  for (const level of levels.expected(clock, since)) {
    if (level.rank < NOTICE) return { notice, expiry: level };
    notice ??= level;
    if (!clock.expires) break;
  }
  return { notice, expiry: null };
}

/** The notice that comes after a moment. */
export function noticeAfter(levels: ClockLevels, clock: ClockState, moment: string): LevelDue | null {
  for (const level of levels.expected(clock, moment)) if (level.rank === NOTICE && level.at > moment) return level;
  return null;
}

/** Rank of what is only told. */
const NOTICE = 2;
