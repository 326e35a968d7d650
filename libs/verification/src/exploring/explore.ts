import { CaseView } from '#engine';
import { keyOf, type KeyRules } from './case-key.js';
import { ANSWERED, GOAL } from './own-sentences.js';
import type { Invariant, Step, Verdict } from './invariant.js';
import { memoryOf } from './memory.js';
import { Moves, type Move } from './moves.js';
import { beginningOf, NoSuchPayload, passTime, play, type Played, type Standing } from './playing.js';
import type { Explored, Product } from './product.js';
import type { World } from './world.js';

/** A sentence that does not hold, and the shortest way to it. */
export interface Broken {
  readonly invariant: Pick<Invariant, 'id' | 'zh' | 'en' | 'article'>;
  readonly product: string;
  /** From the beginning of the case to the step that breaks it. */
  readonly story: readonly StoryPart[];
}

/** One line of such a story: somebody acts, or time passes. */
export type StoryPart = { readonly played: Played; readonly refused: boolean } | { readonly until: string };

/** What was found in one product. */
export interface Exploration {
  readonly product: string;
  readonly states: number;
  /** Commands that were carried out and limits that passed, from the states found. */
  readonly transitions: number;
  readonly refusals: number;
  /** Commands met as carried out. */
  readonly allowed: ReadonlySet<string>;
  /** In how many states, steps and refusals the premise of each sentence held, by its id. */
  readonly said: ReadonlyMap<string, number>;
  readonly keys: ReadonlySet<string>;
  readonly broken: readonly Broken[];
}

export interface Search {
  readonly world: World;
  readonly product: Product;
  readonly explored: readonly Explored[];
  readonly invariants: readonly Invariant[];
  /** Ends at the first broken sentence. */
  readonly stopAtFirst?: boolean;
  /** A product that is larger than this was drawn too wide: the search gives up and says so. */
  readonly mostStates?: number;
}

interface Made {
  readonly standing: Standing;
  readonly parts: readonly StoryPart[];
}

interface Node {
  readonly parent: Node | null;
  readonly parts: readonly StoryPart[];
  readonly index: number;
}

/** A product has more states than a search may look at. */
export class TooLarge extends Error {
  constructor(product: string) {
    super(`${product} has too many states`);
    this.name = 'TooLarge';
  }
}

/** The end of a search at the first counterexample. */
class Found extends Error {}

/** Searches a product breadth first, so that the first way found to a fault is the shortest. */
export function explore(search: Search): Exploration {
  const searching = new Searching(search);
  try {
    searching.run();
  } catch (error) {
    if (!(error instanceof Found)) throw error;
  }
  return searching.result();
}

/** How the cases of a product are told apart. */
export function keyRulesOf(product: Product, explored: readonly Explored[]): KeyRules {
  return {
    memory: memoryOf(explored.map(({ projection }) => projection)),
    limits: new Set(product.limits),
    toTheDay: product.toTheDay === true,
    counted: product.counted === true ? Object.keys(product.atMost ?? {}) : [],
    late: product.late === true,
  };
}

/** Modes: filled by `run`, read by `result`. */
class Searching {
  private readonly moves: Moves;
  private readonly rules: KeyRules;
  private readonly nodes = new Map<string, Node>();
  private readonly queue: { readonly node: Node; readonly standing: Standing }[] = [];
  private readonly comesFrom: number[][] = [];
  private readonly goals: number[] = [];
  private readonly allowed = new Set<string>();
  private readonly broken = new Map<string, Broken>();
  private readonly said = new Map<string, number>();
  private transitions = 0;
  private refusals = 0;

  constructor(private readonly search: Search) {
    this.moves = new Moves(search.world, search.product, search.explored);
    this.rules = keyRulesOf(search.product, search.explored);
  }

  run(): void {
    let node: Node = { parent: null, parts: [], index: -1 };
    let standing = beginningOf(this.search.product);
    for (const line of this.search.product.prefix) {
      const made = this.make(node, standing, this.moves.named(standing, line));
      if (made === undefined) throw new Error(`${this.search.product.name}: ${line} is refused: ${this.lastRefusal}`);
      node = { parent: node, parts: made.parts, index: -1 };
      ({ standing } = made);
    }
    this.arrive(null, standing, node.parts, node.parent);
    for (let next = this.queue.shift(); next !== undefined; next = this.queue.shift())
      this.expand(next.node, next.standing);
    this.checkGoal();
  }

  result(): Exploration {
    const { allowed, said, transitions, refusals } = this;
    const broken = [...this.broken.values()];
    const keys = new Set(this.nodes.keys());
    return {
      product: this.search.product.name,
      states: keys.size,
      transitions,
      refusals,
      allowed,
      said,
      keys,
      broken,
    };
  }

  private lastRefusal = '';

  private expand(node: Node, standing: Standing): void {
    if (this.search.product.beyond?.reached(standing.state) === true) {
      this.goals.push(node.index);
      return;
    }
    for (const move of this.moves.from(standing)) {
      const made = this.make(node, standing, move);
      if (made === undefined) continue;
      this.transitions += 1;
      this.arrive(node, made.standing, made.parts, node);
    }
  }

