import { describe, expect, it } from '@jest/globals';
import { firingJobId } from './firing.js';

const named = (key: string, generation = 1) => firingJobId({ caseId: 'c-1', key, generation, level: 'overdue-2' });

describe('the name of the job that carries a firing', () => {
  it('tells case, clock, generation and level', () => {
    expect(named('penalty#1/hearing-request/9@2')).toBe('c-1/penalty#1/hearing-request/9@2-1-overdue-2');
    expect(named('penalty#1/hearing-request/9@2', 2)).not.toBe(named('penalty#1/hearing-request/9@2'));
  });

  it('holds no colon, which no queue takes, and stays different for different clocks', () => {
    expect(named('a:b')).not.toContain(':');
    expect(new Set(['a:b', 'a%3Ab', 'a%253Ab'].map((key) => named(key))).size).toBe(3);
  });
});
