import { DBOS } from '@dbos-inc/dbos-sdk';
import type { Pool } from 'pg';
import { handWrittenStep, type HandWrittenAct } from './hand-written-step.js';
import { load } from './measure.js';
import { drawing, type MovedCases } from './moved-cases.js';
import { withDatabase, type Side } from './sides.js';

/** The pool of the run; a workflow is registered once for a process and takes only what can be written down. */
let pool: Pool | null = null;

/** A workflow of one step, which is the floor's transaction: the least that makes it durable there. */
const durableStep = DBOS.registerWorkflow(
  (act: HandWrittenAct): Promise<unknown> =>
    DBOS.runStep(() => (pool === null ? Promise.reject(new Error('no run')) : handWrittenStep(pool, act)), {
      name: 'step',
    }),
  { name: 'durableStep' },
);

const silent = (): void => undefined;
const loud = (said: unknown): void => void process.stderr.write(`DBOS: ${String(said)}\n`);

/** The same rows by a durable workflow of DBOS; its own tables lie in the same database. */
export function dbosSide({ count, actor, payload, versions }: MovedCases): Side {
  return {
    name: 'DBOS',
    run: (addresses, { callers, seconds }) =>
      withDatabase(addresses, async (database) => {
        DBOS.setConfig({
          name: 'bench',
          systemDatabaseUrl: addresses.superuserUrl,
          logger: { info: silent, debug: silent, warn: silent, error: loud },
        });
        await DBOS.launch();
        pool = database.pool;
        try {
          const draw = drawing(count);
          let given = 0;
          const step = (caller: number): Promise<unknown> => {
            const key = `dbos----${String((given += 1))}`;
            return durableStep({ caseId: draw(caller), actor, payload, key, versions });
          };
          return await load(step, callers, seconds);
        } finally {
          pool = null;
          await DBOS.shutdown();
        }
      }),
  };
}
