import { canonicalText } from './canonical-text.js';
import { entryLine, headerLine, trailerLine, type ChainHeader, type ChainTrailer } from './chain-file.js';
import { faultWords, type ChainFault, type ChainFaultKind, type ChainReport } from './chain-report.js';
import { entryHash } from './entry-hash.js';
import type { CaseIdentity } from './journal-record.js';

/** More than this is told by its number alone. */
const MOST_FAULTS = 1_000;

interface EntryLine {
  readonly entry: { readonly seq: number; readonly caseId: string; readonly identity?: CaseIdentity };
  readonly hash: string;
  readonly seq: number;
}

/**
 * Verifies an exported journal, line by line and without a database. Nothing is held in memory but the last line.
 * @returns what was found; no fault means that every byte is as it was exported
 */
export async function verifyChain(lines: AsyncIterable<string> | Iterable<string>): Promise<ChainReport> {
  const checker = new ChainChecker();
  for await (const line of lines) {
    if (line !== '') checker.read(line);
  }
  return checker.report();
}

/**
 * Checks one line after another.
 * Modes: before the header → among the entries → after the trailer; `report` ends it.
 */
class ChainChecker {
  private readonly faults: ChainFault[] = [];
  private header: ChainHeader | null = null;
  private line = 0;
  private lastSeq = 0;
  private lastHash = '';
  private entries = 0;
  private ended = false;

  read(text: string): void {
    this.line += 1;
    const value = parseCanonical(text);
    if (this.ended) this.fault('after-the-end', null);
    else if (this.line === 1) this.readHeader(value, text);
    else if (value !== null && 'anliu' in value) this.readTrailer(value as unknown as ChainTrailer, text);
    else if (isEntryLine(value)) this.readEntry(value, text);
    else this.unreadable(text);
  }

  report(): ChainReport {
    if (!this.ended) this.fault('cut-off', null);
    return {
      caseId: this.header?.caseId ?? null,
      number: this.header?.number ?? null,
      entries: this.entries,
      lastHash: this.lastHash === '' ? null : this.lastHash,
      faults: this.faults,
    };
  }

  private readHeader(value: object | null, text: string): void {
    const header = value as ChainHeader | null;
    if (header === null || headerLine(header.caseId, header) !== text) {
      this.fault('header', null);
      return;
    }
    this.header = header;
    this.lastHash = header.genesis;
  }

  /** A line that cannot be trusted stands for the entry that was due here. */
  private unreadable(text: string): void {
    if (text.startsWith('{"anliu"')) {
      this.ended = true;
      this.fault('trailer', null);
      return;
    }
    this.entries += 1;
    this.lastSeq += 1;
    this.fault('not-canonical', this.lastSeq);
    this.lastHash = /"hash":"([0-9a-f]{64})"/.exec(text.slice(-100))?.[1] ?? '';
  }

  private readEntry({ entry, hash, seq }: EntryLine, line: string): void {
    this.entries += 1;
    this.checkPlace(seq);
    if (!this.fitsHeader(entry, seq)) this.fault('foreign', seq);
    const follows = seq === this.lastSeq + 1 && this.lastHash !== '';
    const text = canonicalText(entry);
    const asExported = entry.seq === seq && entryLine(seq, text, hash) === line;
    if (!asExported || (follows && entryHash(this.lastHash, text) !== hash)) this.fault('changed', seq);
    this.lastSeq = Math.max(seq, this.lastSeq);
    this.lastHash = hash;
  }

  private checkPlace(seq: number): void {
    const expected = this.lastSeq + 1;
    if (seq < expected) this.fault('out-of-place', seq);
    for (let missing = expected; missing < seq; missing += 1) this.fault('missing', missing);
  }

  /** Every entry names its case, the first one also who the case is. */
  private fitsHeader(entry: EntryLine['entry'], seq: number): boolean {
    if (this.header === null) return true;
    if (entry.caseId !== this.header.caseId) return false;
    return (
      seq !== 1 ||
      (entry.identity !== undefined && headerLine(entry.caseId, entry.identity) === canonicalText(this.header))
    );
  }

  private readTrailer(trailer: ChainTrailer, text: string): void {
    this.ended = true;
    const counted = this.entries === this.lastSeq && this.header?.caseId === trailer.caseId;
    if (!counted || trailerLine(trailer.caseId, this.entries, this.lastHash) !== text) this.fault('trailer', null);
  }

  private fault(kind: ChainFaultKind, seq: number | null): void {
    if (this.faults.length >= MOST_FAULTS) return;
    this.faults.push({ line: this.line, seq, kind, words: faultWords(kind, seq) });
  }
}

function isEntryLine(value: object | null): value is EntryLine {
  const line = value as Partial<EntryLine> | null;
  const hasPlace = typeof line?.seq === 'number' && typeof line.hash === 'string';
  return hasPlace && typeof (line.entry as unknown) === 'object' && (line.entry as unknown) !== null;
}

/** The object a line holds, or null when the line is not its canonical text. */
function parseCanonical(text: string): object | null {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null && canonicalText(value) === text ? value : null;
  } catch {
    return null;
  }
}
