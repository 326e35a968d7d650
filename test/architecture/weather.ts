/**
 * The weather: time, chance and environment. It comes in at the edge and is handed on as an argument or through a
 * port, so that everything below can be told any time, any chance and any surroundings. These files are the edge.
 */
export const weather: Readonly<Record<string, string>> = {
  'apps/api/src/main.ts': 'where the API meets the environment',
  'apps/cli/src/answers/progress.ts': 'tells how far long work is, every two seconds',
  'apps/cli/src/environment.ts': 'the one place where the command line reads the environment',
  'apps/cli/src/present.ts': 'the clock of this machine, for questions without a date of their own',
  'apps/cli/src/start/door-process.ts': 'hands the environment on to a door, and waits for it to be up',
  'apps/cli/src/start/free-port.ts': 'waits for a port that is about to be free',
  'apps/cli/src/start/start.ts': 'waits for a start that is about to end',
  'apps/cli/src/start/stop-signal.ts': 'watches whether npm is still there',
  'apps/worker/src/alone.ts': 'waits for a place that another worker leaves, or for the database',
  'apps/worker/src/main.ts': 'where the worker meets the environment',
  'libs/lifetime/src/leave-with-parent.ts': 'gives an orderly end of the process a limit',
  'libs/lifetime/src/repeated-look.ts': 'does a piece of work at intervals',
  'libs/persistence/src/embedded/file-lock.ts': 'waits for another process to give a lock back',
  'libs/persistence/src/embedded/server.ts': 'waits for a server to be ready, or gone',
  'libs/queues/src/within.ts': 'gives work that may never end a limit',
};
