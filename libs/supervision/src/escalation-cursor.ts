import { createHash } from 'node:crypto';
import { parseDay } from '#calendar';
import { isCaseId, QueryInvalid } from '#cases';
import { canonicalText } from '#journal';
import type { EscalationPosition } from './escalation-reader.port.js';
import type { Rank } from './rank-of.js';

const RANKS: readonly unknown[] = [0, 1, 2] satisfies readonly Rank[];

/** A cursor says where a page ended, and of which list: opaque to the caller. */
export function cursorAfter(list: object, { rank, due, caseId, key }: EscalationPosition): string {
  return Buffer.from(JSON.stringify([nameOf(list), rank, due, caseId, key])).toString('base64url');
}

/** Reads a cursor. @throws QueryInvalid for one that is no cursor or belongs to another list */
export function readCursor(list: object, cursor: string | undefined): EscalationPosition | null {
  if (cursor === undefined) return null;
  try {
    const [name, rank, due, caseId, key] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (name === nameOf(list) && RANKS.includes(rank) && isDay(due) && isId(caseId) && typeof key === 'string')
      return { rank: rank as Rank, due, caseId, key };
  } catch {
    // Not of our making.
  }
  throw new QueryInvalid([
    { field: 'cursor', message: { zh: '游标无效或属于另一查询。', en: 'is no cursor, or belongs to another query.' } },
  ]);
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && parseDay(value) !== null;
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && isCaseId(value);
}

/** Names a list by its filters. */
function nameOf(list: object): string {
  return createHash('sha256').update(canonicalText(list)).digest('base64url').slice(0, 10);
}
