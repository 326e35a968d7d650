import { parseDay, type DayNumber } from '#calendar';
import { clockFailure, type ClockFailure } from './clock-error.js';
import type { ExclusionDays, ExclusionInput } from './clock-input.js';
import { EXCLUSION_KINDS, type ExclusionKind } from './rule.js';

const FIELDS: ReadonlySet<string> = new Set(['kind', 'from', 'to', 'told', 'paper']);
const KINDS: ReadonlySet<string> = new Set(EXCLUSION_KINDS);
const NONE: readonly ExclusionDays[] = [];

/** Reads a bare date; a moment is refused, since a date rule must not guess which day is meant. */
export function readDay(value: unknown, field: string): DayNumber | ClockFailure {
  if (typeof value !== 'string') return clockFailure('bad-type', field, 'YYYY-MM-DD');
  const day = parseDay(value);
  if (day !== null) return day;
  return clockFailure(value.includes('T') ? 'needs-date' : 'impossible-date', field, value);
}

/** Like {@link readDay}, or `null` where nothing is given. */
export function readOptionalDay(value: unknown, field: string): DayNumber | null | ClockFailure {
  return value === undefined || value === null ? null : readDay(value, field);
}

function isKind(value: unknown): value is ExclusionKind {
  return typeof value === 'string' && KINDS.has(value);
}

function isFailed(value: DayNumber | null | ClockFailure): value is ClockFailure {
  return typeof value === 'object' && value !== null;
}

function readSpan(input: ExclusionInput, field: string): Pick<ExclusionDays, 'from' | 'to'> | ClockFailure {
  const from = readDay(input.from, `${field}.from`);
  if (isFailed(from)) return from;
  const to = readOptionalDay(input.to, `${field}.to`);
  if (isFailed(to)) return to;
  return to !== null && to < from ? clockFailure('to-before-from', `${field}.to`) : { from, to };
}

function readExclusion(input: ExclusionInput, field: string): ExclusionDays | ClockFailure {
  for (const key in input) if (!FIELDS.has(key)) return clockFailure('unknown-field', `${field}.${key}`, key);
  const { kind } = input;
  if (!isKind(kind)) return clockFailure('unknown-kind', `${field}.kind`, kind);
  const span = readSpan(input, field);
  if ('error' in span) return span;
  const told: unknown = input.told ?? true;
  if (typeof told !== 'boolean') return clockFailure('bad-type', `${field}.told`, 'true | false');
  return { kind, from: span.from, to: span.to, told };
}

/** Reads the exclusions of an input; kinds that the rule does not honour are read too. */
export function readExclusions(inputs: unknown): readonly ExclusionDays[] | ClockFailure {
  if (inputs === undefined || inputs === null) return NONE;
  if (!Array.isArray(inputs)) return clockFailure('bad-type', 'exclusions', 'list 列表');
  const exclusions: ExclusionDays[] = [];
  for (const [i, input] of (inputs as readonly unknown[]).entries()) {
    const field = `exclusions[${i}]`;
    if (typeof input !== 'object' || input === null) return clockFailure('bad-type', field, 'object 对象');
    const exclusion = readExclusion(input as ExclusionInput, field);
    if ('error' in exclusion) return exclusion;
    exclusions.push(exclusion);
  }
  return exclusions;
}
