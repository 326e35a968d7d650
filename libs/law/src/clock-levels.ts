import { formatInstant, parseInstant, type HolidayCalendar, type Instant } from '#calendar';
import type { ClockLevels, LevelDue } from '#cases';
import type { ClockState } from '#engine';
import {
  levelTimes,
  type ConsequenceKind,
  type Level,
  type LevelBook,
  type LevelTimes,
  type RuleBook,
} from '#statutes';

/** Power over things or persons ends: at a midnight these go before everything else. */
const ENDS_POWER: readonly ConsequenceKind[] = ['lapse', 'must-lift'];

/** When clocks fire, by configured levels, rules and a calendar. */
export function createClockLevels(book: LevelBook, ruleBook: RuleBook, calendar: HolidayCalendar): ClockLevels {
  return Object.freeze({
    version: `${book.version}/${calendar.version}`,
    expected: (clock: ClockState, since: string) => {
      if (clock.status !== 'running' || clock.due === null) return [];
      return inOrder(timesOf(clock, clock.due), parseInstant(since) ?? 0);
    },
    addressed: (rule: string, level: string) => book.addressed(rule, level as Level),
  });

  function timesOf(clock: ClockState, due: string): (index: number) => Reached | null {
    const times = levelTimes(calendar, { start: clock.start, due }, book.policyOf(clock.rule));
    const consequence = ruleBook.ruleOf(clock.rule)?.consequence;
    const over = !clock.expires ? 2 : consequence !== undefined && ENDS_POWER.includes(consequence) ? 0 : 1;
    const first: readonly Reached[] = [
      { level: 'yellow', time: times.yellow, rank: 2 },
      { level: 'red', time: times.red, rank: 2 },
      { level: 'due', time: times.due, rank: over },
    ];
    return (index) => first[index] ?? (clock.expires ? null : repeat(index - first.length + 1, times));
  }
}

/** A level with its moment; null where the rule has none. */
interface Reached {
  readonly level: Level;
  readonly time: Instant | null;
  readonly rank: number;
}

/** Index of `due`: the last of the levels that fire at once where they are past. */
const DUE = 2;

function repeat(n: number, times: LevelTimes): Reached | null {
  const time = times.overdue(n);
  return time === null ? null : { level: `overdue-${n}`, time, rank: 2 };
}

function* inOrder(at: (index: number) => Reached | null, since: Instant): Generator<LevelDue> {
  let index = lastPast(at, since);
  for (let reached = at(index); reached !== null; reached = at(index)) {
    const { level, time, rank } = reached;
    if (time !== null && (index <= DUE || time > since)) {
      yield { level, at: formatInstant(Math.max(time, since)), rank };
    }
    index += 1;
  }
}

/** Index of the last of yellow, red and due that is past; 0 where none is. */
function lastPast(at: (index: number) => Reached | null, since: Instant): number {
  for (let index = DUE; index > 0; index -= 1) {
    const time = at(index)?.time ?? null;
    if (time !== null && time <= since) return index;
  }
  return 0;
}
