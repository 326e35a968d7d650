import { fault, type LedgerFault } from './fault.js';
import type { LedgerCase } from './case-of-line.js';
import { headOf } from './columns.js';

/** Lines that are the same case as one above them: which of them is meant nobody can tell. */
export function doublesIn(cases: readonly LedgerCase[]): readonly LedgerFault[] {
  const first = new Map<string, number>();
  return cases.flatMap(({ line, payload }) => {
    const before = first.get(payload.externalNumber);
    if (before === undefined) {
      first.set(payload.externalNumber, line);
      return [];
    }
    const words = {
      zh: `与第${String(before)}行是同一案件（单位、案由、违法人和日期都相同）。`,
      en: `This is the case of row ${String(before)}: unit, cause, party and day are the same.`,
      remedyZh: `请删去重复的一行；确是两件的，请在“${headOf('violation')}”中区分。`,
      remedyEn: `Take one of them out, or tell them apart in ${headOf('violation')}.`,
    };
    return [fault({ line, column: '', value: payload.violation }, words)];
  });
}
