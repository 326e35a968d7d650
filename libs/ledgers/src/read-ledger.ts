import { columnOf, headOf, NEEDED, type Column } from './columns.js';
import { LedgerUnreadable } from './fault.js';
import { readRows, type Row } from './read-rows.js';
import { isNothing } from './values.js';

/** One line of a ledger: what stands under each column, and everything as it stands. */
export interface LedgerLine {
  /** Row of the file, as a spreadsheet program numbers it. */
  readonly line: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
  /** How the file itself heads the columns it has. */
  readonly heads: Readonly<Partial<Record<Column, string>>>;
  /** Head → text, also of columns that are not of the 33. */
  readonly told: Readonly<Record<string, string>>;
}

/** A title and a few remarks may stand above the heads. */
const HEADS_WITHIN = 10;

/** How lines begin that are no case: sums, and who made the table. */
const NO_CASE = /^(?:合计|总计|小计|制表|填表|审核人|负责人|备注|说明|注)/;

interface Heads {
  /** Index of the row of heads. */
  readonly at: number;
  readonly heads: Row;
  readonly columns: readonly (Column | null)[];
  readonly named: LedgerLine['heads'];
}

/**
 * Reads a ledger, CSV or workbook, in whatever order its columns stand. Dates of a workbook come out as `2026-03-02`;
 * empty lines and lines of sums are left out.
 * @throws LedgerUnreadable when it is no table, or lacks a column that every case needs
 */
export async function readLedger(content: Buffer): Promise<readonly LedgerLine[]> {
  const rows = await readRows(content);
  const heads = headsOf(rows);
  const lines = rows.slice(heads.at + 1).flatMap((row, index) => lineOf(heads, row, heads.at + index + 2) ?? []);
  if (lines.length === 0) {
    throw new LedgerUnreadable({ zh: '列名下面没有案件。', en: 'No case stands under the heads of the columns.' });
  }
  return lines;
}

/** The row that heads the columns: the one that names most of them. */
function headsOf(rows: readonly Row[]): Heads {
  const candidates = rows
    .slice(0, HEADS_WITHIN)
    .map(headsIn)
    .sort((left, right) => knownIn(right) - knownIn(left));
  const [found] = candidates;
  if (found === undefined || knownIn(found) === 0) {
    const needed = NEEDED.map(headOf);
    throw new LedgerUnreadable({
      zh: `前${String(HEADS_WITHIN)}行里没有列名行；至少要有这些列：${needed.join('、')}。`,
      en: `No row of the first ${String(HEADS_WITHIN)} heads the columns; these at least are needed: ${needed.join(', ')}.`,
    });
  }
  refuseMissing(found);
  refuseDoubles(found);
  return found;
}

function headsIn(heads: Row, at: number): Heads {
  const columns = heads.map(columnOf);
  const named = Object.fromEntries(
    columns.flatMap((column, index) => (column === null ? [] : [[column, heads[index]]])),
  );
  return { at, heads, columns, named };
}

function knownIn({ columns }: Heads): number {
  return columns.filter((column) => column !== null).length;
}

function refuseMissing({ at, columns }: Heads): void {
  const missing = NEEDED.filter((column) => !columns.includes(column)).map(headOf);
  if (missing.length === 0) return;
  throw new LedgerUnreadable({
    zh: `第${String(at + 1)}行的列名缺少：${missing.join('、')}。请补上这些列，或者改成这些名称。`,
    en: `The heads in row ${String(at + 1)} lack ${missing.join(', ')}: add these columns, or call them so.`,
  });
}

function refuseDoubles({ at, columns }: Heads): void {
  const double = columns.find((column, index) => column !== null && columns.indexOf(column) !== index) ?? null;
  if (double === null) return;
  throw new LedgerUnreadable({
    zh: `第${String(at + 1)}行有两列都是“${headOf(double)}”，请只留一列。`,
    en: `Two columns of row ${String(at + 1)} are both ${headOf(double)}: leave one of them.`,
  });
}

/** What a line tells; null for one that is no case. */
function lineOf({ heads, columns, named }: Heads, row: Row, line: number): LedgerLine | null {
  const filled = row.map((cell, index) => ({ cell, head: heads[index] ?? '', column: columns[index] ?? null }));
  const present = filled.filter(({ cell }) => cell !== '');
  const cells = Object.fromEntries(
    present.flatMap(({ cell, head, column }) =>
      column === null || isNothing(cell) ? [] : [[column, withUnit(head, column, cell)]],
    ),
  );
  if (present.length === 0 || isNoCase(cells, present[0]?.cell ?? '')) return null;
  return { line, cells, heads: named, told: Object.fromEntries(present.map(({ cell, head }) => [head, cell])) };
}

function isNoCase(cells: LedgerLine['cells'], first: string): boolean {
  return NO_CASE.test(first) && cells.party === undefined && cells.officers === undefined;
}

/** 罚款金额（万元）: the unit stands in the head. */
function withUnit(head: string, column: Column, cell: string): string {
  return column === 'fine' && head.includes('万元') && /^[\d.,]+$/.test(cell) ? `${cell}万元` : cell;
}
