import { Logger } from '@nestjs/common';
import { SweepClocks } from '#clocks';
import { ProveFiles } from '#documents';
import { RepeatedLook } from '#lifetime';
import { HandDeliveries } from '#notices';
import { AcknowledgeRows, Relay, TOPICS } from '#outbox';
import { PostgresEnteredFiles, PostgresOutbox, PostgresUpkeepBook } from '#persistence';
import { JobQueues, openQueueBackend, QueueWorkers, type JobEnd, type QueueBackend, type QueuesError } from '#queues';
import { DoUpkeep, FindUpkeep } from '#upkeep';
import { Alone } from './alone.js';
import { openFloor, type WorkerFloor } from './floor.js';
import { deliveryHand, firingHand, rowHand, upkeepHand } from './hands.js';
import { openNoticeWork, type NoticeWork } from './notice-work.js';
import { workerHandlers } from './handlers/worker-handlers.js';
import type { WorkerSettings } from './settings.js';
import { upkeepWorks } from './upkeep-works.js';

/** Milliseconds from one look to the next. */
const SWEEP_EVERY = 1_000;
const RELAY_EVERY = 200;
/** Another process is the relay: so often is it looked whether it still is. */
const STAND_EVERY = 1_000;
const DELIVER_EVERY = 1_000;
/** Urges that nobody answered in time. */
const CLIMB_EVERY = 60_000;
const UPKEEP_EVERY = 10_000;
const REFRESH_EVERY = 60_000;

/** How long what is under way is waited for at the end, in milliseconds. */
const PATIENCE = 8_000;

/** What is opened before anything runs. */
interface Opened {
  readonly floor: WorkerFloor;
  readonly notices: NoticeWork;
  readonly backend: QueueBackend;
  readonly alone: Alone | null;
}

/**
 * Everything the worker does, over one database and one store of queues.
 * Modes: opened → at work (`start`) → closed. Closing ends first what finds work, then what does it, then what both
 * stand on.
 */
export class WorkerServices {
  readonly queues: JobQueues;
  private readonly workers: QueueWorkers;
  private readonly relay: Relay;
  private readonly deliveries: HandDeliveries;
  private readonly upkeep: FindUpkeep;
  private readonly sweep: SweepClocks;
  private looks: readonly RepeatedLook[] = [];

  /** @throws QueuesError `queue-handlers-wrong` */
  constructor(
    private readonly opened: Opened,
    now: () => number,
  ) {
    const { floor, backend, notices } = opened;
    const { pool } = floor.database;
    const outbox = new PostgresOutbox(pool);
    const works = upkeepWorks(floor, now);
    const book = new PostgresUpkeepBook(pool);
    const handlers = workerHandlers({
      fire: floor.fire,
      make: notices.make,
      deliver: notices.deliver,
      prove: new ProveFiles(new PostgresEnteredFiles(pool), floor.blobs),
      upkeep: new DoUpkeep(works, book),
      rows: new AcknowledgeRows(outbox, TOPICS),
    });
    this.workers = new QueueWorkers(backend, handlers, { onEnd: toldOf, onTrouble: warn });
    this.queues = new JobQueues(backend);
    this.relay = new Relay(outbox, rowHand(this.queues), TOPICS);
    this.deliveries = new HandDeliveries(notices.deliveries, deliveryHand(this.queues), notices.clock);
    this.upkeep = new FindUpkeep(works, book, upkeepHand(this.queues));
    this.sweep = new SweepClocks(floor.firings, firingHand(this.queues));
  }

  get store(): 'postgres' | 'redis' {
    return this.opened.backend.kind;
  }

  /** Begins to find work and to do it. */
  async start(): Promise<void> {
    const { schedules, directory, climb } = this.opened.floor;
    await schedules.run();
    await this.workers.start();
    this.looks = [
      look(
        'clocks',
        () => SWEEP_EVERY,
        () => this.sweep.sweep(),
      ),
      look(
        'relay',
        () => (this.relay.isSeated ? RELAY_EVERY : STAND_EVERY),
        () => this.relay.look(),
      ),
      look(
        'urges',
        () => CLIMB_EVERY,
        () => climb.run(),
      ),
      look(
        'deliveries',
        () => DELIVER_EVERY,
        () => this.deliveries.look(),
      ),
      look(
        'upkeep',
        () => UPKEEP_EVERY,
        () => this.upkeep.look(),
      ),
      look(
        'organisation',
        () => REFRESH_EVERY,
        () => directory.refresh(),
      ),
    ];
  }

  async close(): Promise<void> {
    const { floor, backend, alone } = this.opened;
    await Promise.all(this.looks.map((one) => one.stop()));
    await this.relay.leave();
    await this.workers.close(PATIENCE);
    await this.queues.close().catch(() => undefined);
    await backend.close();
    await alone?.leave();
    await floor.database.close();
  }
}

/**
 * Opens everything the worker stands on.
 * @param taken told when another worker took this one's place while the database was away: then it must end
 * @throws DomainError of whatever cannot be used, `worker-already-running` among them
 */
export async function openWorker(
  settings: WorkerSettings,
  now: () => number,
  taken: (error: QueuesError) => void,
): Promise<WorkerServices> {
  const floor = await openFloor(settings);
  let alone: Alone | null = null;
  let backend: QueueBackend | null = null;
  try {
    const notices = openNoticeWork(floor, settings, now);
    if (settings.queues.kind === 'postgres') alone = await Alone.hold(floor.database, taken);
    backend = await openQueueBackend(settings.queues);
    return new WorkerServices({ floor, notices, backend, alone }, now);
  } catch (error) {
    await backend?.close();
    await alone?.leave();
    await floor.database.close();
    throw error;
  }
}

function look(name: string, every: () => number, work: () => Promise<unknown>): RepeatedLook {
  const log = new Logger(name);
  const failed = (error: unknown): void => {
    log.warn(error instanceof Error ? error.message : String(error));
  };
  return new RepeatedLook({ name, every, look: work, failed });
}

/** What a job holds is never logged: it may name a person. */
function toldOf(end: JobEnd): void {
  const log = new Logger(end.queue);
  if (end.outcome === 'failed') log.warn(`${end.id}: try ${String(end.attempt)} failed: ${end.error.message}`);
  if (end.outcome === 'spent') log.error(`${end.id}: every try failed: ${end.error.message}`);
}

function warn(queue: string, error: Error): void {
  new Logger(queue).warn(error.message);
}
