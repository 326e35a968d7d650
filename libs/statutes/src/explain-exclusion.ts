import { formatDay, type DayNumber, type HolidayCalendar } from '#calendar';
import type { ExclusionDays } from './clock-input.js';
import type { CompiledRule } from './compiled-rule.js';
import { countExcluded, honours } from './excluded-intervals.js';
import type { Words } from './rule.js';
import { EXCLUSION_WORDS } from './words-of-law.js';

/** The clock for which an exclusion is explained. */
export interface ExplainedSpan {
  readonly rule: CompiledRule;
  /** The calendar for workday rules, `null` for others. */
  readonly workdays: HolidayCalendar | null;
  readonly start: DayNumber;
  readonly end: DayNumber;
}

function whyNot(span: ExplainedSpan, exclusion: ExclusionDays): Words | null {
  if (!span.rule.honoured.has(exclusion.kind)) {
    return { zh: '本期限不扣除该事由', en: 'this limit does not honour that kind' };
  }
  if (!honours(span.rule, exclusion)) {
    return { zh: '未书面告知, 不扣除', en: 'not told in writing, so it does not count' };
  }
  if (exclusion.to !== null && exclusion.to <= span.start) {
    return { zh: '在起算日或其前, 不影响', en: 'on or before the start, so it changes nothing' };
  }
  return exclusion.from >= span.end
    ? { zh: '开始于期满日或其后, 不影响', en: 'opened on or after the end, so it changes nothing' }
    : null;
}

function effectOf(span: ExplainedSpan, exclusion: ExclusionDays): Words {
  const reason = whyNot(span, exclusion);
  if (reason !== null) return reason;
  if (exclusion.to === null) return { zh: '尚未结束', en: 'still open' };
  const from = Math.max(exclusion.from, span.start);
  const days = countExcluded(span.workdays, span.end, [{ from, to: exclusion.to }]);
  return span.workdays === null
    ? { zh: `扣除 ${days} 日 (重叠只计一次)`, en: `${days} days do not count (overlaps once)` }
    : { zh: `扣除 ${days} 个工作日 (重叠只计一次)`, en: `${days} working days do not count (overlaps once)` };
}

/** One line for one exclusion: its days, its paper, and whether and how much it counts. */
export function explainExclusion(span: ExplainedSpan, exclusion: ExclusionDays, paper: string | null): Words {
  const kind = EXCLUSION_WORDS[exclusion.kind];
  const from = formatDay(exclusion.from);
  const to = exclusion.to === null ? '…' : formatDay(exclusion.to);
  const effect = effectOf(span, exclusion);
  const proof = paper === null ? '' : ` [${paper}]`;
  return {
    zh: `扣除期间 ${kind.zh} ${from} 之后至 ${to}${proof}: ${effect.zh}`,
    en: `exclusion ${kind.en}, after ${from} up to ${to}${proof}: ${effect.en}`,
  };
}
