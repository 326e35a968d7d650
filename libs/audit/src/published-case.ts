import { DomainError } from '#kernel';
import { readSpan, type DateSpan } from './date-span.js';

/** A published case, as far as the audit reads it. */
export interface PublishedCase {
  readonly id: string;
  /** Field of law as the source writes it, e.g. '食品安全'. */
  readonly domain: string;
  readonly dates: ReadonlyMap<string, DateSpan>;
  /** Date keys whose value is no date. */
  readonly unreadable: ReadonlyMap<string, string>;
}

/** Thrown when a file is not one of published cases. */
export class AuditFileError extends DomainError {
  constructor(zh: string, en: string) {
    super('audit-file-unreadable', { zh, en });
  }
}

/**
 * Reads a file of published cases: `{ "cases": [{ "id", "domain", "dates": { key: date } }] }`.
 * @throws AuditFileError when the text is not such a file; the sentence says what is wrong
 */
export function readPublishedCases(text: string): readonly PublishedCase[] {
  const list = objectOf(parse(text))['cases'];
  if (!Array.isArray(list)) {
    throw new AuditFileError('文件中没有 cases 列表', 'the file has no list named cases');
  }
  return list.map((entry: unknown, i) => readCase(objectOf(entry), i));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new AuditFileError(`文件不是 JSON：${reason}`, `the file is not JSON: ${reason}`);
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function readCase(entry: Readonly<Record<string, unknown>>, place: number): PublishedCase {
  const id = entry['id'];
  if (typeof id !== 'string' || id === '') {
    throw new AuditFileError(`第 ${place + 1} 个案件没有 id`, `case number ${place + 1} has no id`);
  }
  const dates = new Map<string, DateSpan>();
  const unreadable = new Map<string, string>();
  for (const [key, value] of Object.entries(objectOf(entry['dates']))) {
    if (value === null) continue;
    const span = typeof value === 'string' ? readSpan(value) : null;
    if (span === null) unreadable.set(key, typeof value === 'string' ? value : JSON.stringify(value));
    else dates.set(key, span);
  }
  return { id, domain: typeof entry['domain'] === 'string' ? entry['domain'] : '', dates, unreadable };
}
