import { Command } from 'commander';
import { printLine } from '../answers/print.js';
import { progressOf } from '../answers/progress.js';
import { readEnvironment } from '../environment.js';
import { wholeNumber } from '../input/whole-number.js';
import { loadLaw } from '../law/load-law.js';
import { loadRulebook } from '../law/load-rulebook.js';
import { presentInstant } from '../present.js';

const HELP = `
在演示库中用本系统的引擎按移动的时钟生成虚构案件，并批量写入。
Builds invented cases by this system's own engine on a moved clock and copies them into a demo database.

例 / Examples:
  anliu seed --cases 200
  anliu seed --cases 50000 --seed 7 --json`;

/** `anliu seed`: fills a demo database with invented cases. */
export function seedCommand(): Command {
  return new Command('seed')
    .description('生成虚构的演示案件 / build invented demo cases')
    .option('--cases <n>', '案件数 / how many cases', '200')
    .option('--seed <n>', '随机种子，同一种子生成同样的案件 / the same seed builds the same cases', '1')
    .option('--json', '输出 JSON / print JSON')
    .addHelpText('after', HELP)
    .action(async ({ cases, seed, json }: { cases: string; seed: string; json?: boolean }) => {
      const report = await build(wholeNumber('--cases', cases), wholeNumber('--seed', seed));
      if (json === true) await printLine(JSON.stringify(report));
      else {
        await printLine(
          `已生成 ${String(report.cases)} 件案件、${String(report.entries)} 条日志，其中未结 ${String(report.open)} 件。`,
        );
        await printLine(
          `Built ${String(report.cases)} cases with ${String(report.entries)} journal entries, ${String(report.open)} of them open.`,
        );
      }
    });
}

async function build(count: number, seed: number) {
  const environment = readEnvironment();
  const book = loadRulebook(environment.config, loadLaw(environment.config));
  const { withFloor } = await import('../database/with-floor.js');
  const { buildDemoCases } = await import('../seed/build-demo-cases.js');
  const progress = progressOf('已生成', 'built', count);
  try {
    return await withFloor(environment, book, (floor, applicationUrl) =>
      buildDemoCases({
        environment,
        floor,
        applicationUrl,
        count,
        seed,
        present: presentInstant(),
        progress: (cases) => {
          progress.step(cases);
        },
      }),
    );
  } finally {
    progress.end();
  }
}
