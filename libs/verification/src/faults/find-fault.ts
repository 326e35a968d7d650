import { Registry, type RegistryParts } from '#engine';
import type { Words } from '#kernel';
import { explored } from '../explored.js';
import { counterexampleStory } from '../exploring/counterexample-story.js';
import { explore, TooLarge } from '../exploring/explore.js';
import type { World } from '../exploring/world.js';
import { invariants } from '../invariants/invariants.js';
import { productNamed } from '../verify.js';

/** A mistake planted in the shipped tables, in memory. */
export interface Fault {
  /** kebab-case. */
  readonly name: string;
  readonly words: Words;
  /** The only product that it touches, so the only one that is searched. */
  readonly product: string;
  plant(parts: RegistryParts): RegistryParts;
}

/** What came of looking for it. */
export interface FaultReport {
  readonly fault: string;
  readonly words: Words;
  readonly product: string;
  /** Id of the invariant that found it; null when none did. */
  readonly foundBy: string | null;
  readonly story: string | null;
  readonly milliseconds: number;
}

/** A mistake can make a product endless: then it was not found. */
const MOST_STATES = 6_000;

/** Searches the product that a fault touches, up to the first sentence that does not hold. */
export function findFault(world: World, fault: Fault, now: () => number): FaultReport {
  const began = now();
  const product = productNamed(fault.product);
  if (product === undefined) throw new Error(`${fault.name}: there is no product ${fault.product}`);
  const registry = new Registry(fault.plant(world.registry.parts));
  const told = { fault: fault.name, words: fault.words, product: fault.product };
  try {
    const [broken] = explore({
      world: { ...world, registry },
      product,
      explored,
      invariants,
      stopAtFirst: true,
      mostStates: MOST_STATES,
    }).broken;
    const found =
      broken === undefined
        ? { foundBy: null, story: null }
        : { foundBy: broken.invariant.id, story: counterexampleStory(broken) };
    return { ...told, ...found, milliseconds: now() - began };
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return { ...told, foundBy: null, story: null, milliseconds: now() - began };
  }
}
