import { createRedisBackend } from 'bullmq';
import { Cluster, Redis, type RedisOptions } from 'ioredis';
import type { QueueName } from '../queue-table.js';
import type { QueueBackend, QueueReach } from './queue-backend.js';
import type { QueueSettings, RedisLogin } from './queue-settings.js';

type RedisSettings = Exclude<QueueSettings, { kind: 'postgres' }>;

/** How replies look is left as it is; ioredis types it apart. */
type ClientOptions = Omit<RedisOptions, 'replyMapping'>;

/** The longest wait before the next try to connect, in milliseconds. */
const LONGEST_WAIT = 1_000;

const soon = (times: number): number => Math.min(50 * 2 ** Math.min(times, 10), LONGEST_WAIT);

/** Whoever gives a job keeps it and tries again, so the giver is told soon. */
const GIVING: ClientOptions = { maxRetriesPerRequest: 2, commandTimeout: 5_000 };

/** Whoever took a job has nobody to give it back to but the queue: it waits until the queue is there again. */
const TAKING: ClientOptions = { maxRetriesPerRequest: null };

/** The queues in Redis. Each has a hash tag of its own, so that a cluster spreads them over its nodes. */
export class RedisBackend implements QueueBackend {
  readonly kind = 'redis';
  private readonly giving: Redis | Cluster;
  private readonly taking: Redis | Cluster;

  constructor(settings: RedisSettings) {
    this.giving = connect(settings, GIVING);
    this.taking = connect(settings, TAKING);
    // Queues and workers hear of it and tell; without a listener of its own the client would write to the console.
    for (const client of [this.giving, this.taking]) client.on('error', () => undefined);
  }

  forGiving(queue: QueueName): QueueReach {
    return reach(queue, this.giving);
  }

  forTaking(queue: QueueName): QueueReach {
    return reach(queue, this.taking);
  }

  async ping(): Promise<void> {
    await this.giving.ping();
  }

  close(): Promise<void> {
    for (const client of [this.giving, this.taking]) client.disconnect();
    return Promise.resolve();
  }
}

function reach(queue: QueueName, connection: Redis | Cluster): QueueReach {
  return { options: { connection, prefix: `{anliu-${queue}}` }, factory: createRedisBackend };
}

function connect(settings: RedisSettings, patience: ClientOptions): Redis | Cluster {
  const usual: ClientOptions = {
    ...loginOf(settings),
    ...patience,
    connectTimeout: 5_000,
    retryStrategy: soon,
    // After a failover the old master may answer as a replica: connect anew, and send the command there again.
    reconnectOnError: (error) => (error.message.includes('READONLY') ? 2 : false),
  };
  if (settings.kind === 'cluster') {
    return new Cluster([...settings.nodes], { redisOptions: usual, clusterRetryStrategy: soon });
  }
  if (settings.kind === 'sentinel') {
    const { sentinels, master, database } = settings;
    return new Redis({ ...usual, sentinels: [...sentinels], name: master, db: database, sentinelRetryStrategy: soon });
  }
  return new Redis({ ...usual, ...settings.address, db: settings.database });
}

function loginOf({ username, password, tls }: RedisLogin): ClientOptions {
  return {
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password }),
    ...(tls ? { tls: {} } : {}),
  };
}
