import { Command } from 'commander';
import { commands } from './commands/index.js';

/** The whole command line, with every command hung in. Exit codes: 0 good, 1 found something, 2 wrong use. */
export function createProgram(): Command {
  const program = new Command('anliu')
    .description('案流：市场监管执法办案流程引擎 / Anliu: case-workflow engine for market-regulation enforcement')
    .showHelpAfterError()
    .configureOutput({ writeOut: (text) => process.stdout.write(text) })
    .exitOverride((stop) => {
      process.exit(stop.exitCode === 0 ? 0 : 2);
    });
  for (const command of commands) program.addCommand(command());
  return program;
}
