import type { FieldIssue } from './payload-desk.port.js';

/** Deeper than this is no payload. */
const DEEPEST = 32;

/** The null character, and half a surrogate pair. */
const UNWRITABLE = /\0|\p{Surrogate}/u;

/**
 * Finds what a journal cannot carry: the null character, half a surrogate pair, numbers that are none, endless depth.
 * @returns one issue for each place
 */
export function unwritable(body: unknown, field = '', depth = 0): readonly FieldIssue[] {
  if (depth > DEEPEST) return [issue(field, '层次过深。', 'is nested too deeply.')];
  if (typeof body === 'string') return UNWRITABLE.test(body) ? [badText(field)] : [];
  if (typeof body === 'number')
    return Number.isFinite(body) ? [] : [issue(field, '不是有效数字。', 'is no finite number.')];
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, value]) => {
    const path = field === '' ? name : `${field}.${name}`;
    const inName = UNWRITABLE.test(name) ? [badText(field)] : [];
    return [...inName, ...unwritable(value, path, depth + 1)];
  });
}

function badText(field: string): FieldIssue {
  return issue(field, '含有无法保存的字符。', 'holds characters that cannot be kept.');
}

function issue(field: string, zh: string, en: string): FieldIssue {
  return { field, message: { zh, en } };
}
