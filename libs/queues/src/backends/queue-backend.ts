import type { BackendFactory, QueueBaseOptions, RedisQueueBackend } from 'bullmq';
import type { QueueName } from '../queue-table.js';

/** What BullMQ is told to reach one queue. Its classes are typed for Redis unless they are told otherwise. */
export interface QueueReach {
  readonly options: QueueBaseOptions & { readonly prefix?: string };
  readonly factory: BackendFactory<RedisQueueBackend>;
}

/**
 * The store behind the queues.
 * Modes: open until `close`. BullMQ comes and goes on it; what it was lent is closed only here.
 */
export interface QueueBackend {
  readonly kind: 'postgres' | 'redis';
  /** For giving jobs and looking at them: what cannot be done soon fails. */
  forGiving(queue: QueueName): QueueReach;
  /** For taking jobs: what cannot be done now waits. */
  forTaking(queue: QueueName): QueueReach;
  /** @throws when it does not answer */
  ping(): Promise<void>;
  close(): Promise<void>;
}
