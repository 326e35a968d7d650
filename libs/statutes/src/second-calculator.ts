import type { HolidayTable } from '#calendar';
import type { ClockAnswer, ClockResult } from './clock-answer.js';
import { clockFailure } from './clock-error.js';
import type { ClockInput, ExclusionInput, ExtensionInput } from './clock-input.js';
import { dayAfter, dayBefore, laterOf, monthsAfter, type PlainDay } from './plain-days.js';
import { PlainWeek } from './plain-week.js';
import type { ExtensionStep, Rule, RuleBook, RuleVersion, TimeUnit } from './rule.js';

/**
 * The second calculator: the counting rules once more, walked one day at a time with plain loops. It shares
 * the rules and the types with the working calculator, and none of its counting. It exists to disagree: a
 * difference between the two is an incident. Input is taken as lawful (the working calculator judges it).
 */
export interface SecondCalculator {
  calculate(input: ClockInput): ClockAnswer;
}

/** Where a walk ended: on a day, or, with an exclusion still open, on the earliest day possible. */
interface Walked {
  readonly day: PlainDay;
  readonly open: boolean;
}

/** One forward question with all it needs. */
interface Question {
  readonly rule: Rule;
  readonly version: RuleVersion;
  readonly unit: TimeUnit;
  readonly start: PlainDay;
  readonly asOf: PlainDay | null;
  readonly length: number;
  readonly exclusions: readonly ExclusionInput[];
  readonly extensions: readonly ExtensionInput[];
  readonly restrictionEnds: PlainDay | null;
}

const shanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** Days, weeks and months walked with one holiday calendar. */
class Walker {
  constructor(readonly week: PlainWeek) {}

  private step(day: PlainDay, length: number, unit: TimeUnit): PlainDay {
    if (unit === 'workday') return this.week.workdaysAfter(day, length);
    if (unit === 'month') return monthsAfter(day, length);
    if (unit === 'year') return monthsAfter(day, 12 * length);
    let last = day;
    for (let i = 0; i < length; i += 1) last = dayAfter(last);
    return last;
  }

  /** Whether a day is one that the rule counts at all: working days, or any day. */
  private isCounted(question: Question, day: PlainDay): boolean {
    return question.unit !== 'workday' || this.week.works(day);
  }

  /** E by length and extensions. */
  plainEnd(question: Question): PlainDay {
    const { rule, unit, start, extensions } = question;
    const rungs = spreadRungs(rule.extensions);
    const granted = extensions.map((extension, i) => ({
      length: extension.length ?? rungs(i)?.max ?? 0,
      unit: extension.unit ?? rungs(i)?.units[0] ?? unit,
    }));
    let length = question.length;
    for (const extension of granted) if (extension.unit === unit) length += extension.length;
    let end = this.step(start, length, unit);
    for (const extension of granted)
      if (extension.unit !== unit) end = this.step(end, extension.length, extension.unit);
    return unit === 'workday' ? this.week.firstWorkingDayFrom(end) : end;
  }

  /** Walks from `base` until as many counted days as (base, end] holds lie in no exclusion. */
  walk(question: Question, base: PlainDay, end: PlainDay, exclusions: readonly ExclusionInput[]): Walked {
    let needed = 0;
    for (let day = base; day < end;) {
      day = dayAfter(day);
      if (this.isCounted(question, day)) needed += 1;
    }
    let open = false;
    let last = base;
    while (needed > 0) {
      last = dayAfter(last);
      const covering = exclusions.filter((exclusion) => last > exclusion.from && last > base);
      if (covering.some((exclusion) => (exclusion.to ?? null) === null)) open = true;
      const excluded = covering.some((exclusion) => last <= closingDay(exclusion, question.asOf));
      if (!excluded && this.isCounted(question, last)) needed -= 1;
    }
    return { day: last, open };
  }

