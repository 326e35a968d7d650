import { describe, expect, it } from '@jest/globals';
import { cursorAfter, readCursor } from './case-cursor.js';
import type { CaseQuery } from './case-reader.port.js';
import { QueryInvalid } from './cases-errors.js';
import { ReadTasks } from './read-tasks.js';

const caseId = '01930000-0000-7000-8000-000000000001';
const urgent: CaseQuery = { unitUnder: 'east' };
const newest: CaseQuery = { ...urgent, sort: 'newest' };

/** A cursor as somebody would forge it: of the right list, with another content. */
function forged(query: CaseQuery, ...content: readonly unknown[]): CaseQuery {
  const real = Buffer.from(cursorAfter(query, { value: null, caseId }), 'base64url').toString();
  const [list] = JSON.parse(real) as unknown[];
  return { ...query, cursor: Buffer.from(JSON.stringify([list, ...content])).toString('base64url') };
}

describe('a cursor', () => {
  it.each([
    [urgent, '2026-03-23'],
    [urgent, null],
    [newest, '2026-03-02T09:00:00+08:00'],
  ])('goes on where the page ended: %j', (query, value) => {
    const cursor = cursorAfter(query, { value, caseId });
    expect(readCursor({ ...query, cursor, limit: 7 })).toEqual({ value, caseId });
  });

  it('of another list is refused', () => {
    const cursor = cursorAfter(urgent, { value: null, caseId });
    expect(() => readCursor({ ...newest, cursor })).toThrow(QueryInvalid);
    expect(() => readCursor({ ...urgent, unitUnder: 'west', cursor })).toThrow(QueryInvalid);
  });

  it.each([
    [urgent, "x'; drop table cases", caseId],
    [urgent, '2026-02-31', caseId],
    [urgent, '99999999-01-01', caseId],
    [urgent, 'infinity', caseId],
    [urgent, '\0', caseId],
    [urgent, 5, caseId],
    [urgent, null, '-'.repeat(36)],
    [urgent, null, 'f'.repeat(36)],
    [newest, null, caseId],
    [newest, 'now', caseId],
    [newest, '2026', caseId],
  ])('that nobody gave out is refused: %j %j %j', (query, value, id) => {
    expect(() => readCursor(forged(query, value, id))).toThrow(QueryInvalid);
  });
});

describe('a task list', () => {
  it('until a day that never was is refused', async () => {
    const reading = { caller: 'investigator.li', scope: { all: true } } as const;
    await expect(new ReadTasks({} as never).open(reading, { dueBefore: '2026-02-30' })).rejects.toThrow(QueryInvalid);
  });
});
