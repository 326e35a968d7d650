import { describe, expect, it } from '@jest/globals';
import { faults } from './faults/faults.js';
import { findFault } from './faults/find-fault.js';
import { testWorld } from './testing/test-world.js';

describe('A mistake planted in the tables', () => {
  it('is one of at least twenty-five, each with a name of its own', () => {
    expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
    expect(faults.length).toBeGreaterThanOrEqual(25);
  });

  it.each(faults.map((fault) => [fault.words.en, fault] as const))(
    'is found: %s',
    (_words, fault) => {
      expect(findFault(testWorld, fault, () => performance.now()).foundBy).not.toBeNull();
    },
    60_000,
  );
});