  /** The end that a printed date gives, with what follows it; `null` if none is printed. */
  printed(question: Question, exclusions: readonly ExclusionInput[]): Walked | null {
    const reversed = [...question.extensions].reverse();
    const fromEnd = reversed.findIndex((extension) => (extension.until ?? null) !== null);
    const printed = reversed[fromEnd];
    if (printed?.until == null) return null;
    const base = laterOf(question.start, printed.approved ?? question.start);
    let end: PlainDay = printed.until;
    for (const { length, unit } of reversed.slice(0, fromEnd).reverse()) {
      if (length != null && unit != null) end = this.step(end, length, unit);
    }
    const settled = question.unit === 'workday' ? this.week.firstWorkingDayFrom(end) : end;
    if (fromEnd > 0) return this.walk(question, base, settled, exclusions);
    const earlier = exclusions.filter((exclusion) => exclusion.from < end);
    const first = this.walk(question, base, settled, earlier);
    if (first.day === settled && !first.open) return { day: end, open: false };
    return this.walk(question, base, settled, exclusions);
  }

  /** Excluded counted days between the start and the end. */
  countExcluded(question: Question, exclusions: readonly ExclusionInput[], end: PlainDay): number {
    let count = 0;
    for (let day = question.start; day < end;) {
      day = dayAfter(day);
      const today = day;
      const excluded = exclusions.some(
        (exclusion) => today > exclusion.from && today <= closingDay(exclusion, question.asOf),
      );
      // Asked for every day, excluded or not: the answer rests on the whole span.
      if (this.isCounted(question, day) && excluded) count += 1;
    }
    return count;
  }

  applyFrom(question: Question): PlainDay | null {
    const { version, start, unit, restrictionEnds } = question;
    if (version.applyAfter === null) return null;
    const shortest = this.step(start, version.applyAfter, unit);
    return dayAfter(restrictionEnds === null ? shortest : laterOf(shortest, restrictionEnds));
  }
}

function closingDay(exclusion: ExclusionInput, asOf: PlainDay | null): PlainDay {
  return exclusion.to ?? laterOf(exclusion.from, asOf ?? exclusion.from);
}

/** The rung on which the n-th extension stands. */
function spreadRungs(steps: readonly ExtensionStep[]): (place: number) => ExtensionStep | undefined {
  const bounded = steps.flatMap((step) => Array.from({ length: step.times ?? 1 }, () => step));
  const last = steps.at(-1);
  return (place) => bounded[place] ?? (last?.times === null ? last : undefined);
}

function honoured(rule: Rule, exclusions: readonly ExclusionInput[]): readonly ExclusionInput[] {
  return exclusions.filter(
    (exclusion) =>
      rule.exclusions.some((kind) => kind === exclusion.kind) &&
      !(rule.exclusionsMustBeTold && exclusion.told === false),
  );
}

/** For seizures the earlier end binds; it is open only if the one that may come first is. */
function bindingEnd(rule: Rule, computed: () => Walked, printed: Walked | null): Walked {
  if (printed === null) return computed();
  if (rule.printedEnd === 'as-printed') return printed;
  const other = computed();
  if (other.day === printed.day) return { day: other.day, open: other.open && printed.open };
  return other.day < printed.day ? other : printed;
}

function certain(version: RuleVersion, day: PlainDay): boolean {
  return version.certainFrom === null || version.certainFrom <= day;
}

function versionAt(rule: Rule, day: PlainDay): RuleVersion | undefined {
  const begun = rule.versions.filter((version) => version.from === null || version.from <= day);
  const newest = begun.at(-1);
  return newest?.until != null && newest.until < day ? undefined : newest;
}

function plainResult(version: RuleVersion, day: PlainDay): ClockResult {
  return {
    due: null,
    rolledFrom: null,
    status: 'determined',
    earliest: null,
    provisional: false,
    excludedDays: 0,
    applyFrom: null,
    article: version.article,
    version: version.id,
    versionCertain: certain(version, day),
    error: null,
  };
}

function hours(version: RuleVersion, start: string): ClockResult {
  const end = Date.parse(start) + (version.length ?? 0) * 3_600_000;
  const day = shanghai.format(Date.parse(start)).slice(0, 10);
  return { ...plainResult(version, day), due: `${shanghai.format(end).replace(' ', 'T')}+08:00` };
}

