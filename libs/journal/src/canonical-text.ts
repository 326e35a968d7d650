import { configure } from 'safe-stable-stringify';

const stringify = configure({ strict: true, circularValue: TypeError });

/** Half a surrogate pair as JSON writes it: an escape, so behind an even number of other backslashes. */
const HALF_PAIR = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

/**
 * The one text of a JSON value (RFC 8785): sorted keys, no white space. Fields that are undefined are left out.
 * @throws Error for what JSON cannot carry: NaN, Infinity, a lone surrogate, a function, a circle
 */
export function canonicalText(value: unknown): string {
  const text = stringify(value);
  if (text === undefined) throw new Error('a value that JSON cannot carry');
  if (text.includes('\\ud') && HALF_PAIR.test(text)) throw new Error('half a surrogate pair, which UTF-8 cannot carry');
  return text;
}
