import { loadNumbering } from '#cases';
import { csvBulkWriter } from '#persistence';
import {
  castsOf,
  ChunkTeller,
  plotsOf,
  type CounterStand,
  type SeedPlan,
  type StagePaper,
  type ToldChunk,
} from '#seeding';
import { join } from 'node:path';
import { once } from 'node:events';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { loadLaw } from '../law/load-law.js';
import { loadOrganisation } from '../law/load-organisation.js';
import { loadRulebook } from '../law/load-rulebook.js';

/** What a worker is told to do. */
export interface TellingOrder {
  readonly config: string;
  readonly present: string;
  readonly paper: StagePaper;
  /** One plan for each bureau of this worker. */
  readonly plans: readonly SeedPlan[];
  readonly counters: readonly CounterStand[];
  readonly prefixes: Readonly<Record<string, string>>;
}

/** What a worker answers: chunks, and at last the counters. */
export type TellingAnswer =
  { readonly told: ToldChunk } | { readonly done: true; readonly counters: readonly CounterStand[] };

/** Cases in a chunk: enough that COPY is worth its round trip, few enough that memory stays small. */
const CHUNK = 100;

/** Chunks sent and not yet taken. */
const AHEAD = 2;

async function tellAll(order: TellingOrder, port: MessagePort): Promise<void> {
  const law = loadLaw(order.config);
  const book = loadRulebook(order.config, law);
  const numbering = loadNumbering(join(order.config, 'numbering.yaml'));
  const casts = castsOf(loadOrganisation(order.config, 'demo'), order.present.slice(0, 10));
  const counters: CounterStand[] = [];
  let untaken = 0;
  port.on('message', () => (untaken -= 1));
  for (const plan of order.plans) {
    const cast = casts.find((one) => one.bureau === plan.bureau);
    if (cast === undefined) throw new Error(`bureau ${plan.bureau} has no complete cast`);
    const stage = { book, calendar: law.calendar, cast, present: order.present, paper: order.paper };
    const own = order.counters.filter((counter) => counter.bureau === plan.bureau);
    const from = { counters: own, prefix: order.prefixes[plan.bureau] ?? '' };
    const teller = new ChunkTeller(stage, numbering, csvBulkWriter, from);
    const plots = plotsOf(plan);
    for (let at = 0; at < plots.length; at += CHUNK) {
      while (untaken >= AHEAD) await once(port, 'message');
      untaken += 1;
      port.postMessage({ told: await teller.tell(plots.slice(at, at + CHUNK)) } satisfies TellingAnswer);
    }
    counters.push(...teller.counters);
  }
  port.postMessage({ done: true, counters } satisfies TellingAnswer);
  port.close();
}

if (parentPort !== null) await tellAll(workerData as TellingOrder, parentPort);
