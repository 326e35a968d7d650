// A process that takes a job, says so, and never finishes it. It runs the build, as a door does.
import { openQueueBackend, QUEUE_TABLE, QueueWorkers } from '#queues';

const never = new Promise(() => undefined);
const handlers = Object.entries(QUEUE_TABLE).map(([queue, { handler }]) => ({
  queue,
  name: handler,
  handle: (_payload, { id }) => {
    process.stdout.write(`${id}\n`);
    return never;
  },
}));
const backend = await openQueueBackend(JSON.parse(process.argv[2]));
await new QueueWorkers(backend, handlers, { lock: 1_000, look: 400 }).start();
