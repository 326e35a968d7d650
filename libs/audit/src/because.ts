import { formatDay } from '#calendar';
import type { Words } from '#kernel';
import type { Rule } from '#statutes';
import { nameOfKey } from './date-keys.js';
import type { Judged } from './judge-pair.js';
import type { KeyedDate, ResolvedPair } from './resolve-pair.js';
import type { StatedExclusion } from './stated-exclusions.js';
import type { StatedExtensions } from './stated-extensions.js';

/** Everything a finding rests on. */
export interface Grounds {
  readonly rule: Rule;
  readonly resolved: ResolvedPair;
  readonly judged: Judged;
  readonly exclusions: readonly StatedExclusion[];
  readonly extensions: StatedExtensions;
}

function dated(date: KeyedDate): Words {
  const { zh, en } = nameOfKey(date.key);
  return { zh: `${zh} ${date.text}`, en: `${en} ${date.text}` };
}

function startWords({ rule, resolved }: Grounds): Words {
  const { told, between } = resolved.start;
  if (told !== null) return dated(told);
  const [after, before] = between.map(dated);
  if (after === undefined || before === undefined) return rule.starts;
  return {
    zh: `起算（${rule.starts.zh}）未载，在 ${after.zh} 与 ${before.zh} 之间`,
    en: `the start (${rule.starts.en}) is not told, it lies between ${after.en} and ${before.en}`,
  };
}

function endWords({ resolved, judged }: Grounds): Words {
  const { end, pair } = resolved;
  if (end === null) return { zh: '材料未载终点', en: 'the file has no end' };
  const { zh, en } = dated(end.date);
  if (!end.isBound) return { zh: `至 ${zh}`, en: `to ${en}` };
  const proves = pair.kind === 'wait' ? judged.verdict === 'early' : judged.verdict === 'in-time';
  return proves
    ? { zh: `最迟 ${zh}`, en: `at the latest ${en}` }
    : {
        zh: `最迟 ${zh}，只是上限，不能证明超期`,
        en: `at the latest ${en}, only an upper bound, which never proves late`,
      };
}

function exclusionWords({ exclusions, judged }: Grounds): readonly Words[] {
  const days = judged.due?.first.answer.excludedDays ?? 0;
  if (days === 0) return [];
  return exclusions.map(({ keys, input }) => ({
    zh: `扣除 ${keys.join('—')} ${input.from} 至 ${input.to ?? ''}，共 ${days} 日`,
    en: `${keys.join(' to ')} ${input.from} to ${input.to ?? ''} excluded, ${days} days`,
  }));
}

function intervalWords({ resolved, judged }: Grounds): readonly Words[] {
  if (judged.verdict !== 'undeterminable' || judged.due === null) return [];
  const { start, end } = resolved;
  const isInterval = start.first !== start.last || (end !== null && !end.isBound && end.first !== end.last);
  if (!isInterval) return [];
  return [{ zh: '区间内各日结论不一', en: 'not every day of the interval gives the same' }];
}

/** By how much a late act was late. */
function excessWords({ lateBy }: Judged): Words {
  const days = lateBy?.unit === 'workday' ? { zh: '个工作日', en: 'working days' } : { zh: '日', en: 'days' };
  return { zh: `超过 ${lateBy?.n ?? 0} ${days.zh}`, en: `${lateBy?.n ?? 0} ${days.en} over` };
}

/** What could still excuse a late act, as far as the rule knows extensions or exclusions. */
function excusesOf({ extensions, exclusions }: Rule): readonly Words[] {
  return [
    ...(extensions.length > 0 ? [{ zh: '延长批准', en: 'extension' }] : []),
    ...(exclusions.length > 0 ? [{ zh: '扣除期间', en: 'exclusion' }] : []),
  ];
}

function possibleWords({ rule, judged }: Grounds): readonly Words[] {
  if (judged.verdict === 'early' && rule.consequence === 'deemed-waiver') {
    return [{ zh: '材料未载当事人书面放弃权利', en: 'no written waiver by the party is told' }];
  }
  if (judged.verdict !== 'late') return [];
  const excuses = excusesOf(rule);
  if (excuses.length === 0) return [excessWords(judged)];
  const zh = excuses.map((one) => one.zh).join('或者');
  const en = excuses.map((one) => one.en).join(' or ');
  return [excessWords(judged), { zh: `除已列明的外，未载${zh}`, en: `beyond what is named, no ${en} is told` }];
}

function sureWords({ judged }: Grounds): readonly Words[] {
  const answer = judged.due?.first.answer;
  const words: Words[] = [];
  if (judged.failure !== null) words.push({ zh: `不能计算：${judged.failure}`, en: 'cannot be computed' });
  if (answer?.versionCertain === false)
    words.push({ zh: '当时的条文未核实', en: 'the text of that time is not verified' });
  if (judged.due?.last.answer.provisional === true) {
    words.push({ zh: '暂定，所涉年份尚无假日安排', en: 'provisional, a year without a holiday table' });
  }
  return words;
}

function contradiction({ resolved, judged }: Grounds): readonly Words[] {
  if (judged.failure !== null || judged.due !== null || resolved.end === null) return [];
  return [{ zh: '终点早于起点，日期互相矛盾', en: 'the end lies before the start, the dates contradict each other' }];
}

function dueWords({ rule, judged }: Grounds): readonly Words[] {
  if (judged.due === null) return [];
  const { first, last } = judged.due;
  const [from, to] = [formatDay(first.due), formatDay(last.due)];
  const span = { zh: from === to ? from : `${from} 至 ${to}`, en: from === to ? from : `${from} to ${to}` };
  const rolled = from === to && first.answer.rolledFrom !== null ? `${first.answer.rolledFrom} → ` : '';
  return [
    {
      zh: `${rule.name.zh}届满 ${rolled}${span.zh}（${first.answer.article}）`,
      en: `due ${rolled}${span.en} (${first.answer.article})`,
    },
  ];
}

/** The reasons of a finding as one text, Chinese first. */
export function because(grounds: Grounds): string {
  const parts: readonly Words[] = [
    startWords(grounds),
    ...exclusionWords(grounds),
    ...grounds.extensions.notes,
    ...dueWords(grounds),
    endWords(grounds),
    ...contradiction(grounds),
    ...intervalWords(grounds),
    ...possibleWords(grounds),
    ...sureWords(grounds),
  ];
  return `${parts.map((part) => part.zh).join('；')}。 / ${parts.map((part) => part.en).join('; ')}.`;
}
