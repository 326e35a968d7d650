import { formatDay, formatInstant, type HolidayCalendar } from '#calendar';
import type { CheckedInput } from './check-input.js';
import { isFailure, type ClockDates } from './clock-answer.js';
import type { ClockFailure } from './clock-error.js';
import { clockDates } from './clock-dates.js';
import type { ClockInput, ClockQuery, ExtensionInput } from './clock-input.js';
import type { CompiledRule, CompiledVersion } from './compiled-rule.js';
import { countEnd, type Counted } from './count-end.js';
import { explainExclusion } from './explain-exclusion.js';
import { explainMakeUpDays, explainRestDays } from './explain-rest-days.js';
import { addUnits, rungsOf } from './plain-end.js';
import type { Approver, Words } from './rule.js';
import { APPROVER_WORDS, CONFIDENCE_WORDS, CONSEQUENCE_WORDS, lengthWords } from './words-of-law.js';

/** One step of a derivation, in both languages. */
export type ExplanationLine = Words;

/** How an answer came about, from the article to the last day. */
export interface Explanation {
  readonly lines: readonly ExplanationLine[];
}

function ruleLines({ rule, version, versionCertain }: ClockDates): readonly Words[] {
  const confidence = CONFIDENCE_WORDS[version.confidence];
  const lines: Words[] = [
    {
      zh: `期限: ${rule.name.zh} (${rule.id}); 依据 ${version.article} (全部: ${rule.law}); 版本 ${version.id}; 置信 ${version.confidence} ${confidence.zh}`,
      en: `time limit: ${rule.name.en} (${rule.id}); article ${version.article} (all: ${rule.law}); version ${version.id}; confidence ${version.confidence}, ${confidence.en}`,
    },
  ];
  if (!versionCertain) {
    lines.push({
      zh: `起算早于 ${version.certainFrom ?? ''}, 当时的条文未核实, 以现存最早版本计算`,
      en: `the start lies before ${version.certainFrom ?? ''}; the text of that time was not verified, the oldest version known is used`,
    });
  }
  if (version.note !== null) lines.push(version.note);
  for (const id of rule.interpretations) lines.push({ zh: `采用的解释: ${id}`, en: `interpretation used: ${id}` });
  return lines;
}

/** What an extension says of itself: approval, approver, paper. */
function proofOf(extension: ExtensionInput): string {
  const parts = [extension.approved, extension.approver, extension.paper].filter((text) => (text ?? '') !== '');
  return parts.length === 0 ? '' : `; ${parts.join(', ')}`;
}

function extensionLine(extension: ExtensionInput, approver: Approver): Words {
  const length = extension.length ?? null;
  const unit = extension.unit ?? null;
  const until = extension.until ?? null;
  const words = length === null || unit === null ? { zh: '', en: '' } : lengthWords(length, unit);
  const printed = until === null ? { zh: '', en: '' } : { zh: `, 载明至 ${until}`, en: `, printed until ${until}` };
  const proof = proofOf(extension);
  return {
    zh: `延长 ${words.zh}${printed.zh} (${APPROVER_WORDS[approver].zh}${proof})`,
    en: `extended by ${words.en}${printed.en} (${APPROVER_WORDS[approver].en}${proof})`,
  };
}

function extensionLines(rule: CompiledRule, input: ClockInput): readonly Words[] {
  const inputs = input.extensions ?? [];
  const rungs = rungsOf(rule.rule.extensions, inputs.length);
  return inputs.map((extension, i) => extensionLine(extension, rungs[i]?.approver ?? 'leader'));
}

function lengthLine(calendar: HolidayCalendar, version: CompiledVersion, query: ClockQuery): Words {
  const length = query.length ?? version.length;
  const end = formatDay(addUnits(calendar, query.start, length, version.unit));
  const words = lengthWords(length, version.unit);
  return {
    zh: `期限 ${words.zh}: 不计延长与扣除至 ${end}`,
    en: `length ${words.en}: to ${end} before extensions and exclusions`,
  };
}

function printedLines(counted: Counted, rule: CompiledRule): readonly Words[] {
  const { printed, computed, end } = counted;
  if (printed === null || printed.day === computed.day) return [];
  const binding = formatDay(end.day);
  const earlier = rule.rule.printedEnd === 'earlier';
  return [
    {
      zh: `文书载明至 ${formatDay(printed.day)}, 计算得 ${formatDay(computed.day)}; ${earlier ? '以较早者' : '以载明者'} ${binding} 为准`,
      en: `printed end ${formatDay(printed.day)}, computed end ${formatDay(computed.day)}; the ${earlier ? 'earlier' : 'printed'} one, ${binding}, binds`,
    },
  ];
}

function rollLines(calendar: HolidayCalendar, dates: ClockDates, day: number): readonly Words[] {
  const text = formatDay(day);
  if (calendar.isWorkingDay(day)) return [];
  if (!dates.rule.roll) {
    return [
      {
        zh: `${text} 是休息日, 但本期限不顺延; 此前最后一个工作日为 ${formatDay(calendar.workingDayOnOrBefore(day))}`,
        en: `${text} is a rest day, but this limit does not move; the last working day before it is ${formatDay(calendar.workingDayOnOrBefore(day))}`,
      },
    ];
  }
  const moved = calendar.workingDayOnOrAfter(day);
  return [
    {
      zh: `最后一日 ${text} 是休息日, 顺延至其后第一个工作日 ${formatDay(moved)}`,
      en: `the last day ${text} is a rest day and moves to the next working day, ${formatDay(moved)}`,
    },
    ...explainRestDays(calendar, day, moved - 1),
  ];
}

