import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lawSettings } from '#testkit';
import { explored } from './explored.js';
import { keyOf } from './exploring/case-key.js';
import { explore, keyRulesOf } from './exploring/explore.js';
import { Moves, type Move } from './exploring/moves.js';
import { BEGINNING, passTime, play, type Standing } from './exploring/playing.js';
import { productNamed } from './verify.js';
import { testWorld } from './testing/test-world.js';

const { numRuns, seed } = lawSettings(25);
const STEPS = 20;
const WALKED = [
  'clue',
  'seizure',
  'rights',
  'hearing',
  'goods',
  'remedy-outcomes',
  'approvals',
  'whole-case',
  'tests',
  'two-parties',
  'made-anew',
  'another-notice',
  'announcement',
  'decided-then-transferred',
];

function carriedOut(standing: Standing, move: Move): Standing | undefined {
  if (move.kind === 'time') return passTime(testWorld, standing, move.until).standing;
  let present = standing;
  for (const act of move.acts) {
    const { decision } = play(testWorld, present, act);
    if (decision.outcome !== 'moved') return undefined;
    present = { ...present, state: decision.state };
  }
  return present;
}

describe('A case that is walked at random within the bounds of a search', () => {
  it.each(WALKED)(
    'meets no key that the search did not find: %s',
    (name) => {
      const product = productNamed(name);
      if (product === undefined) throw new Error(`there is no product ${name}`);
      const { keys } = explore({ world: testWorld, product, explored, invariants: [] });
      const moves = new Moves(testWorld, product, explored);
      const rules = keyRulesOf(product, explored);
      const start = product.prefix.reduce<Standing>(
        (standing, line) => carriedOut(standing, moves.named(standing, line)) ?? standing,
        BEGINNING,
      );
      fc.assert(
        fc.property(fc.array(fc.nat({ max: 9_999 }), { minLength: STEPS, maxLength: STEPS }), (choices) => {
          let standing = start;
          for (const choice of choices) {
            if (product.beyond?.reached(standing.state) === true) return;
            const next = moves.from(standing);
            const move = next[choice % Math.max(next.length, 1)];
            standing = (move === undefined ? undefined : carriedOut(standing, move)) ?? standing;
            expect(keys.has(keyOf(rules, standing.state, standing))).toBe(true);
          }
        }),
        { numRuns, seed },
      );
    },
    300_000,
  );
});
