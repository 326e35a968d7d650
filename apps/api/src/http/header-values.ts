import type { HttpError } from './http-errors.js';
import type { HttpRequest } from './http-exchange.js';
import { requestInvalid } from './request-body.js';

const ETAG = /^(?:W\/)?"(\d{1,9})"$/;
const LONGEST_KEY = 200;

/** The version of a case as an entity tag. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/** The version of `If-Match`; null where there is none or it is `*`. Throws `request-invalid` for another shape. */
export function ifMatch(request: HttpRequest): number | null {
  const header = request.headers['if-match'];
  if (header === undefined || header === '*') return null;
  const version = typeof header === 'string' ? ETAG.exec(header.trim())?.[1] : undefined;
  if (version === undefined) {
    throw wrongHeader(
      'If-Match',
      'If-Match 应为 ETag 所给的版本，例如 "12"。',
      'If-Match must be a version as ETag gives it, for example "12".',
    );
  }
  return Number(version);
}

/** `Idempotency-Key`, 1 to 200 printable characters; null where there is none. */
export function idempotencyKey(request: HttpRequest): string | null {
  const header = request.headers['idempotency-key'];
  if (header === undefined) return null;
  if (
    typeof header === 'string' &&
    header.length > 0 &&
    header.length <= LONGEST_KEY &&
    /^[\x21-\x7e]+$/.test(header)
  ) {
    return header;
  }
  throw wrongHeader(
    'Idempotency-Key',
    '幂等键应为 1 至 200 个可见字符。',
    'Idempotency-Key must be 1 to 200 printable characters.',
  );
}

function wrongHeader(field: string, zh: string, en: string): HttpError {
  return requestInvalid([{ field, message: { zh, en } }]);
}
