import type { CaseState, CaseView, Command, Entry } from '#engine';
import type { Refused } from '#kernel';
import type { World } from './world.js';

/** One command that was carried out, as an invariant looks at it. */
export interface Step {
  readonly world: World;
  readonly command: Command;
  readonly entry: Entry;
  readonly before: CaseState;
  readonly after: CaseState;
  /** Readers over the case before and after. */
  readonly prior: CaseView;
  readonly view: CaseView;
}

/** A command that was refused. */
interface Refusal {
  readonly world: World;
  readonly command: Command;
  readonly answer: Refused;
  readonly state: CaseState;
}

/** A case as it stands after a move, when nothing more is about to happen by itself. */
interface Rest {
  readonly world: World;
  readonly state: CaseState;
  readonly view: CaseView;
  readonly now: string;
}

/**
 * Whether a sentence holds; null where its premise does not: it says nothing there. A sentence that says nothing
 * anywhere proves nothing, and fails the run.
 */
export type Verdict = boolean | null;

/**
 * A sentence that must hold on every state or every step found. Written from the law anew: it uses nothing of the
 * requirement tables it checks.
 */
export interface Invariant {
  /** kebab-case, never reused. */
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly article: string;
  /** Commands and signals it is about; left out: every step. */
  readonly on?: readonly string[];
  step?(step: Step): Verdict;
  state?(rest: Rest): Verdict;
  refusal?(refusal: Refusal): Verdict;
}
