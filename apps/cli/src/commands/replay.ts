import { CaseNotFound, drawCases, ReplayCases, type CaseHistories, type ReplayReport } from '#cases';
import { Chance } from '#seeding';
import { Command } from 'commander';
import { printLine } from '../answers/print.js';
import { progressOf } from '../answers/progress.js';
import { replayLines } from '../answers/replay-lines.js';
import { readEnvironment } from '../environment.js';
import { loadLaw } from '../law/load-law.js';
import { loadRulebook } from '../law/load-rulebook.js';
import { wholeNumber } from '../input/whole-number.js';
import { WrongUse } from '../wrong-use.js';

const HELP = `
从头重演案件日志，按每条当时所依据的法律重新推导期限和待办，核对哈希链，并与库中所存比较。无差异为 0，有差异为 1。
Folds every journal from its beginning, derives clocks and tasks again by the law of each entry, verifies the chain, and compares with what is
stored. Exit status 0 if nothing differs, else 1.

例 / Examples:
  anliu replay
  anliu replay --draw 500 --seed 7
  anliu replay --case 019b0c6e-6d5a-7c3e-8f00-3f5a3c2d1e00 --json`;

/** `anliu replay`: whether what is stored follows from the journals. */
export function replayCommand(): Command {
  return new Command('replay')
    .description('重演案件日志并与库中所存比较 / replay journals and compare with what is stored')
    .option('--case <id>', '只重演一个案件 / only this case')
    .option('--draw <n>', '随机抽取若干案件 / only so many cases, drawn by chance')
    .option('--seed <n>', '抽取的种子 / the same seed draws the same cases', '1')
    .option('--json', '输出 JSON / print JSON')
    .addHelpText('after', HELP)
    .action(async ({ json, ...which }: Which & { json?: boolean }) => {
      const report = await replay(which);
      if (json === true) await printLine(JSON.stringify(report));
      else for (const line of replayLines(report)) await printLine(line);
      process.exitCode = report.different === 0 ? 0 : 1;
    });
}

/** Which cases: one, some drawn by a seed, or all. */
interface Which {
  readonly case?: string;
  readonly draw?: string;
  readonly seed: string;
}

/** The same, once its numbers are read. */
interface Asked {
  readonly case?: string;
  readonly draw?: number;
  readonly seed: number;
}

function readAsked({ draw, seed, ...which }: Which): Asked {
  const drawn = draw === undefined ? {} : { draw: wholeNumber('--draw', draw) };
  return { ...which, ...drawn, seed: wholeNumber('--seed', seed) };
}

async function casesOf(asked: Asked, histories: CaseHistories): Promise<{ readonly cases?: readonly string[] }> {
  if (asked.case !== undefined) return { cases: [asked.case.toLowerCase()] };
  if (asked.draw === undefined) return {};
  const chance = new Chance(asked.seed);
  return { cases: await drawCases(histories, asked.draw, (bound) => chance.between(0, bound - 1)) };
}

async function replay(which: Which): Promise<ReplayReport> {
  const asked = readAsked(which);
  const environment = readEnvironment();
  const book = loadRulebook(environment.config, loadLaw(environment.config));
  const { withFloor } = await import('../database/with-floor.js');
  const progress = progressOf('已重演', 'replayed');
  try {
    return await withFloor(environment, book, async (floor) =>
      new ReplayCases(book, floor.histories, floor.pastLaw).run({
        ...(await casesOf(asked, floor.histories)),
        progress: () => progress.step(),
      }),
    );
  } catch (error) {
    throw error instanceof CaseNotFound ? new WrongUse(error.words.zh, error.words.en) : error;
  } finally {
    progress.end();
  }
}
