import type { Words } from '#kernel';

/** What is wrong with one line, where, and how to put it right. */
export interface LedgerFault {
  /** Row of the file, as a spreadsheet program numbers it. */
  readonly line: number;
  /** Head of the column as the file has it; empty for the line as a whole. */
  readonly column: string;
  /** What stands there. */
  readonly value: string;
  readonly message: Words;
  readonly remedy: Words;
}

/** Words of a fault: what is wrong and how to put it right. */
export interface FaultWords {
  readonly zh: string;
  readonly en: string;
  readonly remedyZh: string;
  readonly remedyEn: string;
}

/** Where a fault stands. */
interface Where {
  readonly line: number;
  readonly column: string;
  readonly value: string;
}

export function fault(where: Where, words: FaultWords): LedgerFault {
  return {
    ...where,
    message: { zh: words.zh, en: words.en },
    remedy: { zh: words.remedyZh, en: words.remedyEn },
  };
}

/** Thrown when a file cannot be read as a ledger at all. */
export class LedgerUnreadable extends Error {
  constructor(readonly words: Words) {
    super(words.en);
    this.name = 'LedgerUnreadable';
  }
}
