import { Command } from 'commander';
import { readEnvironment } from '../environment.js';

/** `anliu start`, which `npm start` calls. */
export function startCommand(): Command {
  return new Command('start')
    .description('启动数据库、演示数据和接口，直到 Ctrl-C / start the database, the demo and the API, until Ctrl-C')
    .addHelpText('after', '\n例 / Example:\n  PORT=8080 npm start')
    .action(async () => {
      // The database's parts take most of a second to load: only the commands that need them pay for it.
      const { startAll } = await import('../start/start-all.js');
      process.exitCode = await startAll(readEnvironment());
    });
}
