import { MigrateCases, type MigrateReport } from '#cases';
import type { Registry } from '#engine';
import { Command } from 'commander';
import { migratedCaseLines, migrateReportLines } from '../answers/migrate-lines.js';
import { printLine, tell } from '../answers/print.js';
import { progressOf } from '../answers/progress.js';
import { readEnvironment } from '../environment.js';
import { loadLaw } from '../law/load-law.js';
import { loadRulebook } from '../law/load-rulebook.js';
import { importCommand } from './import-cases.js';
import { WrongUse } from '../wrong-use.js';

const HELP = `
程序图修改后是新的一版；在办案件留在原来的版本上，直到按写定的迁移办法转入新版。--to 指明程序与版本，latest 为全部程序的现行版本。
--dry-run 逐件列出位置、期限、待办会变化的案件，不写入。每件案件一个事务、一条日志；中断后重新运行即从剩下的继续。
没有变化（--dry-run）或全部转入为 0；有变化（--dry-run）或有案件一直被占用为 1；没有这样的版本或迁移办法为 2。--json 每件一行，最后一行汇总。

A changed chart is a new version; running cases stay on theirs until they move by a written migration. --to names
procedure and version; "latest" is the present version of every procedure. --dry-run lists each case whose position,
clocks or tasks would change, and writes nothing. Each case is a transaction and an entry of its own; broken off, it is
simply run again and goes on with what is left. Exit status 0 when nothing would change (--dry-run) or everything has
moved; 1 when something would change (--dry-run) or a case was held all the while; 2 when there is no such version or
no way to it. --json prints one line a case and a last line with the sum.

例 / Examples:
  anliu cases migrate --to latest --dry-run
  anliu cases migrate --to reconsideration@2 --dry-run
  anliu cases migrate --to reconsideration@2 --json`;

interface MigrateAsked {
  readonly to: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `anliu cases`: work on many cases at once. */
export function casesCommand(): Command {
  const command = new Command('cases').description('批量处理案件 / many cases at once');
  command
    .command('migrate')
    .description('把在办案件转到另一版程序图 / move running cases to another version of their charts')
    .requiredOption('--to <procedure@version>', '转到哪一版，或 latest / which version, or latest')
    .option('--dry-run', '只列出变化，不写入 / tell what would change, write nothing')
    .option('--json', '输出 JSON Lines / print JSON Lines')
    .addHelpText('after', HELP)
    .action(async (asked: MigrateAsked) => {
      process.exitCode = await migrate(asked);
    });
  command.addCommand(importCommand());
  return command;
}

async function migrate({ to, dryRun = false, json = false }: MigrateAsked): Promise<0 | 1> {
  const environment = readEnvironment();
  const book = loadRulebook(environment.config, loadLaw(environment.config));
  const targets = targetsOf(book.registry, to);
  const { withFloor } = await import('../database/with-floor.js');
  const progress = progressOf('已处理案件', 'cases worked on');
  const report: MigrateReport = await withFloor(
    environment,
    book,
    ({ histories, store }) =>
      new MigrateCases(book, histories, store).run({
        targets,
        dryRun,
        progress: () => {
          progress.step();
        },
        moved: async (one) => {
          if (json) await printLine(JSON.stringify(one));
          else for (const line of migratedCaseLines(book.registry, one)) await printLine(line);
        },
      }),
    { register: !dryRun },
  ).finally(() => {
    progress.end();
  });
  if (json) await printLine(JSON.stringify({ ...report, targets, dryRun }));
  else for (const line of migrateReportLines(report, dryRun)) await printLine(line);
  if (report.busy.length > 0)
    tell('有案件一直被占用，请再运行一次', 'some cases were held all the while; run this again');
  return report.busy.length === 0 && (!dryRun || report.changed === 0) ? 0 : 1;
}

/** What `--to` means. A version that is not there, or that no way leads to, was named by mistake. */
function targetsOf(registry: Registry, to: string): Readonly<Record<string, string>> {
  if (to === 'latest') {
    return Object.fromEntries([...registry.procedures.values()].map(({ name, version }) => [name, version]));
  }
  const [procedure = '', version = ''] = to.split('@');
  const ways = (registry.parts.migrations ?? []).filter((one) => one.procedure === procedure);
  if (ways.some((one) => one.to === version)) return { [procedure]: version };
  const known = ways.map((one) => `${one.procedure}@${one.to}`).join(', ');
  throw new WrongUse(
    `没有转到 ${to} 的办法；现有：${known === '' ? '无' : known}`,
    `no written way leads to ${to}; there is: ${known === '' ? 'none' : known}`,
  );
}
