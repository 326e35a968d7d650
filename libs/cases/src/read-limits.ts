import { QueryInvalid } from './cases-errors.js';

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
