import { Command } from 'commander';
import { commands } from './commands/index.js';

/** The whole command line, with every command hung in. Exit codes: 0 good, 1 found something, 2 wrong use. */
export function createProgram(): Command {
  const program = new Command('anliu')
    .description('案流：市场监管执法办案流程引擎 / Anliu: case-workflow engine for market-regulation enforcement')
    .showHelpAfterError()
    .exitOverride((stop) => {
      process.exit(stop.exitCode === 0 ? 0 : 2);
    });
  // A command added ready-made does not inherit how its parent ends and shows errors, so that is handed on here.
  for (const command of commands) program.addCommand(command().copyInheritedSettings(program));
  return program;
}
