import { formatDay, legalDayOf, startOfLegalDay, type DayNumber, type HolidayCalendar } from '#calendar';
import { clockFailure, type ClockFailure } from './clock-error.js';
import type { ClockDates, DatesAnswer } from './clock-answer.js';
import type { ClockQuery } from './clock-input.js';
import { versionOn, type CompiledRule, type CompiledVersion } from './compiled-rule.js';
import { countEnd, type Counted } from './count-end.js';
import { addUnits } from './plain-end.js';

const HOUR_MS = 3_600_000;

function isCertain(version: CompiledVersion, day: DayNumber): boolean {
  return version.version.from !== null || day >= version.certainFrom;
}

/** Hours are exact and never rolled (counting rule 7). */
function hourDates(rule: CompiledRule, version: CompiledVersion, query: ClockQuery): ClockDates {
  const startInstant = query.startInstant ?? startOfLegalDay(query.start);
  const dueInstant = startInstant + version.length * HOUR_MS;
  return {
    rule: rule.rule,
    version: version.version,
    versionCertain: isCertain(version, legalDayOf(startInstant)),
    status: 'determined',
    due: legalDayOf(dueInstant),
    dueInstant,
    expiresAt: dueInstant,
    rolledFrom: null,
    earliest: null,
    provisional: false,
    excludedDays: 0,
    applyFrom: null,
  };
}

/** The latest working day with the full number of working days between it and the event (counting rule 8). */
function backwardDates(
  calendar: HolidayCalendar,
  rule: CompiledRule,
  version: CompiledVersion,
  event: DayNumber,
): ClockDates {
  const due = calendar.addWorkingDays(event - 1, -version.length);
  return {
    rule: rule.rule,
    version: version.version,
    versionCertain: isCertain(version, event),
    status: 'determined',
    due,
    dueInstant: null,
    expiresAt: startOfLegalDay(due + 1),
    rolledFrom: null,
    earliest: null,
    provisional: !calendar.knows(due, event - 1),
    excludedDays: 0,
    applyFrom: null,
  };
}

/** The first day after the shortest term and after any restriction, on which an application is possible. */
function firstApplication(calendar: HolidayCalendar, version: CompiledVersion, query: ClockQuery): DayNumber | null {
  const { applyAfter } = version.version;
  if (applyAfter === null) return null;
  const shortest = addUnits(calendar, query.start, applyAfter, version.unit);
  return Math.max(shortest, query.restrictionEnds ?? shortest) + 1;
}

function isProvisional(
  calendar: HolidayCalendar,
  version: CompiledVersion,
  span: { readonly start: DayNumber; readonly end: DayNumber; readonly rolled: DayNumber },
  counted: Counted,
): boolean {
  const first = version.workdays ? span.start + 1 : span.end;
  return counted.end.plain.askedUnknown || !calendar.knows(first, span.rolled);
}

function forwardDates(
  calendar: HolidayCalendar,
  rule: CompiledRule,
  version: CompiledVersion,
  query: ClockQuery,
): ClockDates {
  const counted = countEnd(calendar, rule, version, query);
  const { open } = counted.end;
  const end = Math.max(counted.end.day, query.restrictionEnds ?? -Infinity);
  const rolled = rule.rule.roll ? calendar.workingDayOnOrAfter(end) : end;
  const { start } = query;
  return {
    rule: rule.rule,
    version: version.version,
    versionCertain: isCertain(version, start),
    status: open ? 'open' : 'determined',
    due: open ? null : rolled,
    dueInstant: null,
    expiresAt: open ? null : startOfLegalDay(rolled + 1),
    rolledFrom: open || rolled === end ? null : end,
    earliest: open ? rolled : null,
    provisional: rule.rule.roll && isProvisional(calendar, version, { start, end, rolled }, counted),
    excludedDays: counted.excludedDays,
    applyFrom: firstApplication(calendar, version, query),
  };
}

/** Under `running: shorter` a period still running when a new version begins ends at the earlier of both ends. */
function shortenByLaterVersions(
  calendar: HolidayCalendar,
  rule: CompiledRule,
  query: ClockQuery,
  dates: ClockDates,
): ClockDates {
  let best = dates;
  for (const version of rule.versions) {
    if (version.from <= query.start || best.due === null || version.from > best.due) continue;
    const other = forwardDates(calendar, rule, version, query);
    if (other.due === null) continue;
    const due = Math.max(other.due, version.from);
    if (due < best.due) best = { ...other, due, rolledFrom: null, expiresAt: startOfLegalDay(due + 1) };
  }
  return best;
}

/** The version asked by name, or the one in force on the start. */
function chooseVersion(rule: CompiledRule, query: ClockQuery): CompiledVersion | ClockFailure {
  const named = query.version ?? null;
  if (named === null) {
    const field = rule.backward ? 'event' : 'start';
    return versionOn(rule, query.start) ?? clockFailure('not-in-force', field, formatDay(query.start));
  }
  const found = rule.versions.find((version) => version.version.id === named);
  return found ?? clockFailure('unknown-version', 'version', named);
}

function forwardAnswer(
  calendar: HolidayCalendar,
  rule: CompiledRule,
  version: CompiledVersion,
  query: ClockQuery,
): DatesAnswer {
  const dates = forwardDates(calendar, rule, version, query);
  if (dates.status === 'open' && (query.asOf ?? null) === null) return clockFailure('missing-as-of', 'asOf');
  const keepsItsVersion = rule.rule.running === 'by-start' || (query.version ?? null) !== null;
  return keepsItsVersion ? dates : shortenByLaterVersions(calendar, rule, query, dates);
}

/** Answers a checked question in day numbers. `asOf` is asked for only where the answer stays open. */
export function clockDates(calendar: HolidayCalendar, rule: CompiledRule, query: ClockQuery): DatesAnswer {
  const version = chooseVersion(rule, query);
  if ('error' in version) return version;
  if (rule.hours) return hourDates(rule, version, query);
  if (rule.backward) return backwardDates(calendar, rule, version, query.start);
  return forwardAnswer(calendar, rule, version, query);
}
