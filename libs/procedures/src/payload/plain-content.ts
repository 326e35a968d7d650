import type { FieldIssue } from './field-issue.js';

/** Deeper than this is no payload. */
const DEEPEST = 32;

/** More values than this, counted through all lists and objects, are no payload: checking them would hold up everybody. */
const MOST_VALUES = 10_000;

/** The null character, and half a surrogate pair. */
const UNWRITABLE = /\0|\p{Surrogate}/u;

const TOO_DEEP = { zh: '层次过深。', en: 'is nested too deeply.' };
const TOO_MANY = { zh: '内容过多。', en: 'holds too many values.' };
const BAD_TEXT = { zh: '含有无法保存的字符。', en: 'holds characters that cannot be kept.' };
const BAD_NUMBER = { zh: '不是有效数字。', en: 'is no finite number.' };
const BAD_NAME = { zh: '没有这个字段。', en: 'There is no such field.' };

/**
 * Finds what a journal cannot carry or a class cannot take: the null character, half a surrogate pair, numbers that are
 * none, names of what every object has (`constructor`), endless depth or length.
 *
 * @returns one issue for each place
 */
export function unwritable(body: unknown): readonly FieldIssue[] {
  if (holdsMoreThan(MOST_VALUES, body)) return [{ field: '', message: TOO_MANY }];
  return issuesIn(body, '', 0);
}

function holdsMoreThan(most: number, body: unknown): boolean {
  const waiting = [body];
  let count = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const inner: readonly unknown[] = Object.values(next);
    count += inner.length;
    if (count > most) return true;
    waiting.push(...inner.filter((one) => typeof one === 'object'));
  }
  return false;
}

function issuesIn(value: unknown, field: string, depth: number): readonly FieldIssue[] {
  if (depth > DEEPEST) return [{ field, message: TOO_DEEP }];
  if (typeof value === 'string') return UNWRITABLE.test(value) ? [{ field, message: BAD_TEXT }] : [];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [{ field, message: BAD_NUMBER }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (UNWRITABLE.test(name)) return [{ field, message: BAD_TEXT }];
    const path = field === '' ? name : `${field}.${name}`;
    return name in Object.prototype ? [{ field: path, message: BAD_NAME }] : issuesIn(inner, path, depth + 1);
  });
}
