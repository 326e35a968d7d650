import canonicalize from 'canonicalize';

/**
 * The one text of a JSON value (RFC 8785): sorted keys, no white space. Fields that are undefined are left out.
 * @throws Error for what JSON cannot carry: NaN, Infinity, a lone surrogate, a circle
 */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('a value that JSON cannot carry');
  return text;
}
