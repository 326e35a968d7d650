import { Argument, Command } from 'commander';
import { readEnvironment } from '../environment.js';

const HELP = `
不带参数时一起启动；带 api 或 worker 时只启动其一，其余另行启动。多个任务进程须用 REDIS_URL 指定 Redis。
Without an argument everything starts together; with api or worker that one alone, the others being started elsewhere.
More than one worker needs Redis, told by REDIS_URL.

例 / Examples:
  PORT=8080 npm start
  REDIS_URL=redis://cache npm run start:worker`;

/** `anliu start`, which `npm start`, `npm run start:api` and `npm run start:worker` call. */
export function startCommand(): Command {
  return new Command('start')
    .description(
      '启动数据库、演示数据、接口和任务进程，直到 Ctrl-C / start the database, the demo, the API and the worker, until Ctrl-C',
    )
    .addArgument(new Argument('[door]', '只启动其一 / only one of them').choices(['api', 'worker']))
    .addHelpText('after', HELP)
    .action(async (door?: 'api' | 'worker') => {
      // The database's parts take most of a second to load: only the commands that need them pay for it.
      const { start } = await import('../start/start.js');
      process.exitCode = await start(readEnvironment(), door === undefined ? ['api', 'worker'] : [door]);
    });
}
