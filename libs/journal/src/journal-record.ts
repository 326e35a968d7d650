import { PAYLOAD_VERSION, type Entry } from '#engine';
import { JournalError } from './journal-errors.js';

/** Who a case is, as its first entry tells it. */
export interface CaseIdentity {
  readonly number: string;
  readonly bureau: string;
  readonly unit: string;
}

/** An entry as it is hashed and stored: with the case it belongs to, the first one also with who the case is. */
export interface JournalRecord extends Entry {
  readonly caseId: string;
  readonly identity?: CaseIdentity;
}

/** Turns payloads of one older version into those of the next. */
export type Upcaster = (record: JournalRecord) => JournalRecord;

/** One upcaster for each version that was ever written before today's, by that version. */
const UPCASTERS: Readonly<Record<number, Upcaster>> = {};

/**
 * Reads a stored text. Older payloads pass through the upcasters; the text itself stays what was hashed.
 * @throws JournalError when a payload version has no way to today's
 */
export function readRecord(text: string, upcasters: Readonly<Record<number, Upcaster>> = UPCASTERS): JournalRecord {
  let record = JSON.parse(text) as JournalRecord;
  while (record.versions.payload < PAYLOAD_VERSION) {
    const upcast = upcasters[record.versions.payload];
    if (upcast === undefined) throw new JournalError('payload-version-unknown', { version: record.versions.payload });
    record = upcast(record);
  }
  if (record.versions.payload > PAYLOAD_VERSION) {
    throw new JournalError('payload-version-unknown', { version: record.versions.payload });
  }
  return record;
}
