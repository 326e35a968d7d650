import { createHash } from 'node:crypto';
import { parseDay, parseInstant } from '#calendar';
import { canonicalText } from '#journal';
import { isCaseId } from './case-id.js';
import type { CaseQuery, KeysetPosition } from './case-reader.port.js';
import { QueryInvalid } from './cases-errors.js';

/** A cursor says where a page ended, and of which list: opaque to the caller. */
export function cursorAfter(query: CaseQuery, position: KeysetPosition): string {
  const { value, caseId } = position;
  return Buffer.from(JSON.stringify([listOf(query), value, caseId])).toString('base64url');
}

/** Reads a cursor. Throws QueryInvalid for one that is no cursor or belongs to another list. */
export function readCursor(query: CaseQuery): KeysetPosition | null {
  if (query.cursor === undefined) return null;
  try {
    const [list, value, caseId] = JSON.parse(Buffer.from(query.cursor, 'base64url').toString()) as unknown[];
    if (list === listOf(query) && isSortValue(query, value) && isCaseId(caseId)) return { value, caseId };
  } catch {
    // Not of our making.
  }
  throw new QueryInvalid([
    { field: 'cursor', message: { zh: '游标无效或属于另一查询。', en: 'is no cursor, or belongs to another query.' } },
  ]);
}

/** `newest` goes by the instant of opening, `urgency` by a due date that a case may lack. */
function isSortValue({ sort }: CaseQuery, value: unknown): value is string | null {
  if (sort === 'newest') return typeof value === 'string' && parseInstant(value) !== null;
  return value === null || (typeof value === 'string' && parseDay(value) !== null);
}

/** Names a list by its filters and order. */
function listOf({ cursor: _cursor, limit: _limit, ...filters }: CaseQuery): string {
  return createHash('sha256').update(canonicalText(filters)).digest('base64url').slice(0, 10);
}
