import { explored } from './explored.js';
import { counterexampleStory } from './exploring/counterexample-story.js';
import { explore } from './exploring/explore.js';
import type { Invariant } from './exploring/invariant.js';
import type { Product } from './exploring/product.js';
import type { World } from './exploring/world.js';
import { invariants } from './invariants/invariants.js';
import { products } from './products/products.js';
import { unreached } from './unreached.js';

/** What was found in one product, without its cases. */
export interface ProductReport {
  readonly product: string;
  readonly states: number;
  readonly transitions: number;
  readonly refusals: number;
  /** Commands met as carried out. */
  readonly allowed: readonly string[];
  /** In how many states, steps and refusals the premise of each sentence held, by its id. */
  readonly said: Readonly<Record<string, number>>;
  readonly broken: readonly BrokenReport[];
}

/** A sentence that does not hold, and the story that shows it. */
export interface BrokenReport extends Pick<Invariant, 'id' | 'zh' | 'en' | 'article'> {
  readonly product: string;
  readonly story: string;
}

/** More states than this mean that a product was drawn too wide. */
const MOST_STATES = 8_000;

/** Searches one product and checks every invariant on every state and every step found. */
export function verifyProduct(world: World, product: Product): ProductReport {
  const found = explore({ world, product, explored, invariants, mostStates: MOST_STATES });
  const { states, transitions, refusals, allowed, said, broken } = found;
  return {
    ...{ product: product.name, states, transitions, refusals, allowed: [...allowed].sort() },
    said: Object.fromEntries(said),
    broken: broken.map((one) => ({ ...one.invariant, product: one.product, story: counterexampleStory(one) })),
  };
}

/** Sentences whose premise held nowhere in what was searched: they prove nothing. */
export function invariantsNeverHeard(reports: readonly ProductReport[]): readonly string[] {
  return invariants.map(({ id }) => id).filter((id) => reports.every(({ said }) => said[id] === undefined));
}

/** The product of a name. */
export function productNamed(name: string): Product | undefined {
  return products.find((one) => one.name === name);
}

/**
 * Commands that no product carried out, though every one ought to be; those that cannot be reached, with their reasons,
 * are left out.
 */
export function commandsNeverMet({ registry }: World, reports: readonly ProductReport[]): readonly string[] {
  const met = new Set(reports.flatMap(({ allowed }) => allowed));
  return [...registry.commands.keys()].filter((name) => !met.has(name) && unreached[name] === undefined);
}
