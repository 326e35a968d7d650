import type { CaseReader, Reading, SealedRow } from './case-reader.port.js';
import { CaseNotFound, CasesError } from './cases-errors.js';
import { sealContext } from './seal-payload.js';
import type { SealedValue, Sealer } from './sealer.port.js';

/** Fetches a sealed value and writes down who opened it and why, in one transaction: neither without the other. */
export interface SealedFacts {
  /** Null when the case has no such value; then nothing is written down. */
  fetch(opening: SealedOpening): Promise<{ readonly field: string; readonly value: SealedValue } | null>;
}

/** Who opens what, and why. */
export interface SealedOpening {
  readonly caller: string;
  readonly caseId: string;
  readonly id: string;
  readonly purpose: string;
}

/** Opens sealed content, for example who reported. Whether the caller may is judged at the door by the access table. */
export class OpenSealedFact {
  constructor(
    private readonly reader: CaseReader,
    private readonly facts: SealedFacts,
    private readonly sealer: Sealer,
  ) {}

  /** What the case holds sealed, without its content. Throws CaseNotFound. */
  async list(reading: Reading, caseId: string): Promise<readonly SealedRow[]> {
    const rows = await this.reader.sealed(reading, caseId);
    if (rows === null) throw new CaseNotFound();
    return rows;
  }

  /**
   * The value as it was given. Every opening is logged with its purpose.
   * @throws CaseNotFound, CasesError `purpose-needed` or `sealed-fact-not-found`
   */
  async open(reading: Reading, wanted: Omit<SealedOpening, 'caller'>): Promise<unknown> {
    const purpose = wanted.purpose.trim();
    if (purpose === '') throw new CasesError('purpose-needed');
    const rows = await this.list(reading, wanted.caseId);
    if (!rows.some((row) => row.id === wanted.id)) throw new CasesError('sealed-fact-not-found');
    const found = await this.facts.fetch({ ...wanted, purpose, caller: reading.caller });
    if (found === null) throw new CasesError('sealed-fact-not-found');
    return JSON.parse(this.sealer.open(found.value, sealContext(wanted.caseId, wanted.id, found.field))) as unknown;
  }
}
