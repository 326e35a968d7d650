import { Queue, type Job, type JobsOptions, type JobType } from 'bullmq';
import type { QueueBackend } from './backends/queue-backend.js';
import { checkPayload } from './check-payload.js';
import { QueuesError } from './queue-errors.js';
import { entryOf, QUEUE_NAMES, type PayloadOf, type QueueName } from './queue-table.js';
import { within } from './within.js';

/** What is given to a queue. */
export interface GivenJob<Name extends QueueName> {
  /** One job of this id stands in the queue at a time; another given meanwhile is the same one. */
  readonly id: string;
  readonly payload: PayloadOf<Name>;
  /** Whether every other job may wait for it. */
  readonly goesFirst?: boolean;
}

/** A job whose tries are used up. */
export interface DeadLetter {
  readonly id: string;
  readonly payload: unknown;
  readonly reason: string;
  readonly attempts: number;
}

/** How many jobs stand where. */
export interface QueueCounts {
  readonly waiting: number;
  readonly active: number;
  /** Waiting for their next try. */
  readonly delayed: number;
  readonly dead: number;
}

export interface QueuesOptions {
  /** The first wait before another try of every queue, in milliseconds, instead of what the table says. */
  readonly backoff?: number;
}

/** Giving must not hold up whoever gives: a queue that does not answer is tried again later. In milliseconds. */
const GIVE_WITHIN = 10_000;

/** BullMQ takes what has no priority first, then the lowest number. */
const FIRST = 0;
const USUAL = 1;

/** What waits in a paused queue is told apart from what waits, though the type of BullMQ does not say so. */
const STATES = ['wait', 'prioritized', 'paused', 'active', 'delayed', 'failed'] as readonly JobType[];

/** Dead letters looked at in one go. */
const PAGE = 200;

/**
 * The queues, for whoever gives jobs or looks after them.
 * Modes: open until `close`. While the store behind them is away everything fails with `queue-unreachable`.
 */
export class JobQueues {
  private readonly queues: ReadonlyMap<QueueName, Queue>;

  constructor(
    private readonly backend: QueueBackend,
    { backoff }: QueuesOptions = {},
  ) {
    this.queues = new Map(
      QUEUE_NAMES.map((name) => {
        const { options, factory } = backend.forGiving(name);
        const defaultJobOptions = optionsOf(name, backoff ?? entryOf(name).backoff);
        const queue = new Queue(name, { ...options, defaultJobOptions }, factory);
        queue.on('error', () => undefined);
        return [name, queue];
      }),
    );
  }

  /**
   * Gives jobs to a queue, all or none on PostgreSQL; on Redis a failure may leave some given, which the same ids heal.
   * @throws QueuesError `queue-payload-invalid`, `queue-job-id-invalid`, before anything is given; `queue-unreachable`
   */
  async give<Name extends QueueName>(name: Name, jobs: readonly GivenJob<Name>[]): Promise<void> {
    for (const { id, payload } of jobs) {
      if (id === '' || id.includes(':') || /^\d+$/.test(id)) throw new QueuesError('queue-job-id-invalid', { id });
      checkPayload(name, payload);
    }
    if (jobs.length === 0) return;
    const bulk = jobs.map(({ id, payload, goesFirst = false }) => ({
      name,
      data: payload,
      opts: { jobId: id, priority: goesFirst ? FIRST : USUAL },
    }));
    await this.reach(() => this.queue(name).addBulk(bulk));
  }

  async counts(name: QueueName): Promise<QueueCounts> {
    const found = await this.reach(() => this.queue(name).getJobCounts(...STATES));
    const of = (state: string): number => found[state] ?? 0;
    return {
      waiting: of('wait') + of('prioritized') + of('paused'),
      active: of('active'),
      delayed: of('delayed'),
      dead: of('failed'),
    };
  }

  async deadLetters(name: QueueName): Promise<readonly DeadLetter[]> {
    const jobs = await this.reach(() => this.queue(name).getFailed(0, PAGE - 1));
    return jobs.map((job) => ({
      id: job.id ?? '',
      payload: job.data as unknown,
      reason: job.failedReason,
      attempts: job.attemptsMade,
    }));
  }

  /**
   * Puts dead letters back into their queue, with all their tries.
   * @param id one of them; without it every one
   * @returns how many
   */
  async redrive(name: QueueName, id?: string): Promise<number> {
    const queue = this.queue(name);
    const jobs = await this.reach(async () => (id === undefined ? queue.getFailed(0, -1) : [await queue.getJob(id)]));
    let redriven = 0;
    for (const job of jobs as readonly (Job | undefined)[]) {
      if (job === undefined || !(await this.reach(() => job.isFailed()))) continue;
      await this.reach(() => job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true }));
      redriven += 1;
    }
    return redriven;
  }

  /** Lets nobody take a job any more; giving goes on. */
  async pause(name: QueueName): Promise<void> {
    await this.reach(() => this.queue(name).pause());
  }

  async resume(name: QueueName): Promise<void> {
    await this.reach(() => this.queue(name).resume());
  }

  /** The queues of BullMQ, for what shows them to administrators. */
  all(): readonly Queue[] {
    return [...this.queues.values()];
  }

  async close(): Promise<void> {
    await Promise.all(this.all().map((queue) => queue.close()));
  }

  private queue(name: QueueName): Queue {
    const queue = this.queues.get(name);
    if (queue === undefined) throw new Error(`no queue ${name}`);
    return queue;
  }

  private async reach<T>(work: () => Promise<T>): Promise<T> {
    const away = (said?: unknown): QueuesError =>
      new QueuesError('queue-unreachable', { kind: this.backend.kind, ...(said === undefined ? {} : { said }) });
    try {
      return await within(GIVE_WITHIN, work(), away);
    } catch (error) {
      if (error instanceof QueuesError) throw error;
      throw away(error instanceof Error ? error.message : String(error));
    }
  }
}

/** Finished jobs leave at once, so that their ids are free; so do spent ones that are found again. */
function optionsOf(name: QueueName, backoff: number): JobsOptions {
  const { attempts, spent } = entryOf(name);
  return {
    attempts,
    backoff: { type: 'exponential', delay: backoff, jitter: 0.5 },
    removeOnComplete: true,
    removeOnFail: spent === 'found-again',
    stackTraceLimit: 5,
  };
}
