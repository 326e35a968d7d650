import { describe, expect, it } from '@jest/globals';
import { compareFen, FEN_PATTERN, sumFen, yuan } from './money.js';

describe('money in fen', () => {
  it('adds amounts beyond the exact range of a float', () => {
    expect(sumFen(['9007199254740993', '1'])).toBe('9007199254740994');
  });

  it('orders amounts by value, not by text', () => {
    expect(compareFen('900', '1000')).toBeLessThan(0);
    expect(compareFen('1000', '1000')).toBe(0);
    expect(compareFen('1001', '1000')).toBeGreaterThan(0);
  });

  it('writes yuan as fen', () => {
    expect(yuan(10_000)).toBe('1000000');
    expect(yuan(0.1 + 0.2)).toBe('30');
  });

  it.each(['', '-1', '1.5', '01', '1e3'])('refuses %p as an amount', (text) => {
    expect(FEN_PATTERN.test(text)).toBe(false);
  });
});
