import { dayNumberOf, daysInMonth, formatDay, readDigits, twoDigits, type DayNumber } from './day-number.js';

/** A moment: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** The legal zone of every date in this system; it has had one fixed offset since 1991. */
export const LEGAL_ZONE = 'Asia/Shanghai';

const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/;

interface ClockFace {
  readonly hour: number;
  readonly minute: number;
  readonly millisecond: number;
}

function readFace(text: string): ClockFace | null {
  const hour = readDigits(text, 11, 2);
  const minute = readDigits(text, 14, 2);
  const hasSeconds = text.charCodeAt(16) === 58;
  const second = hasSeconds ? readDigits(text, 17, 2) : 0;
  if (hour > 23 || minute > 59 || second > 59) return null;
  const fraction = /\.(\d+)/.exec(text)?.[1] ?? '';
  return { hour, minute, millisecond: second * 1000 + Math.floor(Number(`0.${fraction}0`) * 1000) };
}

function readOffsetMinutes(text: string): number | null {
  if (text.endsWith('Z')) return 0;
  const sign = /[+-]\d{2}:?\d{2}$/.exec(text)?.[0] ?? '+00:00';
  const hours = readDigits(sign, 1, 2);
  const minutes = readDigits(sign, sign.length - 2, 2);
  if (hours > 18 || minutes > 59) return null;
  return (sign.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/**
 * Reads an ISO 8601 date-time with seconds or without, and with any offset ('Z', '+08:00', '-0330').
 * @returns the moment, or `null` for another shape, an impossible date or a missing offset
 */
export function parseInstant(text: string): Instant | null {
  if (!SHAPE.test(text)) return null;
  const year = readDigits(text, 0, 4);
  const month = readDigits(text, 5, 2);
  const day = readDigits(text, 8, 2);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  const face = readFace(text);
  const offset = readOffsetMinutes(text);
  if (face === null || offset === null) return null;
  const minutes = face.hour * 60 + face.minute - offset;
  return dayNumberOf(year, month, day) * DAY_MS + minutes * 60_000 + face.millisecond;
}

/** Writes a moment in the legal zone with seconds: '2026-03-02T09:00:00+08:00'. Fractions are cut off. */
export function formatInstant(instant: Instant): string {
  const local = instant + OFFSET_MS;
  const day = Math.floor(local / DAY_MS);
  const second = Math.floor((local - day * DAY_MS) / 1000);
  const hour = Math.floor(second / 3600);
  const minute = Math.floor(second / 60) % 60;
  return `${formatDay(day)}T${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(second % 60)}+08:00`;
}

/** The date on which a moment falls in the legal zone. */
export function legalDayOf(instant: Instant): DayNumber {
  return Math.floor((instant + OFFSET_MS) / DAY_MS);
}

/** 00:00 of a legal day. A day limit is over at `startOfLegalDay(due + 1)` (counting rule 9). */
export function startOfLegalDay(day: DayNumber): Instant {
  return day * DAY_MS - OFFSET_MS;
}

/** A moment of a legal day, by its clock: hour 0–23 and minute 0–59. */
export function atLegalTime(day: DayNumber, hour: number, minute: number): Instant {
  return startOfLegalDay(day) + (hour * 60 + minute) * 60_000;
}
