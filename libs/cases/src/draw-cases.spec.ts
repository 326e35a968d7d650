import { describe, expect, it } from '@jest/globals';
import type { CaseHistories } from './case-history.port.js';
import { drawCases } from './draw-cases.js';

function historiesOf(ids: readonly string[]): CaseHistories {
  return {
    count: () => Promise.resolve(ids.length),
    caseIds: (after, limit) => {
      const from = after === null ? 0 : ids.indexOf(after) + 1;
      return Promise.resolve(ids.slice(from, from + limit));
    },
    history: () => Promise.resolve(null),
  };
}

const many = Array.from({ length: 1_200 }, (_, index) => String(index).padStart(4, '0'));

describe('drawing cases for a check', () => {
  it('gives all of them where there are no more than asked for', async () => {
    expect(await drawCases(historiesOf(['a', 'b']), 5, () => 0)).toEqual(['a', 'b']);
  });

  it('gives as many as asked for, none twice, from the whole register', async () => {
    const drawn = await drawCases(historiesOf(many), 100, (bound) => (bound * 7_919) % bound);
    expect(drawn).toHaveLength(100);
    const spread = await drawCases(historiesOf(many), 100, (bound) => Math.floor(bound / 13));
    expect(new Set(spread).size).toBe(100);
    expect(spread.some((id) => id > '0600')).toBe(true);
  });
});
