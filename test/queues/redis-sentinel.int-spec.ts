import { expect, it } from '@jest/globals';
import type { QueueSettings } from '#queues';
import { startRedisSentinels, type RedisSentinels } from '#testkit';
import { aFiring, aToldRow, QueueStage, until } from './queue-stage.js';
import { queueLawsOnRedis } from './skipped-without-redis.js';

let redis: RedisSentinels;

const settingsOf = ({ sentinels, name }: RedisSentinels): QueueSettings => ({
  kind: 'sentinel',
  sentinels: sentinels.map(({ port }) => ({ host: '127.0.0.1', port })),
  master: name,
  database: 0,
  tls: false,
});

queueLawsOnRedis(
  'Redis behind sentinels',
  {
    open: async () => {
      redis = await startRedisSentinels();
      return { settings: settingsOf(redis), wipe: () => redis.master.wipe() };
    },
    close: () => redis.end(),
  },
  () =>
    it('a master that dies is replaced: the same queues and workers go on with the replica, and lose no job', async () => {
      const own = await startRedisSentinels();
      const stage = await QueueStage.open({ settings: settingsOf(own), wipe: () => Promise.resolve() });
      try {
        await stage.queues.give('documents', [{ id: 'before', payload: aToldRow(1) }]);
        await until(async () => /lag=0/.test(String(await own.master.ask('INFO', 'replication'))));
        await own.master.kill();
        await own.untilMaster(own.replica);
        await stage.work();
        await until(() => stage.idsHandled().includes('before'), 20_000);
        await stage.queues.give('clocks', [{ id: 'after', payload: aFiring(1) }]);
        await until(() => stage.idsHandled().includes('after'));
        expect([...stage.idsHandled()].sort()).toEqual(['after', 'before']);
      } finally {
        await stage.close();
        await own.end();
      }
    }, 60_000),
);
