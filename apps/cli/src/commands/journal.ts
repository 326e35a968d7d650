import { ExportJournal, JournalError } from '#journal';
import { Command } from 'commander';
import { print } from '../answers/print.js';
import { progressOf } from '../answers/progress.js';
import { readEnvironment } from '../environment.js';
import { loadLaw } from '../law/load-law.js';
import { loadRulebook } from '../law/load-rulebook.js';
import { WrongUse } from '../wrong-use.js';

const HELP = `
输出可用 anliu chain 验证，不需要数据库。
What is written can be verified by anliu chain, without a database.

例 / Example:
  anliu journal export --case 019b0c6e-6d5a-7c3e-8f00-3f5a3c2d1e00 > case.jsonl`;

/** `anliu journal export`: the journal of a case as JSON Lines. */
export function journalCommand(): Command {
  const command = new Command('journal').description('案件日志 / the journal of a case');
  command
    .command('export')
    .description('导出一个案件的日志（JSON Lines） / write the journal of a case as JSON Lines')
    .requiredOption('--case <id>', '案件标识 / id of the case')
    .addHelpText('after', HELP)
    .action(async ({ case: caseId }: { case: string }) => {
      await exportJournal(caseId);
    });
  return command;
}

async function exportJournal(caseId: string): Promise<void> {
  const environment = readEnvironment();
  const book = loadRulebook(environment.config, loadLaw(environment.config));
  const { withFloor } = await import('../database/with-floor.js');
  const progress = progressOf('已导出条数', 'entries written');
  try {
    await withFloor(environment, book, async (floor) => {
      for await (const line of new ExportJournal(floor.journal).lines(caseId)) {
        await print(`${line}\n`);
        progress.step();
      }
    });
  } catch (error) {
    throw error instanceof JournalError ? new WrongUse(error.words.zh, error.words.en) : error;
  } finally {
    progress.end();
  }
}
