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
    if (this.ended) return this.fault('after-the-end', null);
    const value = parseCanonical(text);
    if (this.line === 1) return this.readHeader(value, text);
    if (value !== null && 'anliu' in value) return this.readTrailer(value as unknown as ChainTrailer, text);
    if (!isEntryLine(value)) return this.unreadable(text);
    this.readEntry(value, text);
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
    if (header === null || headerLine(String(header.caseId), header) !== text) return this.fault('header', null);
    this.header = header;
    this.lastHash = header.genesis;
  }

  /** A line that cannot be trusted stands for the entry that was due here. */
  private unreadable(text: string): void {
    if (text.startsWith('{"anliu"')) {
      this.ended = true;
      return this.fault('trailer', null);
    }
    this.entries += 1;
    this.lastSeq += 1;
    this.fault('not-canonical', this.lastSeq);
    this.lastHash = /"hash":"([0-9a-f]{64})"/.exec(text.slice(-100))?.[1] ?? '';
  }

  private readEntry({ entry, hash, seq }: EntryLine, line: string): void {
    this.entries += 1;
    const expected = this.lastSeq + 1;
    if (seq < expected) this.fault('out-of-place', seq);
    for (let missing = expected; missing < seq; missing += 1) this.fault('missing', missing);
    if (this.header !== null && entry.caseId !== this.header.caseId) this.fault('foreign', seq);
    const follows = seq === expected && this.lastHash !== '';
    const text = canonicalText(entry);
    const asExported = entry.seq === seq && entryLine(seq, text, hash) === line;
    if (!asExported || (follows && entryHash(this.lastHash, text) !== hash)) this.fault('changed', seq);
    if (seq === 1 && !this.fitsHeader(entry.identity)) this.fault('header', null);
    this.lastSeq = Math.max(seq, this.lastSeq);
    this.lastHash = hash;
  }

  private fitsHeader(identity: CaseIdentity | undefined): boolean {
    const header = this.header;
    if (header === null) return true;
    return (
      identity !== undefined &&
      identity.number === header.number &&
      identity.bureau === header.bureau &&
      identity.unit === header.unit
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
  return hasPlace && typeof line.entry === 'object' && line.entry !== null;
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
