import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lawSettings } from '#testkit';
import { exceeds, excessOver, sameItems } from './compare-items.js';
import { fineOf, isHearingDue, PENALTY_KINDS, type PenaltyItem } from './penalty-items.js';

const settings = lawSettings(500);

const amount = fc.integer({ min: 0, max: 50_000_000 }).map(String);

const item: fc.Arbitrary<PenaltyItem> = fc.record(
  {
    kind: fc.constantFrom(...PENALTY_KINDS),
    amount,
    term: fc.integer({ min: 0, max: 400 }),
    scope: fc.constantFrom('许可证', '全部经营'),
    goodsValue: amount,
    act: fc.constantFrom('甲', '乙'),
  },
  { requiredKeys: ['kind'] },
);

const items = fc.array(item, { maxLength: 5 });

/** Fewer items, and every sum at most what it was. */
function lighter(list: readonly PenaltyItem[], percent: number): PenaltyItem[] {
  const less = (sum: string): string => ((BigInt(sum) * BigInt(percent)) / 100n).toString();
  return list.map((one) =>
    Object.assign(
      {},
      one,
      one.amount === undefined ? {} : { amount: less(one.amount) },
      one.goodsValue === undefined ? {} : { goodsValue: less(one.goodsValue) },
    ),
  );
}

describe('comparing a decision with its notice', () => {
  it('never finds a list heavier than itself', () => {
    fc.assert(
      fc.property(items, (list) => {
        // Different scopes of one kind and act cannot be told apart from a widening, so such lists are left out.
        fc.pre(new Set(list.map((one) => one.scope)).size <= 1);
        expect(exceeds(list, list)).toBe(false);
        expect(sameItems(list, list)).toBe(true);
      }),
      settings,
    );
  });

  it('accepts whatever lowers every sum', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 0, max: 100 }), (list, percent) => {
        fc.pre(new Set(list.map((one) => one.scope)).size <= 1);
        expect(exceeds(list, lighter(list, percent))).toBe(false);
      }),
      settings,
    );
  });

  it('refuses one fen more of a fine, whatever else is imposed', () => {
    fc.assert(
      fc.property(items, (list) => {
        const noticed = [...list.filter((one) => one.kind !== 'fine'), { kind: 'fine', amount: '100' } as const];
        const decided = [...list.filter((one) => one.kind !== 'fine'), { kind: 'fine', amount: '101' } as const];
        expect(excessOver(noticed, decided).heavier.some((one) => one.kind === 'fine')).toBe(true);
      }),
      settings,
    );
  });

  it('refuses a kind that the notice does not name', () => {
    fc.assert(
      fc.property(items, (list) => {
        const noticed = list.filter((one) => one.kind !== 'closure');
        expect(excessOver(noticed, [...noticed, { kind: 'closure' }]).added).toHaveLength(1);
      }),
      settings,
    );
  });
});

describe('the scope of hearings', () => {
  it('never adds a fine to a confiscation', () => {
    const sum = 10_000_000;
    const below = fc.integer({ min: 0, max: sum - 1 }).map(String);
    fc.assert(
      fc.property(below, below, (fine, gain) => {
        const list: PenaltyItem[] = [
          { kind: 'fine', amount: fine },
          { kind: 'confiscated-gain', amount: gain },
        ];
        expect(isHearingDue(list, { fine: String(sum) })).toBe(false);
      }),
      settings,
    );
  });

  it('is reached by a fine from the sum itself on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50_000_000 }), fc.integer({ min: 1, max: 50_000_000 }), (fine, sum) => {
        const list: PenaltyItem[] = [{ kind: 'fine', amount: String(fine) }];
        expect(fineOf(list)).toBe(String(fine));
        expect(isHearingDue(list, { fine: String(sum) })).toBe(fine >= sum);
      }),
      settings,
    );
  });
});
