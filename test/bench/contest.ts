import type { BenchDatabases } from './bench-databases.js';
import type { ContestFigures, LoadFigures, Ratio, SideFigures } from './figures.js';
import { median } from './measure.js';
import type { Effort, Side } from './sides.js';

/** A ratio that is asked for, with the least that is aimed at. */
export type RatioAsked = Omit<Ratio, 'value'>;

/** How a contest is held. */
export interface ContestPlan {
  readonly database: string;
  /** Facts of each of its cases. */
  readonly facts: number;
  readonly rounds: number;
  readonly effort: Effort;
  readonly ratios: readonly RatioAsked[];
  readonly log: (line: string) => void;
}

/**
 * Lets every side run once in each round, on a fresh copy of the same database. The machine's mood then meets all
 * sides alike, so a ratio is the median of the rounds' ratios, not the ratio of two medians.
 */
export async function holdContest(
  databases: BenchDatabases,
  sides: readonly Side[],
  plan: ContestPlan,
): Promise<ContestFigures> {
  const runs = new Map<string, LoadFigures[]>(sides.map((side) => [side.name, []]));
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const side of inTurn(sides, round)) {
      const figures = await databases.onCopy(plan.database, (addresses) => side.run(addresses, plan.effort));
      runs.get(side.name)?.push(figures);
      plan.log(
        `${side.name}, ${String(plan.effort.callers)} at once, ${String(plan.facts)} facts: ${figures.perSecond.toFixed(0)}/s`,
      );
    }
  }
  return figuresOfContest(runs, { callers: plan.effort.callers, facts: plan.facts, ratios: plan.ratios });
}

/** What came out of the runs of every side, one of each side in every round. */
export function figuresOfContest(
  runs: ReadonlyMap<string, readonly LoadFigures[]>,
  { callers, facts, ratios }: Pick<ContestFigures, 'callers' | 'facts'> & { readonly ratios: readonly RatioAsked[] },
): ContestFigures {
  return {
    callers,
    facts,
    sides: [...runs].map(([side, figures]) => inTheMiddle(side, figures)),
    ratios: ratios.flatMap((asked) => ratioOf(runs, asked)),
  };
}

/** Another side begins each round, so that none always follows the same one. */
function inTurn(sides: readonly Side[], round: number): readonly Side[] {
  const first = round % Math.max(1, sides.length);
  return [...sides.slice(first), ...sides.slice(0, first)];
}

function inTheMiddle(side: string, figures: readonly LoadFigures[]): SideFigures {
  const rates = figures.map((one) => one.perSecond);
  const middle = median(rates);
  const run = figures.find((one) => one.perSecond === middle);
  if (run === undefined) throw new Error(`${side} never ran`);
  return { ...run, side, runs: rates };
}

function ratioOf(runs: ReadonlyMap<string, readonly LoadFigures[]>, { of, to, goal }: RatioAsked): readonly Ratio[] {
  const [ours, theirs] = [runs.get(of), runs.get(to)];
  if (ours === undefined || theirs === undefined) return [];
  const pairs = ours.map((one, round) => one.perSecond / (theirs[round]?.perSecond ?? Number.NaN));
  return [{ of, to, goal, value: median(pairs) }];
}
