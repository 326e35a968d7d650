import {
  atLegalTime,
  legalDayOf,
  parseDay,
  parseInstant,
  startOfLegalDay,
  type DayNumber,
  type HolidayCalendar,
  type Instant,
} from '#calendar';

/** A distance from a due date. Day limits are told in working or calendar days, hour limits in hours. */
export interface Lead {
  readonly n: number;
  readonly unit: 'workdays' | 'days' | 'hours';
}

/** Which levels the clocks of a rule have, and when. Null: it has none. */
export interface LevelPolicy {
  /** Before the due date; a limit shorter than twice the distance warns at half of its length. */
  readonly yellow: Lead | null;
  readonly red: Lead | null;
  /** After the due date, again and again, at most so many times. */
  readonly overdue: { readonly every: Lead; readonly most: number } | null;
}

/** A running limit as clocks tell it: date or, for hour rules, moment in +08:00. */
export interface Limit {
  readonly start: string;
  readonly due: string;
}

/** When a limit reaches its levels. */
export interface LevelTimes {
  /** Null where the rule has none, or where the moment would not lie after the start, or not before red. */
  readonly yellow: Instant | null;
  readonly red: Instant | null;
  /** The first moment after the limit: 24:00 of its due day, a second after an hour limit (counting rule 9). */
  readonly due: Instant;
  /** @param n 1 for the first */
  overdue(n: number): Instant | null;
}

const HOUR_MS = 3_600_000;

/** Warnings go out at 08:30 on working days (counting rule 9). */
function warnOn(day: DayNumber): Instant {
  return atLegalTime(day, 8, 30);
}

/**
 * The last working day before a day. Before a limit that does not roll this is the last day on which
 * people can still act (counting rule 5).
 */
export function lastWorkingDayBefore(calendar: HolidayCalendar, day: DayNumber): DayNumber {
  return calendar.workingDayOnOrBefore(day - 1);
}

/** When a limit that is determined reaches the levels of its rule. @throws RangeError for a due date that is none */
export function levelTimes(calendar: HolidayCalendar, limit: Limit, policy: LevelPolicy): LevelTimes {
  const before = limit.due.length > 10 ? hourWarnings(limit, policy) : dayWarnings(calendar, limit, policy);
  const due = known(overAt(limit.due), limit.due);
  return {
    yellow: before.yellow !== null && before.yellow < (before.red ?? due) ? before.yellow : null,
    red: before.red,
    due,
    overdue: (n) => overdueAt(calendar, limit.due, { overdue: policy.overdue, n }),
  };
}

/** The first moment after a limit; null for a due date that is none. */
function overAt(due: string): Instant | null {
  if (due.length > 10) {
    const end = parseInstant(due);
    return end === null ? null : end + 1_000;
  }
  const day = parseDay(due);
  return day === null ? null : startOfLegalDay(day + 1);
}

type Warnings = Pick<LevelTimes, 'yellow' | 'red'>;

function hourWarnings({ start, due }: Limit, { yellow, red }: LevelPolicy): Warnings {
  const [end, begin] = [known(parseInstant(due), due), parseInstant(start) ?? -Infinity];
  const at = (lead: Lead | null): Instant | null => {
    if (lead === null) return null;
    const moment = end - lead.n * HOUR_MS;
    return moment > begin ? moment : null;
  };
  return { yellow: at(yellow), red: at(red) };
}

function dayWarnings(calendar: HolidayCalendar, limit: Limit, { yellow, red }: LevelPolicy): Warnings {
  const due = known(parseDay(limit.due), limit.due);
  const start = parseDay(limit.start.slice(0, 10));
  // Counted backwards, the day of the event lies behind the due date and bounds nothing.
  const after = start !== null && start < due ? start : null;
  const at = (lead: Lead | null): Instant | null => {
    if (lead === null) return null;
    const day = warningDay(calendar, due, { lead, after });
    return after === null || day > after ? warnOn(day) : null;
  };
  return { yellow: at(yellow), red: at(red) };
}

/** A working day before the due date; `after` is the start, where there is one. */
function warningDay(
  calendar: HolidayCalendar,
  due: DayNumber,
  { lead, after }: { readonly lead: Lead; readonly after: DayNumber | null },
): DayNumber {
  const half = (length: number): number => Math.max(1, Math.min(lead.n, Math.floor(length / 2)));
  if (lead.unit === 'workdays') {
    const n = after === null ? lead.n : half(calendar.countWorkingDays(after, due));
    return calendar.addWorkingDays(due - 1, 1 - n);
  }
  return calendar.workingDayOnOrBefore(due - (after === null ? lead.n : half(due - after)));
}

function overdueAt(
  calendar: HolidayCalendar,
  due: string,
  { overdue, n }: { readonly overdue: LevelPolicy['overdue']; readonly n: number },
): Instant | null {
  if (overdue === null || n > overdue.most) return null;
  const { every } = overdue;
  if (every.unit === 'hours') return known(parseInstant(due), due) + every.n * n * HOUR_MS;
  const end = due.length > 10 ? legalDayOf(known(parseInstant(due), due)) : known(parseDay(due), due);
  return every.unit === 'workdays'
    ? warnOn(calendar.addWorkingDays(end, every.n * n))
    : warnOn(calendar.workingDayOnOrAfter(end + every.n * n));
}

function known(moment: number | null, text: string): number {
  if (moment === null) throw new RangeError(`a due date that is none: ${text}`);
  return moment;
}
