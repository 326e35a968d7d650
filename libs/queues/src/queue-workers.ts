import { UnrecoverableError, WaitingError, Worker, type Job } from 'bullmq';
import type { QueueBackend } from './backends/queue-backend.js';
import { checkPayload } from './check-payload.js';
import { GiveUp, handlersByQueue, type AnyHandler, type Delivery } from './handlers.js';
import { QueuesError } from './queue-errors.js';
import { entryOf, type QueueName } from './queue-table.js';
import { within } from './within.js';

/** What became of a job, for logs and figures. */
export type JobEnd =
  | { readonly outcome: 'done' | 'handed-back'; readonly queue: QueueName; readonly id: string }
  | {
      readonly outcome: 'failed' | 'spent';
      readonly queue: QueueName;
      readonly id: string;
      readonly error: Error;
      readonly attempt: number;
    };

export interface WorkersOptions {
  /** Told how each job ended. */
  readonly onEnd?: (end: JobEnd) => void;
  /** Told what goes wrong with the store itself. */
  readonly onTrouble?: (queue: QueueName, error: Error) => void;
  /** How long a job stays with a process that does not tell it lives, in milliseconds. */
  readonly lock?: number;
  /** How often jobs of processes that died are looked for, in milliseconds. */
  readonly look?: number;
}

/** A job of a process that died is with another one after at most these together, twice the second. */
const LOCK = 15_000;
const LOOK = 7_500;

/** A process may die under the same job many times before the job itself is to blame. */
const DEATHS = 10;

/**
 * Takes jobs and gives them to their handlers.
 * Modes: waiting → taking (`start`) → closed. `close` waits for what is under way, up to a patience, then hands the
 * rest back to the queues; a process that is killed leaves its jobs locked until others take them up.
 */
export class QueueWorkers {
  private readonly handlers: ReadonlyMap<QueueName, AnyHandler>;
  private readonly underWay = new Set<AbortController>();
  private isHandingBack = false;
  private workers: readonly Worker[] = [];

  /** @throws QueuesError `queue-handlers-wrong` */
  constructor(
    private readonly backend: QueueBackend,
    handlers: readonly AnyHandler[],
    private readonly options: WorkersOptions = {},
  ) {
    this.handlers = handlersByQueue(handlers);
  }

  /** Begins to take jobs. @throws QueuesError `queue-unreachable`, `queue-tables-missing` */
  async start(): Promise<void> {
    this.workers = [...this.handlers.values()].map((handler) => this.workerFor(handler));
    try {
      await Promise.all(this.workers.map((worker) => within(10_000, worker.waitUntilReady(), away)));
    } catch (error) {
      await this.close(0);
      throw startFault(error);
    }
    for (const [index, worker] of this.workers.entries()) {
      worker.run().catch((error: unknown) => this.trouble([...this.handlers.keys()][index], error));
    }
  }

  /** Takes no more jobs, waits for those under way, and hands back what is not done after `patience` milliseconds. */
  async close(patience: number): Promise<void> {
    const closing = Promise.all(this.workers.map((worker) => worker.close()));
    try {
      await within(patience, closing, away);
    } catch {
      this.isHandingBack = true;
      for (const one of this.underWay) one.abort();
      await within(5_000, closing, away).catch(() => undefined);
    }
  }

  private workerFor(handler: AnyHandler): Worker {
    const { queue } = handler;
    const { options, factory } = this.backend.forTaking(queue);
    const worker = new Worker(
      queue,
      (job, token) => this.process(handler, job, token),
      {
        ...options,
        autorun: false,
        concurrency: entryOf(queue).atOnce[this.backend.kind],
        lockDuration: this.options.lock ?? LOCK,
        stalledInterval: this.options.look ?? LOOK,
        maxStalledCount: DEATHS,
        drainDelay: 2,
        runRetryDelay: 1_000,
      },
      factory,
    );
    worker.on('error', (error) => this.trouble(queue, error));
    worker.on('completed', (job) => this.options.onEnd?.({ outcome: 'done', queue, id: job.id ?? '' }));
    worker.on('failed', (job, error) => {
      if (job === undefined) return;
      const spent = error instanceof UnrecoverableError || job.attemptsMade >= (job.opts.attempts ?? 1);
      const outcome = spent ? 'spent' : 'failed';
      this.options.onEnd?.({ outcome, queue, id: job.id ?? '', error, attempt: job.attemptsMade });
    });
    return worker;
  }

  private async process(handler: AnyHandler, job: Job, token: string | undefined): Promise<void> {
    const { queue } = handler;
    const handBack = new AbortController();
    const { signal } = handBack;
    const id = job.id ?? '';
    this.underWay.add(handBack);
    try {
      if (this.isHandingBack) handBack.abort();
      const work = handled(handler, job.data, { id, attempt: job.attemptsMade + 1, signal });
      if ((await Promise.race([work, abortOf(signal)])) !== 'aborted') return;
      work.catch(() => undefined);
    } finally {
      this.underWay.delete(handBack);
    }
    await job.moveToWait(token);
    this.options.onEnd?.({ outcome: 'handed-back', queue, id });
    throw new WaitingError();
  }

  private trouble(queue: QueueName | undefined, error: unknown): void {
    if (queue === undefined) return;
    this.options.onTrouble?.(queue, error instanceof Error ? error : new Error(String(error)));
  }
}

/** The queue's translator: done, again, or never again. */
async function handled(handler: AnyHandler, data: unknown, delivery: Delivery): Promise<void> {
  try {
    const payload = checkPayload(handler.queue, data);
    // The payload was made by the class that the table gives this queue.
    await (handler.handle as (payload: object, delivery: Delivery) => Promise<void>).call(handler, payload, delivery);
  } catch (error) {
    const never = error instanceof GiveUp || (error instanceof QueuesError && error.code === 'queue-payload-invalid');
    throw never ? new UnrecoverableError(error.message) : error;
  }
}

function abortOf(signal: AbortSignal): Promise<'aborted'> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve('aborted');
    signal.addEventListener('abort', () => resolve('aborted'), { once: true });
  });
}

const away = (): QueuesError => new QueuesError('queue-unreachable');

function startFault(error: unknown): unknown {
  const { code, name } = error as { code?: string; name?: string };
  // No schema, no table, or no right to see them: the migration was never run for this role.
  if (name === 'SchemaMigrationRequiredError' || code === '42501' || code === '3F000')
    return new QueuesError('queue-tables-missing');
  return error;
}
