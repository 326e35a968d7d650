import { legalDayOf, parseDay, parseInstant, type DayNumber } from '#calendar';
import { readDay, readExclusions, readOptionalDay } from './check-exclusions.js';
import { readExtensions } from './check-extensions.js';
import { clockFailure, type ClockFailure } from './clock-error.js';
import type { ClockInput, ClockQuery, ExtensionDays } from './clock-input.js';
import type { CompiledRule } from './compiled-rule.js';

const FIELDS: ReadonlySet<string> = new Set([
  'rule',
  'start',
  'event',
  'exclusions',
  'extensions',
  'asOf',
  'version',
  'length',
  'restrictionEnds',
]);
const NO_EXTENSIONS: readonly ExtensionDays[] = [];

/** A question that passed every check, with the rule it asks. */
export interface CheckedInput {
  readonly rule: CompiledRule;
  readonly query: ClockQuery;
}

/** What a check came to: a value, or the failure. */
type Checked<T> = T | ClockFailure;

function failed(value: unknown): value is ClockFailure {
  return typeof value === 'object' && value !== null && 'error' in value;
}

function readMoment(value: unknown): Checked<Pick<ClockQuery, 'start' | 'startInstant'>> {
  if (typeof value !== 'string') return clockFailure('bad-type', 'start', '2026-03-02T09:00:00+08:00');
  const startInstant = parseInstant(value);
  if (startInstant !== null) return { start: legalDayOf(startInstant), startInstant };
  return clockFailure('needs-date-time', 'start', value);
}

function readStart(rule: CompiledRule, input: ClockInput): Checked<Pick<ClockQuery, 'start' | 'startInstant'>> {
  const field = rule.backward ? 'event' : 'start';
  const other = rule.backward ? 'start' : 'event';
  const value = input[field] ?? null;
  if (value === null) return clockFailure(`missing-${field}`, field);
  if ((input[other] ?? null) !== null) return clockFailure('field-not-taken', other, other);
  if (rule.hours) return readMoment(value);
  const start = readDay(value, field);
  return failed(start) ? start : { start };
}

function readExtensionList(rule: CompiledRule, inputs: unknown, start: DayNumber): Checked<readonly ExtensionDays[]> {
  if (inputs === undefined || inputs === null) return NO_EXTENSIONS;
  if (!Array.isArray(inputs)) return clockFailure('bad-type', 'extensions', 'list 列表');
  return readExtensions(rule.rule, inputs as readonly unknown[], start);
}

/** The length of the single case, for rules that take one. */
function readLength(rule: CompiledRule, value: unknown): Checked<number | null> {
  const takes = rule.rule.kind === 'set-length';
  if (value === undefined || value === null) return takes ? clockFailure('missing-length', 'length') : null;
  if (!takes) return clockFailure('field-not-taken', 'length', 'length');
  const valid = typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 36_500;
  return valid ? value : clockFailure('bad-length', 'length');
}

function readRestriction(rule: CompiledRule, value: unknown): Checked<DayNumber | null> {
  if (value === undefined || value === null) return null;
  if (!rule.rule.takesRestrictionEnds) return clockFailure('field-not-taken', 'restrictionEnds', 'restrictionEnds');
  return readDay(value, 'restrictionEnds');
}

/** Accepts `rule@from`, `rule@base` and the part after '@' alone. */
function readVersion(rule: CompiledRule, value: unknown): Checked<string | null> {
  if (value === undefined || value === null) return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const id = text.includes('@') ? text : `${rule.rule.id}@${text}`;
  const known = rule.versions.some((version) => version.version.id === id);
  return known ? id : clockFailure('unknown-version', 'version', text);
}

/** Why a rule has no date, if it has none (counting rule 15). */
export function refuseUndated(rule: CompiledRule): ClockFailure | null {
  if (rule.dated) return null;
  if (rule.rule.kind === 'rate') return clockFailure('not-a-date-rule', 'rule');
  return clockFailure('no-fixed-length', 'rule', `${rule.rule.name.zh} ${rule.rule.name.en}`);
}

function findRule(rules: ReadonlyMap<string, CompiledRule>, input: ClockInput): Checked<CompiledRule> {
  if (typeof input.rule !== 'string') return clockFailure('bad-type', 'rule', 'text 文字');
  const rule = rules.get(input.rule);
  if (rule === undefined) return clockFailure('unknown-rule', 'rule', input.rule);
  for (const key in input) if (!FIELDS.has(key)) return clockFailure('unknown-field', key, key);
  return refuseUndated(rule) ?? rule;
}

interface Extras {
  readonly length: number | null;
  readonly restrictionEnds: DayNumber | null;
  readonly version: string | null;
  readonly asOf: DayNumber | null;
}

function readExtras(rule: CompiledRule, input: ClockInput): Checked<Extras> {
  const length = readLength(rule, input.length);
  if (failed(length)) return length;
  const restrictionEnds = readRestriction(rule, input.restrictionEnds);
  if (failed(restrictionEnds)) return restrictionEnds;
  const version = readVersion(rule, input.version);
  if (failed(version)) return version;
  const asOf = readOptionalDay(input.asOf, 'asOf');
  if (failed(asOf)) return asOf;
  return { length, restrictionEnds, version, asOf };
}

/** Reads a question as written and checks every part of it; the first fault is answered. */
export function checkInput(
  rules: ReadonlyMap<string, CompiledRule>,
  input: ClockInput,
  today: (() => string) | null,
): Checked<CheckedInput> {
  const rule = findRule(rules, input);
  if (failed(rule)) return rule;
  const start = readStart(rule, input);
  if (failed(start)) return start;
  const extras = readExtras(rule, input);
  if (failed(extras)) return extras;
  const exclusions = readExclusions(input.exclusions);
  if (failed(exclusions)) return exclusions;
  const extensions = readExtensionList(rule, input.extensions, start.start);
  if (failed(extensions)) return extensions;
  const needsToday = extras.asOf === null && today !== null && exclusions.some((exclusion) => exclusion.to === null);
  const asOf = needsToday ? parseDay(today()) : extras.asOf;
  return { rule, query: { rule: rule.rule.id, ...start, ...extras, asOf, exclusions, extensions } };
}
