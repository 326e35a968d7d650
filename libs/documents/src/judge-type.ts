import { fileTypeFromBuffer } from 'file-type';
import { ACCEPTED_TYPES, mediaTypeOf } from './accepted-types.js';
import { DocumentsError } from './documents-errors.js';

const ACCEPTED = Object.keys(ACCEPTED_TYPES);

/** Stated by senders who do not know; then the content alone decides. */
const UNKNOWN = new Set(['', 'application/octet-stream']);

/**
 * What a file is, by its first bytes.
 * @param head the first 64 KiB, or all of a smaller file
 * @throws DocumentsError `file-type-refused` or `file-type-mismatch`
 */
export async function judgeType(head: Uint8Array, statedType: string): Promise<string> {
  const stated = mediaTypeOf(statedType);
  const found = mediaTypeOf((await fileTypeFromBuffer(head))?.mime ?? '');
  if (UNKNOWN.has(stated)) return accepted(found);
  const sign = ACCEPTED_TYPES[stated];
  if (sign === undefined) throw new DocumentsError('file-type-refused', { stated, accepts: ACCEPTED });
  const agrees =
    sign === 'signature'
      ? found === stated
      : sign === 'zip'
        ? found === 'application/zip'
        : found === '' && isText(head);
  if (!agrees) throw new DocumentsError('file-type-mismatch', { stated, found: found === '' ? null : found });
  return stated;
}

function accepted(found: string): string {
  if (ACCEPTED_TYPES[found] === undefined)
    throw new DocumentsError('file-type-refused', { found: found === '' ? null : found, accepts: ACCEPTED });
  return found;
}

/** UTF-8 without control characters; a character cut in two by the end of the head is no fault. */
function isText(head: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return !/[\0-\x08\x0e-\x1a]/.test(text);
  } catch {
    return false;
  }
}
