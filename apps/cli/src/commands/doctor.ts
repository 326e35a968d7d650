import { Command } from 'commander';
import { printLine } from '../answers/print.js';
import { examineLaw } from '../doctor/examine-law.js';
import { examineMachine } from '../doctor/examine-machine.js';
import type { DoctorFinding } from '../doctor/finding.js';
import { readEnvironment } from '../environment.js';
import { today } from '../present.js';

const HELP = `
✓ 正常，! 需要留意，✗ 不能工作。有 ✗ 为 1，否则为 0。不改动任何东西；未给出 DATABASE_URL 时启动内置数据库。
✓ good, ! needs attention, ✗ does not work. Exit status 1 if there is a ✗, else 0. Nothing is changed; without
DATABASE_URL the built-in database is started.

例 / Example:
  anliu doctor --json`;

const MARKS: Readonly<Record<DoctorFinding['state'], string>> = { good: '✓', warn: '!', bad: '✗' };

/** `anliu doctor`: whether everything that the product needs is there. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('检查运行环境 / examine what the product runs on')
    .option('--json', '输出 JSON Lines / print JSON Lines')
    .addHelpText('after', HELP)
    .action(async ({ json }: { json?: boolean }) => {
      process.exitCode = await examine(json === true);
    });
}

async function examine(json: boolean): Promise<0 | 1> {
  const environment = readEnvironment();
  let status: 0 | 1 = 0;
  const tell = async (findings: readonly DoctorFinding[]): Promise<void> => {
    for (const finding of findings) {
      if (finding.state === 'bad') status = 1;
      const { what, state, words } = finding;
      await printLine(json ? JSON.stringify(finding) : `${MARKS[state]} ${what.padEnd(14)}${words.zh} / ${words.en}`);
    }
  };
  await tell(examineMachine(environment.home));
  await tell(examineLaw(environment.config, today()));
  const { examineDatabase, examineKey } = await import('../doctor/examine-database.js');
  await tell([examineKey(environment)]);
  await tell(await examineDatabase(environment));
  return status;
}
