export { canonicalText } from './canonical-text.js';
export { entryLine, headerLine, trailerLine, type ChainHeader, type ChainTrailer } from './chain-file.js';
export type { ChainFault, ChainFaultKind, ChainReport } from './chain-report.js';
export { ComputeDailyRoot, type Inclusion } from './compute-daily-root.js';
export { entryHash, genesisHash } from './entry-hash.js';
export { ExportJournal } from './export-journal.js';
export { JOURNAL_ERRORS, JournalError, type JournalErrorCode } from './journal-errors.js';
export { readRecord, type CaseIdentity, type JournalRecord, type Upcaster } from './journal-record.js';
export type { DailyRoot, JournalStore, PendingRoots, StoredLine } from './journal-store.port.js';
export {
  chainedRoot,
  FIRST_PREVIOUS,
  inclusionProof,
  leafHash,
  merkleRoot,
  provesInclusion,
  type ProofStep,
  type RootLeaf,
} from './merkle-tree.js';
export { verifyChain } from './verify-chain.js';
