import { formatDay, parseDay, type DayNumber } from '#calendar';
import type { Words } from '#kernel';
import type { Calculator, ExtensionInput, Rule, TimeUnit } from '#statutes';
import { measure, type Measured } from './measure.js';
import type { PublishedCase } from './published-case.js';
import type { StatedExclusion } from './stated-exclusions.js';

/** What the file's extension keys mean for one rule. */
export interface StatedExtensions {
  readonly inputs: readonly ExtensionInput[];
  /** Keys that were honoured or weighed. */
  readonly keys: readonly string[];
  /** The file does not tell the length, so the longest that the law allows was taken. */
  readonly lengthAssumed: boolean;
  /** A further extension by collective discussion was granted, and its length is not told. */
  readonly endUnknown: boolean;
  readonly notes: readonly Words[];
}

/** A clock of the case to which an extension could belong. */
export interface ExtendableClock {
  readonly rule: Rule;
  readonly start: DayNumber;
  /** The day it ended, where the file tells it: nothing is extended after that. */
  readonly ended: DayNumber | null;
}

const NONE: StatedExtensions = { inputs: [], keys: [], lengthAssumed: false, endUnknown: false, notes: [] };
const DISCUSSION = 'extension_2_collective_discussion';

interface Weighing {
  readonly calculator: Calculator;
  readonly exclusions: readonly StatedExclusion[];
}

/** An extension as the file tells it. */
interface Told {
  readonly keys: readonly string[];
  readonly approved: DayNumber | null;
  readonly until: DayNumber | null;
}

function told(published: PublishedCase, approvedKeys: readonly string[], untilKey: string): Told | null {
  const dayOf = (key: string): DayNumber | null => {
    const span = published.dates.get(key);
    return span?.first === span?.last ? (span?.first ?? null) : null;
  };
  const keys = [...approvedKeys, untilKey].filter((key) => dayOf(key) !== null);
  if (keys.length === 0) return null;
  const approved = approvedKeys.map(dayOf).find((day) => day !== null) ?? null;
  return { keys, approved, until: dayOf(untilKey) };
}

/** How well an extension fits a clock: the days between the due date and the approval, 0 for a printed end that fits. */
interface Fit {
  readonly clock: ExtendableClock;
  readonly distance: number;
  readonly input: ExtensionInput;
  readonly lengthAssumed: boolean;
}

/** The due dates of a clock without the extension and with the longest that its first rung allows. */
interface Arithmetic {
  readonly base: Measured;
  readonly full: Measured;
  readonly longest: { readonly length: number; readonly unit: TimeUnit };
}

function arithmeticOf({ calculator, exclusions }: Weighing, { rule, start }: ExtendableClock): Arithmetic | null {
  const [rung] = rule.extensions;
  const [length, unit] = [rung?.max ?? null, rung?.units[0]];
  if (length === null || unit === undefined) return null;
  const counting = { exclusions: exclusions.map((one) => one.input), extensions: [] };
  const base = measure(calculator, rule.id, start, counting);
  const full = measure(calculator, rule.id, start, { ...counting, extensions: [{ length, unit }] });
  return typeof base === 'string' || typeof full === 'string' ? null : { base, full, longest: { length, unit } };
}

/** An extension whose printed end is told: it fits exactly, or lies between without and with the longest. */
function fitPrinted(
  clock: ExtendableClock,
  { base, full, longest }: Arithmetic,
  until: DayNumber,
  approved: DayNumber,
): Fit | null {
  if (until <= base.due || until > full.due) return null;
  const computed = parseDay(full.answer.rolledFrom ?? '') ?? full.due;
  const exact = until === computed || until === full.due;
  const printed = { until: formatDay(until), approved: formatDay(approved) };
  const input = exact ? { ...longest, ...printed } : printed;
  return { clock, distance: exact ? 0 : computed - until, input, lengthAssumed: false };
}

/** How an extension fits a clock: it was approved while the clock ran, and its end is one that the clock can have. */
function fit(weighing: Weighing, clock: ExtendableClock, { approved, until }: Told): Fit | null {
  const arithmetic = arithmeticOf(weighing, clock);
  if (arithmetic === null) return null;
  const { base, longest } = arithmetic;
  if (approved !== null && (approved < clock.start || approved > base.due)) return null;
  const from = approved ?? clock.start;
  if (until !== null) return fitPrinted(clock, arithmetic, until, from);
  const input = { ...longest, approved: approved === null ? null : formatDay(approved) };
  return { clock, distance: base.due - from, input, lengthAssumed: true };
}

