import { answerClockLine, isFailure } from '#statutes';
import { Command } from 'commander';
import { printLine } from '../answers/print.js';
import { progressOf } from '../answers/progress.js';
import { readEnvironment } from '../environment.js';
import { linesOfInput } from '../input/read-lines.js';
import { loadLaw } from '../law/load-law.js';

const HELP = `
每行一个 JSON 对象，逐行回答；有一行不能回答时退出码为 1，其余各行照常回答。
One JSON object a line, answered line by line; exit status 1 if a line could not be answered.

例 / Examples:
  echo '{"rule":"case-decision","start":"2026-07-03"}' | anliu clock
  echo '{"rule":"hearing-notice-party","event":"2026-05-20"}' | anliu clock
  echo '{"rule":"seizure-period","start":"2026-03-02","exclusions":[{"kind":"testing","from":"2026-03-05","to":"2026-03-20"}]}' | anliu clock --explain`;

/** `anliu clock`: the due dates of questions on standard input. */
export function clockCommand(): Command {
  return new Command('clock')
    .description('计算期限：标准输入每行一问 / compute time limits: one question a line on standard input')
    .option('--explain', '附上中英文推算过程 / add the derivation in both languages')
    .option('--json', '输出本来就是 JSON Lines / the answers are JSON Lines anyway')
    .addHelpText('after', HELP)
    .action(async ({ explain }: { explain?: boolean }) => {
      process.exitCode = await answerInput(explain === true);
    });
}

async function answerInput(explain: boolean): Promise<0 | 1> {
  const { calculator } = loadLaw(readEnvironment().config);
  const progress = progressOf('已回答', 'answered');
  let status: 0 | 1 = 0;
  for await (const line of linesOfInput()) {
    if (line.trim() === '') continue;
    const answer = answerClockLine(line, calculator, { explain });
    if (isFailure(answer)) status = 1;
    await printLine(JSON.stringify(answer));
    progress.step();
  }
  progress.end();
  return status;
}
