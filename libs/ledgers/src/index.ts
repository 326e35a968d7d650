export type { LedgerCase, LedgerContext } from './case-of-line.js';
export { LedgerUnreadable, type LedgerFault } from './fault.js';
export {
  ImportLedger,
  type CheckedLedger,
  type ImportedLine,
  type LineThere,
  type ReadyLine,
} from './import-ledger.js';
export type { KnownCase, KnownCases, Likeness } from './known-cases.port.js';
export type { LedgerDirectory } from './line-reader.js';
export { readLedger, type LedgerLine } from './read-ledger.js';
export { penaltyWord } from './meanings.js';
