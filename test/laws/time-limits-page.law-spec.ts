import { describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { renderTimeLimits } from '#statutes';
import { writePages } from './settings.js';
import { shippedRules } from './shipped-time-limits.js';

const page = new URL('../../docs/time-limits.md', import.meta.url);

describe('The page of time limits', () => {
  it('is committed exactly as the rules generate it (ANLIU_WRITE_PAGES=1 writes it anew)', () => {
    const generated = renderTimeLimits(shippedRules);
    if (writePages) writeFileSync(page, generated);
    expect(readFileSync(page, 'utf8')).toBe(generated);
  });
});
