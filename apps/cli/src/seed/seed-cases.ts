import { DomainError } from '#kernel';
import { PostgresBulkStore } from '#persistence';
import { castsOf, type BulkChunk, type CounterStand, type StagePaper } from '#seeding';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { loadOrganisation } from '../law/load-organisation.js';
import type { TellingAnswer, TellingOrder } from './tell-worker.js';

const UNIQUE_VIOLATION = '23505';

/** What is to be built. */
export interface SeedOrder {
  readonly applicationUrl: string;
  readonly config: string;
  readonly count: number;
  readonly seed: number;
  /** Nothing is recorded after this instant, `+08:00`. */
  readonly present: string;
  readonly paper: StagePaper;
  /** Told after every chunk. */
  readonly progress: (cases: number) => void;
}

/** What was built. */
export interface SeedReport {
  readonly cases: number;
  readonly entries: number;
  readonly open: number;
  readonly seed: number;
}

/**
 * Builds cases by the shipped engine on a moved clock, in one worker for each processor, and copies them in.
 * A bureau is told by one worker alone, because its documents are numbered there.
 */
export async function seedCases(order: SeedOrder): Promise<SeedReport> {
  const store = await PostgresBulkStore.open(order.applicationUrl);
  try {
    const orders = await share(order, store);
    const report = { cases: 0, entries: 0, open: 0, seed: order.seed };
    const counters: CounterStand[] = [];
    let copying: Promise<void> = Promise.resolve();
    const take = (answer: TellingAnswer): Promise<void> => {
      if ('done' in answer) counters.push(...answer.counters);
      else {
        copying = copying.then(() => copyOrExplain(store, answer.told.chunk, order.seed));
        report.cases += answer.told.cases;
        report.entries += answer.told.entries;
        report.open += answer.told.open;
        return copying.then(() => order.progress(answer.told.cases));
      }
      return Promise.resolve();
    };
    await Promise.all(orders.map((one) => runWorker(one, take)));
    await copying;
    await store.finish(counters);
    return report;
  } finally {
    await store.close();
  }
}

/** The same seed builds the same cases, which cannot be there twice. */
async function copyOrExplain(store: PostgresBulkStore, chunk: BulkChunk, seed: number): Promise<void> {
  try {
    await store.copy(chunk);
  } catch (error) {
    if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error;
    throw new DomainError('seed-used', {
      zh: `种子 ${String(seed)} 的案件已在库中，请用 --seed 另选一个。`,
      en: `The cases of seed ${String(seed)} are there already; choose another with --seed.`,
    });
  }
}

async function share(order: SeedOrder, store: PostgresBulkStore): Promise<readonly TellingOrder[]> {
  const { config, present, paper, count, seed } = order;
  const today = present.slice(0, 10);
  const bureaus = castsOf(loadOrganisation(config, 'demo'), today).map((cast) => cast.bureau);
  const workers = Math.min(availableParallelism(), bureaus.length, Math.max(1, Math.ceil(count / 100)));
  const shared = { config, present, paper, counters: await store.counters(), prefixes: await store.prefixes() };
  const plans = bureaus.map((bureau, index) => {
    const own = Math.floor(count / bureaus.length) + (index < count % bureaus.length ? 1 : 0);
    return { bureau, count: own, seed: seed * 1_000 + index, today };
  });
  return Array.from({ length: workers }, (_, worker) => ({
    ...shared,
    plans: plans.filter((_plan, index) => index % workers === worker),
  }));
}

function runWorker(order: TellingOrder, take: (answer: TellingAnswer) => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(new URL('./tell-worker.js', import.meta.url)), { workerData: order });
    worker.on('message', (answer: TellingAnswer) => {
      take(answer).then(
        () => {
          worker.postMessage('taken');
        },
        (error: unknown) => {
          void worker.terminate();
          reject(error instanceof Error ? error : new Error(String(error)));
        },
      );
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      resolve();
    });
  });
}
