import { QueuesError } from './queue-errors.js';
import { entryOf, QUEUE_NAMES, type PayloadOf, type QueueName } from './queue-table.js';

/** How a job came to its handler. */
export interface Delivery {
  readonly id: string;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Aborted when the process is about to end and the job is handed back. */
  readonly signal: AbortSignal;
}

/**
 * Takes the jobs of one queue. A job may come twice, and a job of which it is unknown whether it was done comes again:
 * what is done already must do nothing.
 */
export interface QueueHandler<Name extends QueueName = QueueName> {
  readonly queue: Name;
  /** As the table of queues names it. */
  readonly name: string;
  handle(payload: PayloadOf<Name>, delivery: Delivery): Promise<void>;
}

/** A handler of any one queue. */
export type AnyHandler = { readonly [Name in QueueName]: QueueHandler<Name> }[QueueName];

/** Thrown by a handler that knows that trying again is of no use: the job becomes a dead letter at once. */
export class GiveUp extends Error {
  override readonly name = 'GiveUp';
}

/**
 * Finds the one handler of each queue.
 * @throws QueuesError `queue-handlers-wrong` naming every handler that is missing, doubled, or not in the table
 */
export function handlersByQueue(handlers: readonly AnyHandler[]): ReadonlyMap<QueueName, AnyHandler> {
  const reasons = [
    ...QUEUE_NAMES.flatMap((queue) => faultsOf(queue, handlers)),
    ...handlers
      .filter(({ queue, name }) => entryOf(queue).handler !== name)
      .map(({ queue, name }) => `${queue}: ${name} is not in the table`),
  ];
  if (reasons.length > 0) throw new QueuesError('queue-handlers-wrong', { reasons });
  return new Map(handlers.map((handler) => [handler.queue, handler]));
}

function faultsOf(queue: QueueName, handlers: readonly AnyHandler[]): readonly string[] {
  const found = handlers.filter((handler) => handler.queue === queue && handler.name === entryOf(queue).handler);
  if (found.length === 0) return [`${queue}: ${entryOf(queue).handler} is missing`];
  return found.length === 1 ? [] : [`${queue}: ${entryOf(queue).handler} stands ${found.length} times`];
}
