import { createHash } from 'node:crypto';

/** What the first entry of a case follows, hex: bound to the case, so that no chain passes for another's. */
export function genesisHash(caseId: string): string {
  return createHash('sha256').update(`anliu journal 1 ${caseId}`).digest('hex');
}

/**
 * Hash of an entry, hex: SHA-256 over the 32 bytes of the previous hash and the UTF-8 of the canonical text.
 * @param previous hex; `genesisHash` for the first entry
 */
export function entryHash(previous: string, text: string): string {
  return createHash('sha256').update(previous, 'hex').update(text, 'utf8').digest('hex');
}
