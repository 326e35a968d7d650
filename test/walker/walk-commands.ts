import fc from 'fast-check';
import type { Attempt, Walk, WalkedProduct } from '#verification';
import { keyWasExplored } from './laws-of-a-walk.js';
import type { WalkedCase } from './walked-case.js';

/** Walk and case are the model and the real thing; what is chosen is only known where the walk has come to. */
abstract class WalkCommand implements fc.AsyncCommand<Walk, WalkedCase> {
  constructor(
    protected readonly walked: WalkedProduct,
    protected readonly choice: number,
  ) {}

  check(): boolean {
    return true;
  }

  async run(walk: Walk, walkedCase: WalkedCase): Promise<void> {
    if (!walkedCase.hasReachedElsewhere) await this.go(walk, walkedCase);
  }

  protected abstract go(walk: Walk, walkedCase: WalkedCase): Promise<void>;

  toString(): string {
    return `${this.constructor.name}(${String(this.choice)})`;
  }
}

/** Goes on by a move that the tables carry out. */
class GoOn extends WalkCommand {
  protected async go(walk: Walk, walkedCase: WalkedCase): Promise<void> {
    const attempt = walk.firstCarriedOut(this.choice, walkedCase.mayGive);
    if (attempt === undefined) return;
    await step(this.walked, walk, attempt, () => walkedCase.take(attempt));
  }
}

/** Tries whatever move it comes upon; most are refused. */
class TryOut extends WalkCommand {
  protected async go(walk: Walk, walkedCase: WalkedCase): Promise<void> {
    const moves = walk.moves();
    const move = moves[this.choice % Math.max(moves.length, 1)];
    if (move === undefined) return;
    const attempt = walkedCase.permitted(walk.attempt(move));
    await step(this.walked, walk, attempt, () => walkedCase.take(attempt));
  }
}

class SendAgain extends WalkCommand {
  protected go(_walk: Walk, walkedCase: WalkedCase): Promise<void> {
    return walkedCase.sendAgain();
  }
}

/** Goes on by a single command that two connections bring at once. */
class GoOnTwiceAtOnce extends WalkCommand {
  protected async go(walk: Walk, walkedCase: WalkedCase): Promise<void> {
    const attempt = walk.firstCarriedOut(this.choice, walkedCase.mayGive);
    if (attempt === undefined) return;
    const single = attempt.move.kind === 'acts' && attempt.played.length === 1;
    await step(this.walked, walk, attempt, () =>
      single ? walkedCase.takeTwiceAtOnce(attempt) : walkedCase.take(attempt),
    );
  }
}

async function step(walked: WalkedProduct, walk: Walk, attempt: Attempt, real: () => Promise<void>): Promise<void> {
  walk.goOn(attempt);
  await real();
  keyWasExplored(walked, walk);
}

const choices = fc.nat({ max: 9_999 });

/** The commands of one walk. */
export function walksOf(
  walked: WalkedProduct,
  most: number,
): fc.Arbitrary<Iterable<fc.AsyncCommand<Walk, WalkedCase>>> {
  const goOn = choices.map((choice) => new GoOn(walked, choice));
  const tryOut = choices.map((choice) => new TryOut(walked, choice));
  const again = choices.map((choice) => new SendAgain(walked, choice));
  const twice = choices.map((choice) => new GoOnTwiceAtOnce(walked, choice));
  const kinds = [goOn, goOn, goOn, goOn, goOn, goOn, tryOut, tryOut, again, twice];
  // Without the bias to small values that a search for counterexamples begins with: a short walk meets little.
  return fc.noBias(fc.commands(kinds, { maxCommands: most, size: 'max' }));
}
