import type { CaseImportPayload } from '#procedures';
import type { Column } from './columns.js';
import type { LineReader } from './line-reader.js';
import { isNotPunished, meaningsIn, PENALTIES } from './meanings.js';
import { fenOf, namesIn } from './values.js';

type Decision = NonNullable<CaseImportPayload['decision']>;
type Item = Decision['items'][number];

/** What decisions on the spot may impose (APL 51). */
const ON_THE_SPOT: readonly string[] = ['warning', 'fine'];

/** Cells that only a decided case has. */
const SIGNS_OF_A_DECISION: readonly Column[] = ['decisionNumber', 'penaltyKinds', 'fine'];

/** The decision that a line tells; undefined where it tells none. What does not fit is told to the reader. */
export function decisionOfLine(reader: LineReader, procedure: 'ordinary' | 'summary'): Decision | undefined {
  const { cells } = reader.line;
  if (cells.decidedOn === undefined) {
    tellUndated(reader);
    return undefined;
  }
  const number = reader.text('decisionNumber');
  const outcome = isNotPunished(cells.discretion ?? '') ? 'no-penalty' : 'penalty';
  return {
    on: reader.day('decidedOn') ?? '',
    outcome,
    items: outcome === 'no-penalty' ? [] : itemsOf(reader, procedure),
    facts: reader.text('act') ?? reader.text('violation') ?? '',
    basis: reader.text('penaltyBasis') ?? '台账未载明',
    ...(number === undefined ? {} : { number }),
  };
}

/** A decision without its day would be lost. Before one, an intended penalty may stand in a ledger; its number may not. */
function tellUndated(reader: LineReader): void {
  const { cells } = reader.line;
  const signs = cells.closedOn === undefined ? SIGNS_OF_A_DECISION.slice(0, 1) : SIGNS_OF_A_DECISION;
  if (!signs.some((column) => cells[column] !== undefined)) return;
  reader.tell('decidedOn', {
    zh: '填写了处罚决定的内容，却没有决定日期。',
    en: 'A decision is told without its day.',
    remedyZh: '请补填决定书日期；没有作出决定的，请清空决定书编号、处罚类型和罚款金额。',
    remedyEn: 'Add the day; where nothing was decided, empty the number, the kinds of penalty and the fine.',
  });
}

function itemsOf(reader: LineReader, procedure: 'ordinary' | 'summary'): Item[] {
  const words = namesIn(reader.needed('penaltyKinds'));
  const kinds = [...new Set(words.flatMap((word) => kindsIn(reader, word)))];
  const { fine } = reader.line.cells;
  if (fine !== undefined && !kinds.includes('fine') && fenOf(fine) !== '0' && kinds.length > 0) {
    reader.tell('fine', {
      zh: '填写了罚款金额，处罚类型里却没有罚款。',
      en: 'There is a fine here, and none among the kinds of penalty.',
      remedyZh: '请在处罚类型中加上“罚款”，或者清空金额。',
      remedyEn: 'Add 罚款 to the kinds of penalty, or empty the sum.',
    });
  }
  if (procedure === 'summary' && kinds.some((kind) => !ON_THE_SPOT.includes(kind))) {
    reader.tell('penaltyKinds', {
      zh: '简易程序只能给予警告或者罚款。',
      en: 'The summary procedure imposes a warning or a fine alone.',
      remedyZh: '请核对处罚类型；不是简易程序的，请改正执法程序。',
      remedyEn: 'Check the kinds of penalty, or correct the procedure.',
    });
  }
  if (kinds.includes('confiscated-gain')) {
    reader.notes.push({
      zh: '没收违法所得的数额台账没有载明，不列入履行',
      en: 'the ledger does not tell how much gain is confiscated; it is not performed here',
    });
  }
  return kinds.map((kind) => (kind === 'fine' ? { kind, amount: fineOf(reader) } : { kind }));
}

function kindsIn(reader: LineReader, word: string): readonly Item['kind'][] {
  const kinds = meaningsIn(PENALTIES, word);
  if (kinds.length === 0) {
    const known = Object.keys(PENALTIES).join('、');
    reader.tell('penaltyKinds', {
      zh: `系统不认识处罚类型“${word}”。`,
      en: `The kind of penalty '${word}' is not known here.`,
      remedyZh: `请用：${known}。`,
      remedyEn: `Use ${known}.`,
    });
  }
  return kinds;
}

function fineOf(reader: LineReader): string {
  const told = reader.needed('fine');
  const fen = fenOf(told);
  if (told !== '' && (fen === null || fen === '0')) {
    reader.tell('fine', {
      zh: '不是罚款的金额。',
      en: 'This is no sum of a fine.',
      remedyZh: '请写成以元为单位的数，例如 20000 或 2万元。',
      remedyEn: 'Write yuan, such as 20000 or 2万元.',
    });
  }
  return fen ?? '0';
}
