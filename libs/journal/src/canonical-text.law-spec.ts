import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { lawSettings } from '#testkit';
import { canonicalText } from './canonical-text.js';

/** Any row of UTF-16 units: also halves of pairs, quotes, backslashes before them. */
const units = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd7f0, max: 0xe010 }), fc.constant(0x5c)))
  .map((codes) => String.fromCharCode(...codes));

const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);
const wellFormed = units.filter(isWellFormed);

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    wellFormed,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom(null, 'ud800', '\\ud800', '\\\\ud800'),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(fc.oneof(wellFormed, fc.nat(20).map(String)), fc.oneof(tie('value'), fc.constant(undefined))),
  ),
}));

describe('the canonical text', () => {
  it('is what RFC 8785 writes, by another implementation of it', () => {
    fc.assert(
      fc.property(value, (one) => {
        expect(canonicalText(one)).toBe(canonicalize(one));
      }),
      lawSettings(1000),
    );
  });

  it('is its own canonical text once it is read again', () => {
    fc.assert(
      fc.property(value, (one) => {
        const text = canonicalText(one);
        expect(canonicalText(JSON.parse(text))).toBe(text);
      }),
      lawSettings(300),
    );
  });

  it('refuses half a surrogate pair, and only that', () => {
    fc.assert(
      fc.property(units, (text) => {
        const written = (): string => canonicalText({ list: [text], [text]: 1 });
        if (isWellFormed(text)) expect(JSON.parse(written())).toEqual({ list: [text], [text]: 1 });
        else expect(written).toThrow('half a surrogate pair');
      }),
      lawSettings(1000),
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 10n, undefined, () => 1])('refuses %p', (odd) => {
    expect(() => canonicalText(odd)).toThrow(Error);
    if (odd !== undefined) expect(() => canonicalText({ odd })).toThrow(Error);
  });

  it('refuses a circle', () => {
    const ring: Record<string, unknown> = {};
    ring['again'] = [ring];
    expect(() => canonicalText(ring)).toThrow(TypeError);
  });
});
