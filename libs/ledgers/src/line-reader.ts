import type { Words } from '#kernel';
import { headOf, type Column } from './columns.js';
import { fault, type FaultWords, type LedgerFault } from './fault.js';
import { meaningOf } from './meanings.js';
import type { LedgerLine } from './read-ledger.js';
import { dayOf, hasLostDigits, namesIn } from './values.js';

/** Who and what the organisation knows by name; a name that several bear is not known. */
export interface LedgerDirectory {
  /** Ids of the people of that name who may handle cases. */
  people(name: string): readonly string[];
  /** Ids of the units of that name. */
  units(name: string): readonly string[];
}

/** What nobody writes into one cell. */
const LONGEST = 4000;

const MISSING: FaultWords = {
  zh: '没有填写。',
  en: 'Nothing stands here.',
  remedyZh: '请补填。',
  remedyEn: 'Fill it in.',
};

/** Reads the cells of one line and keeps what is wrong with them. Modes: used once for one line. */
export class LineReader {
  readonly faults: LedgerFault[] = [];
  /** What is no fault and ought to be known before the line is imported. */
  readonly notes: Words[] = [];

  constructor(
    readonly line: LedgerLine,
    private readonly directory: LedgerDirectory,
  ) {}

  text(column: Column): string | undefined {
    const value = this.line.cells[column];
    if (value === undefined || value.length <= LONGEST) return value;
    this.tell(column, {
      zh: `超过${String(LONGEST)}字。`,
      en: `This is longer than ${String(LONGEST)} characters.`,
      remedyZh: '请缩短，原文可作为附件另存。',
      remedyEn: 'Shorten it and keep the whole text elsewhere.',
    });
    return undefined;
  }

  needed(column: Column): string {
    if (this.line.cells[column] === undefined) this.tell(column, MISSING);
    return this.text(column) ?? '';
  }

  day(column: Column): string | undefined {
    const value = this.line.cells[column];
    if (value === undefined) return undefined;
    const day = dayOf(value);
    if (day !== null) return day;
    this.tell(column, {
      zh: '不是日历上的日期。',
      en: 'This is no day of the calendar.',
      remedyZh: '请写成 2026-03-02。',
      remedyEn: 'Write it as 2026-03-02.',
    });
    return undefined;
  }

  meaning<Meaning>(column: Column, words: Readonly<Record<string, Meaning>>): Meaning | null {
    const value = this.line.cells[column];
    if (value === undefined) return null;
    const found = meaningOf(words, value);
    if (found === null) {
      const known = Object.keys(words).join('、');
      this.tell(column, {
        zh: '系统不认识这个词。',
        en: 'This word is not known here.',
        remedyZh: `请用：${known}。`,
        remedyEn: `Use one of ${known}.`,
      });
    }
    return found;
  }

  unit(): string {
    const name = this.needed('unit');
    return name === '' ? '' : this.only('unit', name, this.directory.units(name));
  }

  /**
   * Handlers of the case. One who has left and is known no more is only told where the case is closed; a running case
   * needs everybody whom it names.
   */
  officers(closed: boolean): string[] {
    const named = namesIn(this.needed('officers'));
    const known = named.filter((name) => this.directory.people(name).length === 1);
    if (!closed || (known.length === 0 && named.length > 0)) {
      return [...new Set(named.map((name) => this.only('officers', name, this.directory.people(name))))];
    }
    const others = named.filter((name) => !known.includes(name)).join('、');
    if (others !== '') {
      this.notes.push({
        zh: `办案人员“${others}”不在组织机构中，只作记载`,
        en: `${others} of ${headOf('officers')} is not in the organisation and is only told`,
      });
    }
    return [...new Set(known.flatMap((name) => this.directory.people(name)))];
  }

  /** A number that a workbook has shortened is a wrong one. */
  identifier(): string | undefined {
    for (const column of ['creditCode', 'identity'] as const) {
      if (!hasLostDigits(this.line.cells[column] ?? '')) continue;
      this.tell(column, {
        zh: '表格软件把号码当作数字，只保留了前15位。',
        en: 'A spreadsheet program took this for a number and kept 15 digits alone.',
        remedyZh: '请把该列设为文本格式，重新填写完整号码。',
        remedyEn: 'Format the column as text and enter the whole number again.',
      });
    }
    return this.text('creditCode') ?? this.text('identity');
  }

  tell(column: Column, words: FaultWords): void {
    const { line, cells, heads } = this.line;
    this.faults.push(fault({ line, column: heads[column] ?? headOf(column), value: cells[column] ?? '' }, words));
  }

  private only(column: 'unit' | 'officers', name: string, ids: readonly string[]): string {
    const [id, other] = ids;
    if (id !== undefined && other === undefined) return id;
    const none = id === undefined;
    const what = column === 'unit' ? { zh: '承办单位', en: 'unit' } : { zh: '办案人员', en: 'investigator' };
    this.tell(column, {
      zh: none ? `没有名为“${name}”的${what.zh}。` : `名为“${name}”的${what.zh}不止一个。`,
      en: none ? `There is no ${what.en} called '${name}'.` : `More than one ${what.en} is called '${name}'.`,
      remedyZh: none ? '请核对名称，或先在组织机构中登记。' : '请在组织机构中区分名称。',
      remedyEn: none
        ? 'Check the name, or enter it in the organisation first.'
        : 'Tell them apart in the organisation.',
    });
    return '';
  }
}
