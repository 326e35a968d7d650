import { setTimeout as pause } from 'node:timers/promises';
import type { Firing } from '#clocks';
import {
  JobQueues,
  openQueueBackend,
  QUEUE_NAMES,
  QUEUE_TABLE,
  QueueWorkers,
  type AnyHandler,
  type Delivery,
  type JobEnd,
  type PayloadOf,
  type QueueBackend,
  type QueueName,
  type QueueSettings,
} from '#queues';

/** A store that the laws are tried on. */
export interface Store {
  readonly settings: QueueSettings;
  /** Empties it, whoever is using it. */
  wipe(): Promise<void>;
}

/** One handling of a job. */
export interface Handling {
  readonly queue: QueueName;
  readonly id: string;
  readonly attempt: number;
  readonly payload: object;
  readonly at: number;
}

export type Doing = (handling: Handling, delivery: Delivery) => Promise<void> | void;

const CASE = '00000000-0000-4000-8000-000000000001';

/** Payloads that fit, told apart by a number. */
export const aFiring = (n: number, more: Partial<Firing> = {}): PayloadOf<'clocks'> => ({
  caseId: CASE,
  key: `clock-${String(n)}`,
  rule: 'toy-limit',
  generation: 1,
  level: 'due',
  shouldAt: '2026-03-03T00:00:00+08:00',
  lapse: false,
  expires: true,
  ...more,
});
export const aToldRow = (n: number): PayloadOf<'documents'> => ({
  caseId: CASE,
  seq: n + 1,
  ordinal: 1,
  topic: 'files-entered',
  body: { number: n },
});

/**
 * Queues and workers over one store, all of which are closed together.
 * Modes: open until `close`.
 */
export class QueueStage {
  readonly handled: Handling[] = [];
  readonly ends: JobEnd[] = [];
  private readonly opened: { close(): Promise<void> }[] = [];

  private constructor(
    readonly queues: JobQueues,
    private readonly store: Store,
    private readonly backend: QueueBackend,
  ) {}

  static async open(store: Store): Promise<QueueStage> {
    const backend = await openQueueBackend(store.settings);
    return new QueueStage(new JobQueues(backend, { backoff: 100 }), store, backend);
  }

  /** Workers on a connection of their own; every queue's handler notes what it gets and then does this. */
  async work(doing: Doing = () => undefined): Promise<QueueWorkers> {
    const backend = await openQueueBackend(this.store.settings);
    const onEnd = (end: JobEnd): void => void this.ends.push(end);
    const workers = new QueueWorkers(backend, this.handlers(doing), { onEnd, lock: 1_000, look: 400 });
    await workers.start();
    this.opened.push({
      close: async () => {
        await workers.close(5_000);
        await backend.close();
      },
    });
    return workers;
  }

  handlers(doing: Doing): readonly AnyHandler[] {
    const handle = async (queue: QueueName, payload: object, delivery: Delivery): Promise<void> => {
      const { id, attempt } = delivery;
      const handling = { queue, id, attempt, payload, at: Date.now() };
      this.handled.push(handling);
      await doing(handling, delivery);
    };
    return QUEUE_NAMES.map((queue) => ({
      queue,
      name: QUEUE_TABLE[queue].handler,
      handle: (payload: object, delivery: Delivery) => handle(queue, payload, delivery),
    }));
  }

  idsHandled(): readonly string[] {
    return this.handled.map(({ id }) => id);
  }

  async close(): Promise<void> {
    for (const one of this.opened) await one.close();
    await this.queues.close();
    await this.backend.close();
  }
}

/** Waits until it holds. @throws when it does not within so many milliseconds */
export async function until(holds: () => boolean | Promise<boolean>, milliseconds = 15_000): Promise<void> {
  for (const began = Date.now(); Date.now() - began < milliseconds;) {
    if (await holds()) return;
    await pause(20);
  }
  throw new Error(`It does not hold within ${String(milliseconds)} ms: ${holds.toString()}`);
}

/** A door that lets nobody through until it is opened. */
export function aGate(): { readonly passed: Promise<void>; readonly open: () => void } {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    passed,
    open: () => {
      open();
    },
  };
}
