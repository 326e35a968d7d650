import { canonicalText } from './canonical-text.js';
import { genesisHash } from './entry-hash.js';
import type { CaseIdentity } from './journal-record.js';

/** First line of an exported journal. */
export interface ChainHeader extends CaseIdentity {
  readonly anliu: 'journal';
  readonly format: 1;
  readonly caseId: string;
  readonly genesis: string;
}

/** Last line of an exported journal. */
export interface ChainTrailer {
  readonly anliu: 'end';
  readonly caseId: string;
  readonly entries: number;
  readonly lastHash: string;
}

/** The first line. */
export function headerLine(caseId: string, identity: CaseIdentity): string {
  const { number, bureau, unit } = identity;
  const header: ChainHeader = {
    anliu: 'journal',
    format: 1,
    caseId,
    number,
    bureau,
    unit,
    genesis: genesisHash(caseId),
  };
  return canonicalText(header);
}

/** One entry: its keys are in canonical order, so the stored text stands in it byte for byte. */
export function entryLine(seq: number, text: string, hash: string): string {
  return `{"entry":${text},"hash":"${hash}","seq":${String(seq)}}`;
}

/** The last line. */
export function trailerLine(caseId: string, entries: number, lastHash: string): string {
  const trailer: ChainTrailer = { anliu: 'end', caseId, entries, lastHash };
  return canonicalText(trailer);
}
