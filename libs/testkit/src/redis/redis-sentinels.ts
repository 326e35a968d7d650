import { setTimeout as pause } from 'node:timers/promises';
import { RedisServer } from './redis-server.js';

/** A master, its replica and three sentinels that watch them. */
export interface RedisSentinels {
  readonly master: RedisServer;
  readonly replica: RedisServer;
  readonly sentinels: readonly RedisServer[];
  /** What the sentinels call the master. */
  readonly name: string;
  /** Waits until the sentinels name this server as the master. */
  untilMaster(server: RedisServer): Promise<void>;
  end(): Promise<void>;
}

const NAME = 'anliu';

/** Starts them, quick to notice that a master is gone. */
export async function startRedisSentinels(): Promise<RedisSentinels> {
  const master = await RedisServer.start(['repl-diskless-sync-delay 0']);
  const replica = await RedisServer.start([`replicaof 127.0.0.1 ${String(master.port)}`]);
  await until(async () => /master_link_status:up/.test(String(await replica.ask('INFO', 'replication'))));
  const watch = [
    `sentinel monitor ${NAME} 127.0.0.1 ${String(master.port)} 2`,
    `sentinel down-after-milliseconds ${NAME} 500`,
    `sentinel failover-timeout ${NAME} 5000`,
  ];
  const sentinels = await Promise.all([0, 1, 2].map(() => RedisServer.start(watch, 'sentinel')));
  await until(async () => {
    const known = await Promise.all(sentinels.map((one) => one.ask('SENTINEL', 'SENTINELS', NAME)));
    const replicas = await Promise.all(sentinels.map((one) => one.ask('SENTINEL', 'REPLICAS', NAME)));
    return known.every((found) => sizeOf(found) === 2) && replicas.every((found) => sizeOf(found) === 1);
  });
  const all = [...sentinels, replica, master];
  return {
    master,
    replica,
    sentinels,
    name: NAME,
    untilMaster: (server) =>
      until(async () => {
        const told = await sentinels[0]?.ask('SENTINEL', 'GET-MASTER-ADDR-BY-NAME', NAME);
        return Array.isArray(told) && told[1] === String(server.port);
      }),
    end: async () => {
      await Promise.all(all.map((one) => one.end()));
    },
  };
}

const sizeOf = (found: unknown): number => (Array.isArray(found) ? found.length : 0);

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < 400; look += 1) {
    if (await holds()) return;
    await pause(50);
  }
  throw new Error('The sentinels do not agree.');
}
