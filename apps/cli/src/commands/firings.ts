import { ExamineFirings, type FiringReport } from '#clocks';
import { Command } from 'commander';
import { firingLines } from '../answers/firing-lines.js';
import { printLine } from '../answers/print.js';
import { readEnvironment } from '../environment.js';
import { wholeNumber } from '../input/whole-number.js';
import { loadLaw } from '../law/load-law.js';
import { loadRulebook } from '../law/load-rulebook.js';

const HELP = `
由计时、期限规则和提示级别重新推算应当触发的提示和届满，与触发台账和案件日志比较，并列出迟延。无遗漏、无重复为 0，否则为 1。
Works out from clocks, rules and levels what ought to have fired, compares it with the ledger of firings and the journal, and
tells how late firings came. Exit status 0 if nothing was missed and nothing fired twice, else 1.

例 / Examples:
  anliu firings
  anliu firings --grace 300 --json`;

/** `anliu firings`: whether everything fired that should have. */
export function firingsCommand(): Command {
  return new Command('firings')
    .description('核对计时的应触发与已触发 / what ought to have fired beside what did')
    .option('--grace <seconds>', '多少秒后仍未触发即为遗漏 / seconds after which it is missed', '60')
    .option('--json', '输出 JSON / print JSON')
    .addHelpText('after', HELP)
    .action(async ({ grace, json }: { grace: string; json?: boolean }) => {
      const report = await examine(wholeNumber('--grace', grace));
      if (json === true) await printLine(JSON.stringify(report));
      else for (const line of firingLines(report)) await printLine(line);
      process.exitCode = report.missed.length + report.doubled.length === 0 ? 0 : 1;
    });
}

async function examine(grace: number): Promise<FiringReport> {
  const environment = readEnvironment();
  const book = loadRulebook(environment.config, loadLaw(environment.config));
  const [{ withFloor }, { PostgresFiringRecords }] = [
    await import('../database/with-floor.js'),
    await import('#persistence'),
  ];
  return withFloor(
    environment,
    book,
    (floor) => new ExamineFirings(book.law.levels, new PostgresFiringRecords(floor.database.pool)).run(grace),
    { register: false },
  );
}