  private arrive(from: Node | null, standing: Standing, parts: readonly StoryPart[], parent: Node | null): void {
    const key = keyOf(this.rules, standing.state, standing);
    const found = this.nodes.get(key);
    const node = found ?? { parent, parts, index: this.nodes.size };
    if (found === undefined) {
      if (this.nodes.size >= (this.search.mostStates ?? Infinity)) throw new TooLarge(this.search.product.name);
      this.nodes.set(key, node);
      this.comesFrom.push([]);
      this.note(node, standing);
      this.queue.push({ node, standing });
    }
    if (from !== null) this.comesFrom[node.index]?.push(from.index);
  }

  private note(node: Node, standing: Standing): void {
    const { state, now } = standing;
    if (this.search.product.goal.reached(state)) this.goals.push(node.index);
    const { world, invariants } = this.search;
    const rest = { world, state, now, view: new CaseView(state, world.law.parameters) };
    for (const one of invariants) {
      const verdict = one.state?.(rest);
      if (verdict !== undefined) this.heed(one.id, verdict);
      if (verdict === false) this.breaks(one, node, []);
    }
  }

  /** Carries a move out; undefined when an act of it is refused, or changes nothing. */
  private make(node: Node, standing: Standing, move: Move): Made | undefined {
    try {
      return this.carryOut(node, standing, move);
    } catch (error) {
      if (error instanceof Found || !(error instanceof Error) || error instanceof NoSuchPayload) throw error;
      this.breaks(ANSWERED, node, [{ until: `${move.name}: ${error.message}` }]);
      return undefined;
    }
  }

  private carryOut(node: Node, standing: Standing, move: Move): Made | undefined {
    if (move.kind === 'time') return this.pass(node, standing, move.until);
    const parts: StoryPart[] = [];
    let present = standing;
    for (const act of move.acts) {
      const played = play(this.search.world, present, act);
      if (played.decision.outcome === 'refused') this.refuse(node, played, parts);
      if (played.decision.outcome !== 'moved') return undefined;
      this.carriedOut(node, played, parts);
      parts.push({ played, refused: false });
      present = { ...present, state: played.decision.state };
    }
    return { standing: present, parts };
  }

  private pass(node: Node, standing: Standing, until: string): Made | undefined {
    const { played, standing: after } = passTime(this.search.world, standing, until);
    const stopped = played.find(({ decision }) => decision.outcome === 'refused');
    if (stopped !== undefined) {
      this.refuse(node, stopped, [{ until }]);
      return undefined;
    }
    for (const one of played) this.carriedOut(node, one, [{ until }]);
    return { standing: after, parts: [{ until }] };
  }

  private carriedOut(node: Node, { command, decision, prior }: Played, parts: readonly StoryPart[]): void {
    if (decision.outcome !== 'moved') return;
    for (const one of decision.entry.operations) if (one.op === 'fact') this.allowed.add(one.command);
    const { world, invariants } = this.search;
    const { parameters } = world.law;
    const { entry, state: after } = decision;
    const step: Step = {
      ...{ world, command, entry, before: prior, after },
      prior: new CaseView(prior, parameters),
      view: new CaseView(after, parameters),
    };
    for (const one of invariants) {
      if (one.step === undefined || (one.on !== undefined && !concerns(one.on, step))) continue;
      if (!this.heed(one.id, one.step(step)))
        this.breaks(one, node, [
          ...parts,
          { played: { command, decision, prior, entered: entry.recordedAt }, refused: false },
        ]);
    }
  }

  private refuse(node: Node, played: Played, parts: readonly StoryPart[]): void {
    const { command, decision, prior } = played;
    if (decision.outcome !== 'refused') return;
    this.refusals += 1;
    this.lastRefusal = decision.unmet.map(({ id }) => id).join(', ');
    for (const one of this.search.invariants) {
      if (one.refusal === undefined || (one.on !== undefined && !one.on.includes(command.name))) continue;
      const verdict = one.refusal({ world: this.search.world, command, answer: decision, state: prior });
      if (!this.heed(one.id, verdict)) this.breaks(one, node, [...parts, { played, refused: true }]);
    }
  }

  /** Counts how often a sentence said something; true unless it does not hold. */
  private heed(id: string, verdict: Verdict): boolean {
    if (verdict !== null) this.said.set(id, (this.said.get(id) ?? 0) + 1);
    return verdict !== false;
  }

  /** The first way found to each broken sentence is kept. */
  private breaks(invariant: Broken['invariant'], node: Node | null, parts: readonly StoryPart[]): void {
    const { id, zh, en, article } = invariant;
    if (!this.broken.has(id)) {
      const story = [...wayTo(node), ...parts];
      this.broken.set(id, { invariant: { id, zh, en, article }, product: this.search.product.name, story });
    }
    if (this.search.stopAtFirst === true) throw new Found();
  }

  /** Walks back from the goals: what they do not reach has no way out. */
  private checkGoal(): void {
    const reached = new Set(this.goals);
    const waiting = [...this.goals];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const from of this.comesFrom[next] ?? []) {
        if (reached.has(from)) continue;
        reached.add(from);
        waiting.push(from);
      }
    }
    const stuck = [...this.nodes.values()].find(({ index }) => !reached.has(index));
    if (stuck !== undefined) this.breaks(GOAL, stuck, []);
  }
}

/** What a ledger told of acts before is not judged, and no invariant about such an act is asked of it. */
function concerns(names: readonly string[], { entry }: Step): boolean {
  return entry.operations.some((one) => one.op === 'fact' && one.imported !== true && names.includes(one.command));
}

function wayTo(node: Node | null): readonly StoryPart[] {
  return node === null ? [] : [...wayTo(node.parent), ...node.parts];
}
