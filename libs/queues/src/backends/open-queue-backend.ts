import { QueuesError } from '../queue-errors.js';
import { within } from '../within.js';
import { PostgresBackend } from './postgres-backend.js';
import type { QueueBackend } from './queue-backend.js';
import type { QueueSettings } from './queue-settings.js';
import { RedisBackend } from './redis-backend.js';

/** How long a store may take to answer at the start, in milliseconds. */
const PATIENCE = 10_000;

/** Opens the store behind the queues. @throws QueuesError `queue-unreachable` */
export async function openQueueBackend(settings: QueueSettings, patience = PATIENCE): Promise<QueueBackend> {
  const backend = settings.kind === 'postgres' ? new PostgresBackend(settings.url) : new RedisBackend(settings);
  try {
    await within(patience, backend.ping(), () => new QueuesError('queue-unreachable'));
    return backend;
  } catch {
    await backend.close();
    throw new QueuesError('queue-unreachable', { kind: settings.kind });
  }
}
