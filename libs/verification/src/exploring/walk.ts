import type { CaseState } from '#engine';
import { keyOf, type KeyRules } from './case-key.js';
import { counterexampleStory } from './counterexample-story.js';
import { explore, keyRulesOf, type StoryPart } from './explore.js';
import type { Invariant } from './invariant.js';
import { Moves, type Move } from './moves.js';
import { beginningOf, passTime, play, type Played, type Standing } from './playing.js';
import type { Explored, Product } from './product.js';
import type { World } from './world.js';

/** What became of a move: its commands as they were decided, and where the case stands then. */
export interface Attempt {
  readonly move: Move;
  readonly played: readonly Played[];
  /** Undefined when one of its commands did not move the case: then the case stands where it stood. */
  readonly after: Standing | undefined;
}

/** A sentence that a walk may break. */
export type Sentence = Pick<Invariant, 'id' | 'zh' | 'en' | 'article'>;

/** A product whose cases are walked one by one: the same moves, the same keys as in its search. */
export class WalkedProduct {
  readonly moves: Moves;
  readonly rules: KeyRules;
  private found: ReadonlySet<string> | undefined;

  constructor(
    readonly world: World,
    readonly product: Product,
    private readonly explored: readonly Explored[],
  ) {
    this.moves = new Moves(world, product, explored);
    this.rules = keyRulesOf(product, explored);
  }

  /** Every key that the search finds; searched once. */
  get keys(): ReadonlySet<string> {
    const { world, product, explored } = this;
    this.found ??= explore({ world, product, explored, invariants: [] }).keys;
    return this.found;
  }
}

/**
 * One case on its way through a product, decided in memory.
 * Modes: stands at its beginning; `goOn` takes it further, and what was done is kept for the story.
 */
export class Walk {
  standing: Standing;
  private readonly parts: StoryPart[] = [];

  constructor(private readonly walked: WalkedProduct) {
    this.standing = beginningOf(walked.product);
  }

  /** What the bounds allow from here, whatever the tables say to it; nothing where the search goes no further. */
  moves(): readonly Move[] {
    const isBeyond = this.walked.product.beyond?.reached(this.standing.state) === true;
    return isBeyond ? [] : this.walked.moves.from(this.standing);
  }

  /** The moves that lead to where the search begins, one at a time: each is decided from where the one before led. */
  *prefix(): Iterable<Attempt> {
    for (const line of this.walked.product.prefix) yield this.attempt(this.walked.moves.named(this.standing, line));
  }

  /** What would become of a move; the case stands where it stood. */
  attempt(move: Move): Attempt {
    const { world } = this.walked;
    if (move.kind === 'time') {
      const { played, standing } = passTime(world, this.standing, move.until);
      const stopped = played.some(({ decision }) => decision.outcome !== 'moved');
      return { move, played, after: stopped ? undefined : standing };
    }
    const played: Played[] = [];
    let present = this.standing;
    for (const act of move.acts) {
      const one = play(world, present, act);
      played.push(one);
      if (one.decision.outcome !== 'moved') return { move, played, after: undefined };
      present = { ...present, state: one.decision.state };
    }
    return { move, played, after: present };
  }

  /**
   * The first move that the tables carry out, asked from one of them on and around; undefined where there is none.
   * @param may whether somebody may give a command at all, which is for others to say
   */
  firstCarriedOut(from: number, may: (one: Played) => boolean): Attempt | undefined {
    const moves = this.moves();
    for (let index = 0; index < moves.length; index += 1) {
      const move = moves[(from + index) % moves.length];
      const attempt = move === undefined ? undefined : this.attempt(move);
      if (attempt?.after !== undefined && attempt.played.every(may)) return attempt;
    }
    return undefined;
  }

  /** Stands where the move led to; one that was refused is kept for the story alone. */
  goOn({ move, played, after }: Attempt): void {
    if (move.kind === 'time') this.parts.push({ until: move.until });
    else if (after !== undefined) this.parts.push(...played.map((one) => ({ played: one, refused: false })));
    this.standing = after ?? this.standing;
  }

  /** The key of the case as it stands, or as it is kept elsewhere. */
  key(state: CaseState = this.standing.state): string {
    return keyOf(this.walked.rules, state, this.standing);
  }

  /** Whether the case has come where the product leads, or where its search goes no further. */
  isAtItsEnd(): boolean {
    const { goal, beyond } = this.walked.product;
    return goal.reached(this.standing.state) || beyond?.reached(this.standing.state) === true;
  }

  /** The walk so far as a story that `anliu story` plays. */
  story(sentence: Sentence): string {
    return counterexampleStory({ invariant: sentence, product: this.walked.product.name, story: this.parts });
  }
}
