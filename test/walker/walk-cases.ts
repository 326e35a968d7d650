import fc from 'fast-check';
import { lawSettings } from '#testkit';
import { explored, products, Walk, WalkedProduct, type Product } from '#verification';
import { LawBroken } from './law-broken.js';
import { holdLaws } from './laws-of-a-walk.js';
import { walksOf } from './walk-commands.js';
import { WalkedCase } from './walked-case.js';
import { walkedWorld, type WalkingDesk } from './walking-desk.js';

/** Where the search plays another case, there is none in the database that would act so. */
const walkable = products.filter(({ otherCase }) => otherCase !== true);

/** Before the decision, and after it. */
export const undecided = walkable.filter(({ prefix }) => !prefix.includes('decision.make'));
export const decided = walkable.filter(({ prefix }) => prefix.includes('decision.make'));

/** Two hundred walks at the gate, spread over all products. */
const { numRuns, seed } = lawSettings(Math.ceil(200 / walkable.length));
const STEPS = 40;

/** A failing walk is made shorter for so long, in milliseconds; then the shortest so far is told. */
const LONGEST = 240_000;

/** What a run of walks came to. */
export interface Walked {
  walks: number;
  /** Commands that were given to the database. */
  given: number;
  acknowledged: number;
}

/** Walks cases of one product through the database. @throws with seed, path and the walk as a story */
export async function walkCases(desk: WalkingDesk, product: Product): Promise<Walked> {
  const walked = new WalkedProduct(walkedWorld, product, explored);
  const tally: Walked = { walks: 0, given: 0, acknowledged: 0 };
  await fc.assert(
    fc.asyncProperty(walksOf(walked, STEPS), async (commands) => {
      tally.walks += 1;
      const walk = new Walk(walked);
      await desk.moveTo(walk.standing.now);
      const walkedCase = new WalkedCase(desk, `${product.name}/${String(tally.walks)}`);
      await telling(walk, async () => {
        for (const attempt of walk.prefix()) {
          walk.goOn(attempt);
          await walkedCase.take(attempt);
        }
        await fc.asyncModelRun(() => ({ model: walk, real: walkedCase }), commands);
        await holdLaws(desk, walk, walkedCase);
      });
      tally.given += walkedCase.given;
      tally.acknowledged += walkedCase.acknowledged.length;
    }),
    { numRuns, seed, interruptAfterTimeLimit: LONGEST, markInterruptAsFailure: true },
  );
  return tally;
}

/** A walk that breaks a sentence is told as a story. */
async function telling(walk: Walk, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (failure) {
    if (!(failure instanceof LawBroken)) throw failure;
    throw new Error(`${failure.message}\n\n${walk.story(failure.sentence)}`, { cause: failure });
  }
}
