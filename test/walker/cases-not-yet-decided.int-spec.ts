import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { undecided, walkCases } from './walk-cases.js';
import { withWalkingDesk, type WalkingDesk } from './walking-desk.js';

let desk: WalkingDesk;

beforeAll(async () => {
  desk = await withWalkingDesk();
}, 60_000);

afterAll(() => desk.close());

describe('A case that is walked at random through the database, before its decision', () => {
  for (const product of undecided) {
    it(`keeps every law of the house: ${product.name}`, async () => {
      const walked = await walkCases(desk, product);
      expect(walked.acknowledged).toBeGreaterThan(walked.walks);
    }, 600_000);
  }
});
