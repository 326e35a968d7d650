import { parseDay, type DayNumber } from '#calendar';
import { clockFailure, type ClockFailure } from './clock-error.js';
import type { ExtensionDays, ExtensionInput } from './clock-input.js';
import { rungsOf } from './plain-end.js';
import { TIME_UNITS, type ExtensionStep, type Rule, type TimeUnit } from './rule.js';

function beyond(field: string, value: string): ClockFailure {
  return clockFailure('extension-beyond-ladder', field, value);
}

function checkRung(rung: ExtensionStep | null, extension: ExtensionDays, field: string): ClockFailure | null {
  if (rung === null) return beyond(field, 'no further extension 不得再延长');
  const { length, unit } = extension;
  if (unit !== null && !rung.units.includes(unit)) {
    return beyond(`${field}.unit`, `${unit}, allowed 允许 ${rung.units.join(', ')}`);
  }
  if (length !== null && rung.max !== null && length > rung.max) {
    return beyond(`${field}.length`, `${length} > ${rung.max}`);
  }
  return null;
}

/**
 * Whether a rule's ladder has room for these extensions, in their order: number, unit and length.
 * That each was approved on or before the due date then in force is for the caller.
 * @returns `null` if it has, else `extension-beyond-ladder`
 */
export function checkLadder(rule: Rule, extensions: readonly ExtensionDays[]): ClockFailure | null {
  const rungs = rungsOf(rule.extensions, extensions.length);
  for (const [i, extension] of extensions.entries()) {
    const failure = checkRung(rungs[i] ?? null, extension, `extensions[${i}]`);
    if (failure !== null) return failure;
  }
  return null;
}

const FIELDS: ReadonlySet<string> = new Set(['length', 'unit', 'until', 'approved', 'approver', 'paper']);

function readLength(value: unknown): number | null | undefined {
  if (value === undefined || value === null) return null;
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 36_500 ? value : undefined;
}

function isUnit(value: unknown): value is TimeUnit {
  return TIME_UNITS.some((unit) => unit === value);
}

function readDate(value: string | null | undefined): DayNumber | null | undefined {
  if (value === undefined || value === null) return null;
  return (typeof value === 'string' ? parseDay(value) : null) ?? undefined;
}

function readExtension(input: ExtensionInput, start: DayNumber, field: string): ExtensionDays | ClockFailure {
  for (const key in input) if (!FIELDS.has(key)) return clockFailure('unknown-field', `${field}.${key}`, key);
  const length = readLength(input.length);
  if (length === undefined) return clockFailure('bad-length', `${field}.length`);
  const unit = input.unit ?? null;
  if (unit !== null && !isUnit(unit)) return clockFailure('bad-type', `${field}.unit`, TIME_UNITS.join(' | '));
  const until = readDate(input.until);
  if (until === undefined) return clockFailure('impossible-date', `${field}.until`, String(input.until));
  const approved = readDate(input.approved);
  if (approved === undefined) return clockFailure('impossible-date', `${field}.approved`, String(input.approved));
  return complete({ length, unit, until, approved }, start, field);
}

function complete(extension: ExtensionDays, start: DayNumber, field: string): ExtensionDays | ClockFailure {
  const { length, unit, until, approved } = extension;
  if ((length === null) !== (unit === null)) return clockFailure('extension-incomplete', field);
  if (length === null && until === null) return clockFailure('extension-incomplete', field);
  if (until === null) return extension;
  if (approved === null) return clockFailure('extension-incomplete', `${field}.approved`);
  return until <= start || until < approved ? clockFailure('until-too-early', `${field}.until`) : extension;
}

/** Reads the extensions of an input and checks them against the ladder. */
export function readExtensions(
  rule: Rule,
  inputs: readonly unknown[],
  start: DayNumber,
): readonly ExtensionDays[] | ClockFailure {
  const extensions: ExtensionDays[] = [];
  for (const [i, input] of inputs.entries()) {
    const field = `extensions[${i}]`;
    if (typeof input !== 'object' || input === null) return clockFailure('bad-type', field, 'object 对象');
    const extension = readExtension(input, start, field);
    if ('error' in extension) return extension;
    extensions.push(extension);
  }
  return checkLadder(rule, extensions) ?? extensions;
}
