import { formatDay, weekdayOf, type DayNumber, type HolidayCalendar } from '#calendar';
import type { Words } from './rule.js';

/** Consecutive days with the same reason. */
interface Block {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly reason: Words;
}

function reasonOf(calendar: HolidayCalendar, day: DayNumber): Words {
  const arrangement = calendar.arrangementOf(day);
  if (arrangement !== null) {
    const { name, notice } = arrangement;
    return { zh: `${name.zh} (${notice})`, en: `${name.en} (${notice})` };
  }
  return calendar.knows(day, day)
    ? { zh: '周末', en: 'weekend' }
    : { zh: '周末 (该年假日安排未载入)', en: 'weekend (no holiday table of that year)' };
}

function collect(
  calendar: HolidayCalendar,
  first: DayNumber,
  last: DayNumber,
  wanted: (day: DayNumber) => boolean,
): readonly Block[] {
  const blocks: Block[] = [];
  for (let day = first; day <= last; day += 1) {
    if (!wanted(day)) continue;
    const reason = reasonOf(calendar, day);
    const previous = blocks.at(-1);
    if (previous?.last === day - 1 && previous.reason.zh === reason.zh) {
      blocks[blocks.length - 1] = { first: previous.first, last: day, reason };
    } else blocks.push({ first: day, last: day, reason });
  }
  return blocks;
}

function spell({ first, last }: Block, to: string): string {
  return first === last ? formatDay(first) : `${formatDay(first)}${to}${formatDay(last)}`;
}

/** One line for each run of rest days from `first` to `last`, with the holiday and its notice. */
export function explainRestDays(calendar: HolidayCalendar, first: DayNumber, last: DayNumber): readonly Words[] {
  return collect(calendar, first, last, (day) => !calendar.isWorkingDay(day)).map((block) => ({
    zh: `休息日 ${spell(block, ' 至 ')}: ${block.reason.zh}`,
    en: `rest day ${spell(block, ' to ')}: ${block.reason.en}`,
  }));
}

/** One line for each working day on a weekend from `first` to `last`: such days count and do not roll. */
export function explainMakeUpDays(calendar: HolidayCalendar, first: DayNumber, last: DayNumber): readonly Words[] {
  const isMakeUp = (day: DayNumber): boolean => weekdayOf(day) > 4 && calendar.isWorkingDay(day);
  return collect(calendar, first, last, isMakeUp).map((block) => ({
    zh: `调休上班日 ${spell(block, ' 至 ')} 计入: ${block.reason.zh}`,
    en: `make-up working day ${spell(block, ' to ')} counts: ${block.reason.en}`,
  }));
}