function resultLines(dates: ClockDates): readonly Words[] {
  const lines: Words[] = [];
  const consequence = CONSEQUENCE_WORDS[dates.rule.consequence];
  if (dates.due !== null && dates.expiresAt !== null) {
    const due = dates.dueInstant === null ? formatDay(dates.due) : formatInstant(dates.dueInstant);
    const over = formatInstant(dates.expiresAt);
    lines.push({
      zh: `届满 ${due}, 至 ${over} 结束; 逾期: ${consequence.zh}`,
      en: `due ${due}, over at ${over}; then: ${consequence.en}`,
    });
  }
  if (dates.earliest !== null) {
    const earliest = formatDay(dates.earliest);
    lines.push({
      zh: `有扣除期间尚未结束, 届满日未定; 如于基准日结束, 最早为 ${earliest}`,
      en: `an exclusion is still open, so the due date is not determined; if it closed on the day asked, ${earliest} at the earliest`,
    });
  }
  if (dates.applyFrom !== null) {
    const applyFrom = formatDay(dates.applyFrom);
    lines.push({ zh: `自 ${applyFrom} 起可以申请`, en: `an application is possible from ${applyFrom}` });
  }
  if (dates.provisional) {
    lines.push({
      zh: '暂定: 涉及尚未载入假日安排的年份, 仅以周末为休息日; 载入后重新计算',
      en: 'provisional: it touches a year without a holiday table, where only weekends rest; it is computed again when the table is loaded',
    });
  }
  return lines;
}

function startLine(dates: ClockDates, query: ClockQuery): Words {
  const moment = query.startInstant ?? null;
  const start = moment === null ? formatDay(query.start) : formatInstant(moment);
  const { zh, en } = dates.rule.starts;
  if (dates.rule.direction === 'backward') {
    return {
      zh: `事件日 ${start}: ${zh}, 当日不计入, 往前计算`,
      en: `event ${start}: ${en}; that day is not counted, counting goes back`,
    };
  }
  return moment === null
    ? { zh: `起算 ${start}: ${zh}, 当日不计入`, en: `start ${start}: ${en}; that day is not counted` }
    : { zh: `起算 ${start}: ${zh}, 精确到秒`, en: `start ${start}: ${en}; exact to the second` };
}

function countingLines(
  calendar: HolidayCalendar,
  checked: CheckedInput,
  input: ClockInput,
  version: CompiledVersion,
): { readonly lines: readonly Words[]; readonly end: number } {
  const { rule, query } = checked;
  const counted = countEnd(calendar, rule, version, query);
  const end = Math.max(counted.end.day, query.restrictionEnds ?? -Infinity);
  const workdays = version.workdays ? calendar : null;
  const exclusions = (query.exclusions ?? []).map((exclusion, i) =>
    explainExclusion({ rule, workdays, start: query.start, end }, exclusion, input.exclusions?.[i]?.paper ?? null),
  );
  const skipped = version.workdays
    ? [...explainRestDays(calendar, query.start + 1, end), ...explainMakeUpDays(calendar, query.start + 1, end)]
    : [];
  const lines = [lengthLine(calendar, version, query), ...extensionLines(rule, input), ...exclusions];
  if (counted.excludedDays > 0) {
    lines.push({
      zh: `共扣除 ${counted.excludedDays}${version.workdays ? '个工作日' : '日'}`,
      en: `excluded in all: ${counted.excludedDays} ${version.workdays ? 'working days' : 'days'}`,
    });
  }
  return { lines: [...lines, ...printedLines(counted, rule), ...skipped], end };
}

function backwardLines(calendar: HolidayCalendar, dates: ClockDates, event: number): readonly Words[] {
  const due = dates.due ?? event;
  const words = lengthWords(dates.version.length ?? 0, 'workday');
  return [
    {
      zh: `其间须有 ${words.zh}, 最迟 ${formatDay(due)}`,
      en: `${words.en} must lie between; at the latest on ${formatDay(due)}`,
    },
    ...explainRestDays(calendar, due, event - 1),
    ...explainMakeUpDays(calendar, due, event - 1),
  ];
}

function middleLines(
  calendar: HolidayCalendar,
  checked: CheckedInput,
  input: ClockInput,
  dates: ClockDates,
): readonly Words[] {
  const { rule, query } = checked;
  if (rule.backward) return backwardLines(calendar, dates, query.start);
  if (rule.hours) {
    const words = lengthWords(dates.version.length ?? 0, 'hour');
    return [{ zh: `期限 ${words.zh}, 不顺延`, en: `length ${words.en}, never moved` }];
  }
  const version = rule.versions.find((candidate) => candidate.version === dates.version);
  if (version === undefined) return [];
  const counted = countingLines(calendar, checked, input, version);
  return [...counted.lines, ...rollLines(calendar, dates, counted.end)];
}

/** Derives an answer line by line. Papers and approvers are printed where the input names them. */
export function explainClock(
  calendar: HolidayCalendar,
  checked: CheckedInput,
  input: ClockInput,
): Explanation | ClockFailure {
  const dates = clockDates(calendar, checked.rule, checked.query);
  if (isFailure(dates)) return dates;
  return {
    lines: [
      ...ruleLines(dates),
      startLine(dates, checked.query),
      ...middleLines(calendar, checked, input, dates),
      ...resultLines(dates),
    ],
  };
}
