import { Command } from 'commander';
import { commands } from './commands/index.js';
import { readVersion } from './environment.js';
import { usageSentence } from './wrong-use.js';

const HELP = `
退出码：0 正常，1 有发现或失败，2 用法有误。结果写到标准输出，进度和说明写到标准错误。
Exit status: 0 good, 1 found something or failed, 2 wrong use. Answers go to standard output, progress and notes to standard error.

例 / Examples:
  anliu start
  echo '{"rule":"case-decision","start":"2026-07-03"}' | anliu clock
  anliu clock --help`;

/** The whole command line, with every command hung in. Exit codes: 0 good, 1 found something, 2 wrong use. */
export function createProgram(): Command {
  const program = new Command('anliu')
    .description('案流：市场监管执法办案流程引擎 / Anliu: case-workflow engine for market-regulation enforcement')
    .version(readVersion(), '--version', '版本 / the version')
    .configureOutput({ outputError: () => undefined })
    .addHelpText('after', HELP)
    .exitOverride((stop) => {
      if (stop.exitCode === 0) process.exit(0);
      // `anliu` without a command shows the help, which is all there is to say.
      if (stop.code !== 'commander.help') process.stderr.write(`${usageSentence(stop)}\n`);
      process.exit(2);
    });
  for (const command of commands) program.addCommand(inheriting(command(), program));
  return program;
}

/** A command added ready-made does not inherit how its parent ends and shows errors, so that is handed on here. */
function inheriting(command: Command, parent: Command): Command {
  command.copyInheritedSettings(parent);
  for (const child of command.commands) inheriting(child, command);
  return command;
}
