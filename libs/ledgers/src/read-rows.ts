import { CsvError, parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { LedgerUnreadable } from './fault.js';

/** A line of a file as it stands: text by text. */
export type Row = readonly string[];

/** How files begin that are a workbook (a zip), or one of the format before it. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0];

/** Whole numbers beyond this have lost digits in a workbook. */
const MOST_DIGITS = 1e15;

/**
 * Reads the rows of a CSV file or of the first sheet of a workbook, told apart by how the file begins.
 * @throws LedgerUnreadable when it is neither
 */
export async function readRows(content: Buffer): Promise<readonly Row[]> {
  if (content.length === 0) throw new LedgerUnreadable({ zh: '文件是空的。', en: 'The file is empty.' });
  if (begins(content, OLD_WORKBOOK)) {
    throw new LedgerUnreadable({
      zh: '这是旧格式的 XLS 文件，或者设有密码：请去掉密码，另存为 XLSX 或 CSV 后再导入。',
      en: 'This is an old XLS file, or one with a password: take the password off and save it as XLSX or CSV.',
    });
  }
  return begins(content, ZIP) ? readWorkbook(content) : readText(content);
}

function begins(content: Buffer, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => content[index] === byte);
}

function readText(content: Buffer): readonly Row[] {
  const text = decoded(content);
  const [first = ''] = text.split(/\r?\n/, 1);
  const delimiter = first.includes('\t') && !first.includes(',') ? '\t' : ',';
  try {
    return parse(text, { bom: true, trim: true, delimiter, relax_column_count: true, skip_empty_lines: false });
  } catch (error) {
    const line = error instanceof CsvError && typeof error['lines'] === 'number' ? error['lines'] : null;
    const said = error instanceof Error ? error.message : String(error);
    throw new LedgerUnreadable({
      zh: `不是可读的 CSV${line === null ? '' : `，第${String(line)}行附近有误`}：请检查引号是否成对。`,
      en: `Not a readable CSV: ${said}.`,
    });
  }
}

/** What is no UTF-8 is taken to be GB 18030, as old exports are; a workbook's "Unicode text" is UTF-16. */
function decoded(content: Buffer): string {
  const encodings = begins(content, [0xff, 0xfe]) ? ['utf-16le'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(content);
      if (!text.includes('\0')) return text;
    } catch {
      // Not in this encoding: the next is tried.
    }
  }
  throw new LedgerUnreadable({
    zh: '不是台账：既不是 XLSX，也不是 UTF-8 或 GB18030 编码的 CSV。',
    en: 'This is no ledger: neither XLSX nor a CSV in UTF-8 or GB 18030.',
  });
}

async function readWorkbook(content: Buffer): Promise<readonly Row[]> {
  try {
    const rows = await readSheet(content);
    return rows.map((row) => row.map(textOf));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new LedgerUnreadable({
      zh: '不是可读的 XLSX：请用表格软件打开并另存为 XLSX 或 CSV 后再导入。',
      en: `Not a readable XLSX: ${said}. Open it in a spreadsheet program and save it anew.`,
    });
  }
}

/** A date cell has no zone of its own: it comes as midnight UTC of the day that was typed. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'number' && Math.abs(cell) >= MOST_DIGITS) return cell.toExponential();
  return (typeof cell === 'string' ? cell : JSON.stringify(cell)).trim();
}
