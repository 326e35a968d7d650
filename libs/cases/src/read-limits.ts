import { parseDay } from '#calendar';
import { QueryInvalid } from './cases-errors.js';
import type { FieldIssue } from './payload-desk.port.js';

/** How many lines a page has, within bounds. Throws QueryInvalid for anything else. */
export function pageSize(asked: number | undefined, usual: number, most: number): number {
  const limit = asked ?? usual;
  if (Number.isInteger(limit) && limit >= 1 && limit <= most) return limit;
  throw new QueryInvalid([
    {
      field: 'limit',
      message: { zh: `须为1至${String(most)}的整数。`, en: `must be a whole number from 1 to ${String(most)}.` },
    },
  ]);
}

/** What is wrong with a filter that must be a day; nothing when it is left out. */
export function dayIssues(field: string, day: string | undefined): readonly FieldIssue[] {
  if (day === undefined || parseDay(day) !== null) return [];
  return [{ field, message: { zh: '须为日期 YYYY-MM-DD。', en: 'must be a date YYYY-MM-DD.' } }];
}
