import { describe, expect, it } from '@jest/globals';
import { handlersByQueue, type AnyHandler } from './handlers.js';
import { QUEUE_NAMES, QUEUE_TABLE, type QueueName } from './queue-table.js';

const handlerOf = (queue: QueueName, name: string = QUEUE_TABLE[queue].handler): AnyHandler => ({
  queue,
  name,
  handle: () => Promise.resolve(),
});
const all = QUEUE_NAMES.map((queue) => handlerOf(queue));

describe('a worker', () => {
  it('finds the one handler of each queue', () => {
    expect([...handlersByQueue(all).keys()].sort()).toEqual([...QUEUE_NAMES].sort());
  });

  it('does not start without a handler, and names it', () => {
    expect(() => handlersByQueue(all.slice(1))).toThrow(/clocks: fire-clock is missing/);
  });

  it('does not start with a handler that stands twice, and names it', () => {
    expect(() => handlersByQueue([...all, handlerOf('maintenance')])).toThrow(/maintenance: keep-up stands 2 times/);
  });

  it('does not start with a handler that the table does not know, and names it', () => {
    expect(() => handlersByQueue([...all, handlerOf('clocks', 'other')])).toThrow(/clocks: other is not in the table/);
  });
});
