import { describe, expect, it } from '@jest/globals';
import { shippedRuleBook } from './fixtures/shipped-rules.js';
import { countRules, renderTimeLimits } from './render-time-limits.js';

describe('The page of time limits', () => {
  const ruleBook = shippedRuleBook();

  it('counts all 116 rows of the law table and the nine periods with an id of their own', () => {
    const counts = countRules(ruleBook);
    expect([counts.rows, counts.folded]).toEqual([116, 9]);
    expect(Object.values(counts.kinds).reduce((a, b) => a + b)).toBe(125);
  });

  it('lists every duty, every rate and every rule without a fixed length by name', () => {
    const page = renderTimeLimits(ruleBook);
    for (const rule of ruleBook.rules) expect(page).toContain(`\`${rule.id}\``);
    expect(page).toContain('(`duty`): **1**: `report-repeat`');
    expect(page).toContain('(`rate`): **2**: `fine-surcharge`, `price-gain-surcharge`');
  });
});
