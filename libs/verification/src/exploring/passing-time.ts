import { formatDay, formatInstant, parseDay, startOfLegalDay } from '#calendar';
import type { CaseState, ClockState } from '#engine';
import type { World } from './world.js';

/** The hour at which the explored bureau works. */
const WORKING_HOUR = 10 * 3_600_000;

/** The day so many days later. */
export function dayAfter(day: string, distance: number): string {
  return formatDay(numberOf(day) + distance);
}

/** A clock whose passing has a consequence, and the moment at which it is over. */
export interface Expiring {
  readonly clock: ClockState;
  readonly over: string;
}

/** The first clock that expires at an instant or before. */
export function nextExpiring(state: CaseState, until: string): Expiring | undefined {
  return state.clocks
    .filter((clock) => clock.status === 'running' && clock.expires && clock.due !== null)
    .map((clock) => ({ clock, over: overAt(clock.due ?? '') }))
    .filter(({ over }) => over <= until)
    .sort((left, right) => order(left.over, right.over) || order(left.clock.key, right.clock.key))[0];
}

/** Whether the due date of a clock lies before the present. */
export function isOver({ due }: Pick<ClockState, 'due'>, now: string): boolean {
  if (due === null) return false;
  return due.length > 10 ? due < now : due < now.slice(0, 10);
}

/** Whether the day from which something may be done has not come yet. */
export function isTooEarly({ earliest }: Pick<ClockState, 'earliest'>, now: string): boolean {
  return earliest !== null && now.slice(0, 10) < earliest;
}

/**
 * The next moment at which one of the limits is over, or the day has come that one of them waits for: ten o'clock on
 * the first working day then. Undefined when none of them runs any more.
 */
export function nextMoment(
  world: World,
  { state, now }: { readonly state: CaseState; readonly now: string },
  limits: ReadonlySet<string>,
  waitedFor: readonly string[],
): string | undefined {
  const boundaries = state.clocks
    .filter((clock) => clock.status === 'running' && limits.has(clock.rule))
    .flatMap((clock) => [
      ...(clock.due !== null && !isOver(clock, now) ? [dayOver(clock.due)] : []),
      ...(clock.earliest !== null && isTooEarly(clock, now) ? [clock.earliest] : []),
    ])
    .concat(waitedFor.filter((day) => day > now.slice(0, 10)));
  const next = boundaries.sort(order)[0];
  return next === undefined ? undefined : atWork(world, next);
}

/** The first working day on a day or after it. */
export function workdayFrom({ dueDates }: World['law'], from: string): string {
  let day = from;
  while (dueDates.isRestDay(day)) day = dayAfter(day, 1);
  return day;
}

function atWork({ law }: World, from: string): string {
  return formatInstant(startOfLegalDay(numberOf(workdayFrom(law, from))) + WORKING_HOUR);
}

/** The first day on which a due date is over. */
function dayOver(due: string): string {
  return dayAfter(due.slice(0, 10), 1);
}

/** 00:00 after a due date; hour limits end exactly. */
function overAt(due: string): string {
  return due.length > 10 ? due : formatInstant(startOfLegalDay(numberOf(due) + 1));
}

function numberOf(day: string): number {
  const found = parseDay(day);
  if (found === null) throw new RangeError(`no such day: ${day}`);
  return found;
}

function order(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