/** The clock whose arithmetic an extension fits, of those to which it could belong. */
function bestFit(weighing: Weighing, clocks: readonly ExtendableClock[], extension: Told): Fit | null {
  const fits = clocks.flatMap((clock) => fit(weighing, clock, extension) ?? []);
  return fits.sort((a, b) => a.distance - b.distance)[0] ?? null;
}

function honouredNote(extension: Told, found: Fit, ambiguous: boolean): Words {
  const keys = extension.keys.join(', ');
  const max = found.input.length ?? '';
  return {
    zh: [
      `计入延长 ${keys}`,
      ambiguous ? '（材料未写明属于哪个期限，按算术归于本期限）' : '',
      found.lengthAssumed ? `，天数未载，按法定上限 ${max} 计` : '',
    ].join(''),
    en: [
      `extension ${keys} honoured`,
      ambiguous ? ' (the file does not say for which limit; its arithmetic fits this one)' : '',
      found.lengthAssumed ? `, length not told, the most the law allows (${max}) taken` : '',
    ].join(''),
  };
}

function notOursNote(extension: Told): Words {
  const keys = extension.keys.join(', ');
  return {
    zh: `延长 ${keys} 与本期限的算术不合或者批准时已届满，不计入`,
    en: `extension ${keys} does not fit this limit's arithmetic or came after its end, not counted`,
  };
}

function withExtension(before: StatedExtensions, extension: Told, found: Fit, ambiguous: boolean): StatedExtensions {
  return {
    ...before,
    inputs: [...before.inputs, found.input],
    keys: [...before.keys, ...extension.keys],
    lengthAssumed: before.lengthAssumed || found.lengthAssumed,
    notes: [...before.notes, honouredNote(extension, found, ambiguous)],
  };
}

function withNote(before: StatedExtensions, keys: readonly string[], note: Words): StatedExtensions {
  return { ...before, keys: [...before.keys, ...keys], notes: [...before.notes, note] };
}

/** A further extension by collective discussion: only a rule whose ladder knows one can have it, after the first rung. */
function withDiscussion(before: StatedExtensions, rule: Rule): StatedExtensions {
  const keys = [DISCUSSION];
  if (!rule.extensions.some((rung) => rung.approver === 'panel')) {
    const note = {
      zh: `${DISCUSSION} 不可能属于本期限：法律不允许以集体讨论延长`,
      en: `${DISCUSSION} cannot be this limit's: the law knows no extension of it by discussion`,
    };
    return withNote(before, keys, note);
  }
  if (before.inputs.length === 0) {
    return withNote(before, keys, {
      zh: `${DISCUSSION} 之前没有负责人批准的第一次延长，不能越级计入`,
      en: `${DISCUSSION} came without the leader's first extension before it and cannot be counted`,
    });
  }
  const note = { zh: `${DISCUSSION} 的天数未载`, en: `the length of ${DISCUSSION} is not told` };
  return { ...withNote(before, keys, note), endUnknown: true };
}

/**
 * Gives each extension of the file to the rule it belongs to. A key that does not say for which clock it was
 * granted goes to the one whose arithmetic it fits, and every other clock says that it does not.
 * @param clocks the clocks of the case whose start is known to the day
 */
export function statedExtensions(
  published: PublishedCase,
  clocks: readonly ExtendableClock[],
  calculator: Calculator,
  exclusions: readonly StatedExclusion[],
): ReadonlyMap<string, StatedExtensions> {
  const found = new Map<string, StatedExtensions>(clocks.map(({ rule }) => [rule.id, NONE]));
  const weighing = { calculator, exclusions };
  const extendable = clocks.filter(({ rule }) => rule.extensions.length > 0);
  const runningOn = (day: DayNumber | null): readonly ExtendableClock[] =>
    extendable.filter(({ ended }) => day === null || ended === null || ended >= day);
  const give = (extension: Told | null, only: string | null): void => {
    if (extension === null) return;
    const among = runningOn(extension.approved).filter(({ rule }) => only === null || rule.id === only);
    const ambiguous = only === null && among.length > 1;
    const best = bestFit(weighing, among, extension);
    for (const { rule } of among) {
      const before = found.get(rule.id) ?? NONE;
      if (best?.clock.rule.id === rule.id) found.set(rule.id, withExtension(before, extension, best, ambiguous));
      else found.set(rule.id, withNote(before, extension.keys, notOursNote(extension)));
    }
  };
  give(told(published, ['seizure_extended'], 'seizure_extended_until'), 'seizure-period');
  give(told(published, ['extension_1_approved', 'extension_1'], 'extension_1_until'), null);
  const discussed = published.dates.get(DISCUSSION);
  if (discussed !== undefined) {
    for (const { rule } of runningOn(discussed.first))
      found.set(rule.id, withDiscussion(found.get(rule.id) ?? NONE, rule));
  }
  return found;
}
