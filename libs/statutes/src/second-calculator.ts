import type { HolidayTable } from '#calendar';
import type { ClockAnswer, ClockResult } from './clock-answer.js';
import { clockFailure, type ClockFailure } from './clock-error.js';
import type { ClockInput } from './clock-input.js';
import { dayBefore, laterOf, type PlainDay } from './plain-days.js';
import { honoured, Walker, type Question, type Walked } from './plain-walk.js';
import { PlainWeek } from './plain-week.js';
import type { Rule, RuleBook, RuleVersion } from './rule.js';

/**
 * The second calculator: the counting rules once more, walked one day at a time with plain loops. It shares
 * the rules and the types with the working calculator, and none of its counting. It exists to disagree: a
 * difference between the two is an incident. Input is taken as lawful (the working calculator judges it).
 */
export interface SecondCalculator {
  calculate(input: ClockInput): ClockAnswer;
}

const shanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

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
  return rule.versions.findLast((version) => (version.from ?? day) <= day && (version.until ?? '9999') >= day);
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

/** Under `running: shorter` the version that ends first of all that begin while the period runs. */
function shortened(walker: Walker, question: Question, first: ClockResult): ClockResult {
  let best = first;
  for (const version of question.rule.versions) {
    const from = version.from ?? question.start;
    if (from <= question.start || best.due === null || from > best.due) continue;
    const other = forward(walker, { ...question, version, unit: version.unit ?? 'day', length: version.length ?? 0 });
    if (other.due === null) continue;
    const due = laterOf(other.due, from);
    if (due < best.due) best = { ...other, due, rolledFrom: null };
  }
  return best;
}

function answerForward(week: PlainWeek, rule: Rule, version: RuleVersion, input: ClockInput): ClockAnswer {
  const walker = new Walker(week);
  const question = ask(rule, version, input, input.start ?? '');
  const answer = forward(walker, question);
  if (answer.status === 'open' && question.asOf === null) return clockFailure('missing-as-of', 'asOf');
  const keepsItsVersion = rule.running === 'by-start' || (input.version ?? null) !== null;
  return keepsItsVersion ? answer : shortened(walker, question, answer);
}

/** Why a rule has no date; `null` if it has one. */
function undated(rule: Rule | undefined, id: string): ClockFailure | null {
  if (rule === undefined) return clockFailure('unknown-rule', 'rule', id);
  if (rule.kind === 'rate') return clockFailure('not-a-date-rule', 'rule');
  return rule.kind === 'duty' || rule.kind === 'no-fixed-length' ? clockFailure('no-fixed-length', 'rule') : null;
}

function answer(week: PlainWeek, rule: Rule, input: ClockInput): ClockAnswer {
  const isHour = rule.versions.some((version) => version.unit === 'hour');
  const isBackward = rule.direction === 'backward';
  const start = (isBackward ? input.event : input.start) ?? '';
  const day = isHour ? shanghai.format(Date.parse(start)).slice(0, 10) : start;
  const named = input.version ?? null;
  const version = named === null ? versionAt(rule, day) : rule.versions.find((one) => one.id === named);
  if (version === undefined) return clockFailure('not-in-force', 'start', day);
  if (isHour) return hours(version, start);
  return isBackward ? backward(week, version, start) : answerForward(week, rule, version, input);
}

/** Builds the second calculator from the same rules and the yearly tables themselves. */
export function createSecondCalculator(ruleBook: RuleBook, tables: readonly HolidayTable[]): SecondCalculator {
  const week = new PlainWeek(tables);
  return Object.freeze({
    calculate(input: ClockInput): ClockAnswer {
      week.forget();
      const rule = ruleBook.rules.find((candidate) => candidate.id === input.rule);
      const failure = undated(rule, input.rule);
      if (failure !== null || rule === undefined) return failure ?? clockFailure('unknown-rule', 'rule', input.rule);
      return answer(week, rule, input);
    },
  });
}