function backward(week: PlainWeek, version: RuleVersion, event: PlainDay): ClockResult {
  let between = 0;
  let day = dayBefore(event);
  for (; ; day = dayBefore(day)) {
    if (!week.works(day)) continue;
    if (between === version.length) break;
    between += 1;
  }
  return { ...plainResult(version, event), due: day, provisional: week.askedUnknown };
}

function forward(walker: Walker, question: Question): ClockResult {
  const { rule, version, start } = question;
  walker.week.forget();
  const exclusions = honoured(rule, question.exclusions);
  const printed = walker.printed(question, exclusions);
  const computed = (): Walked => walker.walk(question, start, walker.plainEnd(question), exclusions);
  const { day, open } = bindingEnd(rule, computed, printed);
  const excludedDays = walker.countExcluded(question, exclusions, day);
  const end = question.restrictionEnds === null ? day : laterOf(day, question.restrictionEnds);
  const rolled = rule.roll ? walker.week.firstWorkingDayFrom(end) : end;
  return {
    ...plainResult(version, start),
    due: open ? null : rolled,
    rolledFrom: open || rolled === end ? null : end,
    status: open ? 'open' : 'determined',
    earliest: open ? rolled : null,
    provisional: rule.roll && walker.week.askedUnknown,
    excludedDays,
    applyFrom: walker.applyFrom(question),
  };
}

function ask(rule: Rule, version: RuleVersion, input: ClockInput, start: PlainDay): Question {
  return {
    rule,
    version,
    unit: version.unit ?? 'day',
    start,
    asOf: input.asOf ?? null,
    length: input.length ?? version.length ?? 0,
    exclusions: input.exclusions ?? [],
    extensions: input.extensions ?? [],
    restrictionEnds: input.restrictionEnds ?? null,
  };
}

/** The version of the start, or under `running: shorter` the one that ends first. */
function forwardOverVersions(walker: Walker, rule: Rule, version: RuleVersion, input: ClockInput): ClockAnswer {
  const start = input.start ?? '';
  let best = forward(walker, ask(rule, version, input, start));
  if (best.status === 'open' && (input.asOf ?? null) === null) return clockFailure('missing-as-of', 'asOf');
  if (rule.running === 'by-start' || (input.version ?? null) !== null) return best;
  for (const later of rule.versions) {
    if (later.from === null || later.from <= start || best.due === null || later.from > best.due) continue;
    const other = forward(walker, ask(rule, later, input, start));
    if (other.due === null) continue;
    const due = laterOf(other.due, later.from);
    if (due < best.due) best = { ...other, due, rolledFrom: null };
  }
  return best;
}

/** Builds the second calculator from the same rules and the yearly tables themselves. */
export function createSecondCalculator(ruleBook: RuleBook, tables: readonly HolidayTable[]): SecondCalculator {
  const week = new PlainWeek(tables);
  return Object.freeze({
    calculate(input: ClockInput): ClockAnswer {
      week.forget();
      const rule = ruleBook.rules.find((candidate) => candidate.id === input.rule);
      if (rule === undefined) return clockFailure('unknown-rule', 'rule', input.rule);
      if (rule.kind === 'rate') return clockFailure('not-a-date-rule', 'rule');
      if (rule.kind === 'duty' || rule.kind === 'no-fixed-length') return clockFailure('no-fixed-length', 'rule');
      const isHour = rule.versions.some((version) => version.unit === 'hour');
      const start = (rule.direction === 'backward' ? input.event : input.start) ?? '';
      const day = isHour ? shanghai.format(Date.parse(start)).slice(0, 10) : start;
      const version =
        input.version == null ? versionAt(rule, day) : rule.versions.find((one) => one.id === input.version);
      if (version === undefined) return clockFailure('not-in-force', 'start', day);
      if (isHour) return hours(version, start);
      return rule.direction === 'backward'
        ? backward(week, version, start)
        : forwardOverVersions(new Walker(week), rule, version, input);
    },
  });
}
