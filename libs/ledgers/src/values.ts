import { dayNumberOf, formatDay, parseDay } from '#calendar';

/** Workbooks count days from here; true for every day after February 1900. */
const WORKBOOK_BEGINNING = dayNumberOf(1899, 12, 30);

/** Five digits: a day from 1927 on, as a workbook counts it where the cell is not formatted as a date. */
const COUNTED_DAY = /^([1-9]\d{4})(?:\.\d+)?$/;

/**
 * `2026-03-02` of what people write for a day: 2026-3-2, 2026/03/02, 2026.3.2, 2026年3月2日, 20260302, and 46083 as a
 * workbook counts it; null for none.
 */
export function dayOf(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/[ T].*$/, '');
  const counted = COUNTED_DAY.exec(plain)?.[1];
  if (counted !== undefined) return formatDay(WORKBOOK_BEGINNING + Number(counted));
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (found === null) return null;
  const [, year = '', month = '', day = ''] = found;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseDay(written) === null ? null : written;
}

/** Fen of a sum in yuan, or in 万元; null for what is no sum. */
export function fenOf(text: string): string | null {
  const found = /^([0-9]+)(?:\.([0-9]{1,6}))?(万?)元?$/.exec(text.normalize('NFKC').replaceAll(/[,\s¥￥]/g, ''));
  if (found === null) return null;
  const [, whole = '', part = '', tenThousand = ''] = found;
  const places = tenThousand === '' ? 2 : 6;
  if (part.length > places) return null;
  return BigInt(whole + part.padEnd(places, '0')).toString();
}

/** Names that people list: 张三、李四 or 张三,李四 or 张三 李四. */
export function namesIn(text: string): readonly string[] {
  return [...new Set(text.split(/[、,，;；/\s]+/).filter((name) => name !== ''))];
}

/** What people put where nothing is to be told: 无, / or a dash. */
export function isNothing(text: string): boolean {
  return text === '' || /^(?:无|[-/\\—–－―]+)$/.test(text);
}

/** A long number of which a workbook kept 15 digits alone, as it writes it then: 3.30106E+17. */
export function hasLostDigits(text: string): boolean {
  return /^\d(?:\.\d+)?E\+?\d+$/i.test(text);
}

/** The same words, however wide their brackets and spaces are. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '');
}
