import { loadAccessTable } from '#access';
import { join } from 'node:path';
import { GiveCommand, loadNumbering } from '#cases';
import { Directory, TableAccess } from '#organisation';
import {
  AesSealer,
  loadSealingKey,
  openDatabase,
  PostgresOrganisationStore,
  PostgresStepStore,
  type Database,
  type DatabaseAddresses,
} from '#persistence';
import { validatePayload } from '#procedures';
import { loadRules } from '../../apps/api/src/load-rules.js';
import type { LoadFigures } from './figures.js';
import { handWrittenStep } from './hand-written-step.js';
import { load } from './measure.js';
import { drawing, type MovedCases } from './moved-cases.js';
import { CONFIG, SEALING_KEY } from './stage.js';

/** How hard a side is tried. */
export interface Effort {
  readonly callers: number;
  readonly seconds: number;
}

/** One way to take the step, measured on a fresh copy of the same cases. */
export interface Side {
  readonly name: string;
  run(addresses: DatabaseAddresses, effort: Effort): Promise<LoadFigures>;
}

/** The use case as the API calls it: access table, people, requirements, charts, clocks, tasks, journal. */
export function useCaseSide(cases: MovedCases): Side {
  return {
    name: 'use case',
    run: (addresses, effort) =>
      withDatabase(addresses, async (database) => {
        const give = await useCaseOver(database);
        return giving(give, cases, effort);
      }),
  };
}

function giving(
  give: GiveCommand,
  { count, actor, payload }: MovedCases,
  { callers, seconds }: Effort,
): Promise<LoadFigures> {
  const draw = drawing(count);
  let given = 0;
  return load(
    async (caller) => {
      const idempotencyKey = `use-case-${String((given += 1))}`;
      const { answer } = await give.give({
        caseId: draw(caller),
        command: 'investigation.recordAct',
        payload,
        actor,
        scope: { all: true },
        idempotencyKey,
      });
      if (answer.outcome !== 'moved') throw new Error(`the use case answered ${JSON.stringify(answer)}`);
    },
    callers,
    seconds,
  );
}

/** The use case over an opened database, composed as the doors do it. */
export async function useCaseOver(database: Database): Promise<GiveCommand> {
  const { book } = loadRules(CONFIG);
  const directory = new Directory(new PostgresOrganisationStore(database), loadAccessTable(CONFIG));
  await directory.refresh();
  return new GiveCommand(
    book,
    new PostgresStepStore(database.pool),
    { check: validatePayload },
    new AesSealer(loadSealingKey({ text: SEALING_KEY })),
    new TableAccess(directory),
    loadNumbering(join(CONFIG, 'numbering.yaml')),
  );
}

/** The same step written by hand, without an engine. */
export function floorSide({ count, actor, payload, versions }: MovedCases): Side {
  return {
    name: 'floor',
    run: (addresses, { callers, seconds }) =>
      withDatabase(addresses, ({ pool }) => {
        const draw = drawing(count);
        let given = 0;
        const step = (caller: number): Promise<unknown> => {
          const key = `floor---${String((given += 1))}`;
          return handWrittenStep(pool, { caseId: draw(caller), actor, payload, key, versions });
        };
        return load(step, callers, seconds);
      }),
  };
}

/** Opens as many connections as the API does. */
export async function withDatabase<T>(
  addresses: DatabaseAddresses,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(addresses.applicationUrl, { name: 'bench' });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
