import type { ExclusionInput, ExtensionInput } from './clock-input.js';
import { dayAfter, laterOf, monthsAfter, type PlainDay } from './plain-days.js';
import type { PlainWeek } from './plain-week.js';
import type { ExtensionStep, Rule, RuleVersion, TimeUnit } from './rule.js';

/** Where a walk ended: on a day, or, with an exclusion still open, on the earliest day possible. */
export interface Walked {
  readonly day: PlainDay;
  readonly open: boolean;
}

/** One forward question with all it needs. */
export interface Question {
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

/** Days, weeks and months walked with one holiday calendar. */
export class Walker {
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
    const place = lastPrinted(question.extensions);
    const printed = question.extensions[place];
    if (printed === undefined) return null;
    const until = printed.until ?? question.start;
    const base = laterOf(question.start, printed.approved ?? question.start);
    const following = question.extensions.slice(place + 1);
    const end = this.follow(question, until, following);
    if (following.length > 0) return this.walk(question, base, end, exclusions);
    // What began on or after the printed day moves nothing, unless something before it did.
    const before = exclusions.filter((exclusion) => laterOf(exclusion.from, base) < until);
    const first = this.walk(question, base, end, before);
    if (first.day === end && !first.open) return { day: until, open: false };
    return this.walk(question, base, end, exclusions);
  }

  /** What extensions add after a printed end; for workday rules moved to a working day. */
  private follow(question: Question, until: PlainDay, following: readonly ExtensionInput[]): PlainDay {
    let end = until;
    for (const extension of following) end = this.step(end, extension.length ?? 0, extension.unit ?? question.unit);
    return question.unit === 'workday' ? this.week.firstWorkingDayFrom(end) : end;
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

/** The place of the last extension with a printed end, or -1. */
function lastPrinted(extensions: readonly ExtensionInput[]): number {
  let place = -1;
  extensions.forEach((extension, i) => {
    if ((extension.until ?? null) !== null) place = i;
  });
  return place;
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

/** The exclusions that a rule leaves out. */
export function honoured(rule: Rule, exclusions: readonly ExclusionInput[]): readonly ExclusionInput[] {
  return exclusions.filter(
    (exclusion) =>
      rule.exclusions.some((kind) => kind === exclusion.kind) &&
      !(rule.exclusionsMustBeTold && exclusion.told === false),
  );
}
