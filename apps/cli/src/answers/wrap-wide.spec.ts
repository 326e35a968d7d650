import { describe, expect, it } from '@jest/globals';
import { wrapWide } from './wrap-wide.js';

describe('wrapping for a terminal', () => {
  it('counts a Chinese character as two columns', () => {
    expect(wrapWide('案件审核期限', 4)).toBe('案件\n审核\n期限');
  });

  it('never begins a line with a closing mark', () => {
    expect(wrapWide('审核，审核。', 4)).toBe('审\n核，\n审\n核。');
  });

  it('keeps words whole and loses nothing', () => {
    const text = '立案 filing 2024-10-09；扣除 test_period_start—test_period_end，共 22 日';
    const wrapped = wrapWide(text, 20);
    expect(wrapped.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});
