import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { figuresOfContest } from './contest.js';
import type { BenchFigures, ContestFigures, LoadFigures } from './figures.js';
import type { BenchOptions } from './options.js';

const HERE = 'this build';
const THERE = 'the build beside';

/** A step may cost 1.15 times what it cost there, so this share of its rate is the least. */
const LEAST_SHARE = 1 / 1.15;

const CALLERS = 8;

/** The JSON of a bench, with the tables it shows beside it. */
const LONGEST_OUTPUT = 10_000_000;

/**
 * The step of this build and that of a build in another folder, each by its own bench in a process of its own, in turns:
 * in one process the two would share what the engine of the language has learnt of them.
 *
 * @param folder a checkout of Anliu whose packages are installed and which is built
 * @throws Error when there is no bench in the folder, or it fails
 */
export async function measureBeside(
  folder: string,
  { rounds, seconds, moved }: BenchOptions,
  log: (line: string) => void,
): Promise<ContestFigures> {
  const roots = [
    { side: HERE, root: process.cwd() },
    { side: THERE, root: resolve(folder) },
  ];
  if (!existsSync(join(resolve(folder), 'bin', 'bench.mjs'))) throw new Error(`--beside: no bench in ${folder}`);
  const runs = new Map<string, LoadFigures[]>(roots.map(({ side }) => [side, []]));
  let facts = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const { side, root } of round % 2 === 0 ? roots : roots.toReversed()) {
      const contest = await benchOf(root, ['--seconds', String(seconds), '--moved', String(moved)]);
      const useCase = contest.sides.find((one) => one.side === 'use case');
      if (useCase === undefined) throw new Error(`--beside: the bench in ${root} did not measure the use case`);
      log(`${side}: ${useCase.perSecond.toFixed(0)}/s`);
      runs.get(side)?.push(useCase);
      facts = contest.facts;
    }
  }
  const ratios = [{ of: HERE, to: THERE, goal: Number(LEAST_SHARE.toFixed(2)) }];
  return figuresOfContest(runs, { callers: CALLERS, facts, ratios });
}

/** One round of the steps, told by the bench that stands in a folder. */
async function benchOf(root: string, effort: readonly string[]): Promise<ContestFigures> {
  const once = ['--quick', '--only', 'steps', '--callers', String(CALLERS), '--json', ...effort];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(root, 'bin', 'anliu.mjs'), 'house:bench', ...once],
    { cwd: root, maxBuffer: LONGEST_OUTPUT },
  );
  const [contest] = (JSON.parse(stdout) as BenchFigures).steps;
  if (contest === undefined) throw new Error(`--beside: the bench in ${root} measured no steps`);
  return contest;
}
