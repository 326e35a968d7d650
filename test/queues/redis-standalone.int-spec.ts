import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { QueueSettings } from '#queues';
import { RedisServer } from '#testkit';
import { aFiring, QueueStage, until } from './queue-stage.js';
import { queueLawsOnRedis } from './skipped-without-redis.js';

let server: RedisServer;

const settingsOf = ({ port }: RedisServer): QueueSettings => ({
  kind: 'standalone',
  address: { host: '127.0.0.1', port },
  database: 0,
  tls: false,
});

queueLawsOnRedis(
  'Redis',
  {
    open: async () => {
      server = await RedisServer.start();
      return { settings: settingsOf(server), wipe: () => server.wipe() };
    },
    close: () => server.end(),
  },
  () =>
    describe('a Redis that goes away', () => {
      let own: RedisServer;
      let stage: QueueStage;

      beforeAll(async () => {
        own = await RedisServer.start();
        stage = await QueueStage.open({ settings: settingsOf(own), wipe: () => Promise.resolve() });
      });
      afterAll(async () => {
        await stage.close();
        await own.end();
      });

      it('tells whoever gives a job soon, and serves the same queues and workers when it is back', async () => {
        await stage.work();
        await stage.queues.give('clocks', [{ id: 'before', payload: aFiring(1) }]);
        await until(() => stage.handled.length === 1);
        await own.kill();
        const began = Date.now();
        await expect(stage.queues.give('clocks', [{ id: 'during', payload: aFiring(2) }])).rejects.toMatchObject({
          code: 'queue-unreachable',
        });
        expect(Date.now() - began).toBeLessThan(10_500);
        await own.restart();
        await until(async () => {
          const given = stage.queues.give('clocks', [{ id: 'after', payload: aFiring(3) }]);
          return given.then(
            () => true,
            () => false,
          );
        });
        await until(() => stage.idsHandled().includes('after'));
      });
    }),
);
