import { headOf, type Column } from './columns.js';
import type { LineReader } from './line-reader.js';

/** The days of one line; the ones it does not tell are undefined. */
export interface DatesOfLine {
  readonly procedure: 'ordinary' | 'summary';
  readonly today: string;
  readonly receivedOn: string | undefined;
  readonly filedOn: string | undefined;
  readonly decidedOn: string | undefined;
  readonly closedOn: string | undefined;
}

/** Tells days that are missing for what else the line says, that lie in the future, or that are in the wrong order. */
export function tellDates(reader: LineReader, dates: DatesOfLine): void {
  tellMissing(reader, dates);
  const inOrder: readonly (readonly [Column, string | undefined])[] = [
    ['inspectedOn', dates.receivedOn],
    ['filedOn', dates.filedOn],
    ['decidedOn', dates.decidedOn],
    ['closedOn', dates.closedOn],
  ];
  const known = inOrder.flatMap(([column, day]) => (day === undefined || day === '' ? [] : [{ column, day }]));
  known.forEach(({ column, day }, index) => {
    const before = known[index - 1];
    if (before !== undefined && day < before.day) tellEarlier(reader, column, before);
    if (day > dates.today) tellFuture(reader, column);
  });
}

function tellMissing(reader: LineReader, dates: DatesOfLine): void {
  const { cells } = reader.line;
  if (dates.procedure === 'summary') {
    if (cells.decidedOn === undefined) tellNeeded(reader, 'decidedOn', '简易程序', 'a case of the summary procedure');
    return;
  }
  if (cells.filedOn !== undefined) return;
  if (cells.decidedOn !== undefined || cells.closedOn !== undefined)
    tellNeeded(reader, 'filedOn', '已决定或已结案', 'a case that was decided or closed');
  else if (cells.inspectedOn === undefined)
    tellNeeded(reader, 'inspectedOn', '未立案', 'a case that was not filed, for its day of receipt');
}

function tellNeeded(reader: LineReader, column: Column, zh: string, en: string): void {
  reader.tell(column, {
    zh: `${zh}的案件须有这一日期。`,
    en: `This day is needed for ${en}.`,
    remedyZh: '请补填。',
    remedyEn: 'Fill it in.',
  });
}

function tellEarlier(reader: LineReader, column: Column, before: { column: Column; day: string }): void {
  const head = headOf(before.column);
  reader.tell(column, {
    zh: `早于${head}（${before.day}）。`,
    en: `This is earlier than ${head} (${before.day}).`,
    remedyZh: '请核对这两个日期。',
    remedyEn: 'Check the two days.',
  });
}

function tellFuture(reader: LineReader, column: Column): void {
  reader.tell(column, {
    zh: '晚于今日。',
    en: 'This lies in the future.',
    remedyZh: '请核对日期；尚未发生的请清空。',
    remedyEn: 'Check the day, or empty it if it has not come.',
  });
}
