import { describe, expect, it } from '@jest/globals';
import { goldenVectors, shippedCalculator } from './fixtures/shipped-rules.js';

describe('The golden vectors of the law table', () => {
  const calculator = shippedCalculator();

  it.each(goldenVectors().map((vector) => [JSON.stringify(vector.in), vector] as const))('%s', (_title, vector) => {
    expect(calculator.calculate(vector.in)).toMatchObject(vector.out);
  });
});
