import { firingJobId, type FiringHand } from '#clocks';
import type { DeliveryHand } from '#notices';
import type { OutboxRow, RowHand } from '#outbox';
import { QUEUE_NAMES, type GivenJob, type JobQueues, type QueueName } from '#queues';
import type { UpkeepHand } from '#upkeep';

/** Queues whose jobs are rows of the outbox. */
type RowQueue = 'documents' | 'notifications';

/** Hands firings to the queue `clocks`, those that end power over things or persons first. */
export function firingHand(queues: JobQueues): FiringHand {
  return {
    hand: (firings) =>
      queues.give(
        'clocks',
        firings.map((firing) => ({ id: firingJobId(firing), payload: firing, goesFirst: firing.lapse })),
      ),
  };
}

/** Hands rows of the outbox to the queues of their topics. */
export function rowHand(queues: JobQueues): RowHand {
  return {
    hand: (queue, rows) => {
      if (!isRowQueue(queue)) return Promise.reject(new Error(`${queue} takes no rows of the outbox`));
      return queues.give(queue, rows.map(jobOf));
    },
  };
}

/** Hands messages that are due to the queue `deliveries`. */
export function deliveryHand(queues: JobQueues): DeliveryHand {
  return {
    hand: (ids) =>
      queues.give(
        'deliveries',
        ids.map((deliveryId) => ({ id: `delivery-${deliveryId}`, payload: { deliveryId } })),
      ),
  };
}

/** Hands runs of upkeep to the queue `maintenance`. */
export function upkeepHand(queues: JobQueues): UpkeepHand {
  return {
    hand: (runs) =>
      queues.give(
        'maintenance',
        runs.map((run) => ({ id: `${run.work}-${run.slot}`, payload: run })),
      ),
  };
}

const ROW_QUEUES: readonly QueueName[] = ['documents', 'notifications'] satisfies readonly RowQueue[];

function isRowQueue(queue: string): queue is RowQueue {
  return QUEUE_NAMES.some((name) => name === queue && ROW_QUEUES.includes(name));
}

function jobOf(row: OutboxRow): GivenJob<RowQueue> {
  return { id: `${row.caseId}-${String(row.seq)}-${String(row.ordinal)}`, payload: row };
}
