import { Command } from 'commander';
import { readEnvironment } from '../environment.js';
import { startAll } from '../start/start-all.js';

/** `anliu start`, which `npm start` calls. */
export function startCommand(): Command {
  return new Command('start')
    .description('启动数据库、演示数据和接口，直到 Ctrl-C / start the database, the demo and the API, until Ctrl-C')
    .addHelpText('after', '\n例 / Example:\n  PORT=8080 npm start')
    .action(async () => {
      process.exitCode = await startAll(readEnvironment());
    });
}
