import { DeliveryPayload } from './payloads/delivery.dto.js';
import { FiringPayload } from './payloads/firing.dto.js';
import { ToldRowPayload } from './payloads/told-row.dto.js';
import { UpkeepPayload } from './payloads/upkeep.dto.js';

/** What becomes of a job whose tries are used up. */
type Spent =
  /** It is forgotten: whoever gave it finds it again in the database and gives it anew. */
  | 'found-again'
  /** It is kept as a dead letter until somebody redrives it. */
  | 'dead-letter';

/** One queue. */
export interface QueueEntry<Payload extends object = object> {
  /** What a job holds; checked when it is given and when it is taken. */
  readonly payload: new () => Payload;
  /** How often it is tried. */
  readonly attempts: number;
  /** Milliseconds before the second try; each later wait is twice as long, with up to half of it left to chance. */
  readonly backoff: number;
  readonly spent: Spent;
  /** Jobs at once in one process. Low on PostgreSQL, where claims that run side by side wait for each other. */
  readonly atOnce: { readonly postgres: number; readonly redis: number };
  /** Whose handler takes its jobs, by name: the boot looks for exactly one. */
  readonly handler: string;
  /** The room that answers for it. */
  readonly owner: string;
}

const entry = <Payload extends object>(one: QueueEntry<Payload>): QueueEntry<Payload> => one;

/** Every queue there is work for. The boot fails when one has no handler, or two. */
export const QUEUE_TABLE = {
  /** Levels of clocks that are due, found by the sweep. */
  clocks: entry({
    payload: FiringPayload,
    attempts: 3,
    backoff: 1_000,
    spent: 'found-again',
    atOnce: { postgres: 3, redis: 8 },
    handler: 'fire-clock',
    owner: 'clocks',
  }),
  /** What steps told, for whoever should hear of it. */
  notifications: entry({
    payload: ToldRowPayload,
    attempts: 8,
    backoff: 2_000,
    spent: 'dead-letter',
    atOnce: { postgres: 2, redis: 8 },
    handler: 'make-notices',
    owner: 'notices',
  }),
  /** Messages that are due; each has its own tries, written down with it. */
  deliveries: entry({
    payload: DeliveryPayload,
    attempts: 1,
    backoff: 1_000,
    spent: 'found-again',
    atOnce: { postgres: 4, redis: 16 },
    handler: 'deliver-notice',
    owner: 'notices',
  }),
  /** Files that a step entered. */
  documents: entry({
    payload: ToldRowPayload,
    attempts: 5,
    backoff: 5_000,
    spent: 'dead-letter',
    atOnce: { postgres: 1, redis: 4 },
    handler: 'prove-files',
    owner: 'documents',
  }),
  /** Upkeep that is due, found by the look for it. */
  maintenance: entry({
    payload: UpkeepPayload,
    attempts: 3,
    backoff: 60_000,
    spent: 'found-again',
    atOnce: { postgres: 1, redis: 1 },
    handler: 'keep-up',
    owner: 'upkeep',
  }),
} as const satisfies Readonly<Record<string, QueueEntry>>;

export type QueueName = keyof typeof QUEUE_TABLE;

/** What a job of this queue holds. */
export type PayloadOf<Name extends QueueName> = InstanceType<(typeof QUEUE_TABLE)[Name]['payload']>;

export const QUEUE_NAMES = Object.keys(QUEUE_TABLE) as readonly QueueName[];

/** The row of a queue. */
export const entryOf = (name: QueueName): QueueEntry => QUEUE_TABLE[name];
