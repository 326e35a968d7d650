import { expect, it } from '@jest/globals';
import { QUEUE_NAMES } from '#queues';
import { startRedisCluster, type RedisCluster } from '#testkit';
import { queueLawsOnRedis } from './skipped-without-redis.js';

let cluster: RedisCluster;

queueLawsOnRedis(
  'a Redis Cluster of three nodes',
  {
    open: async () => {
      cluster = await startRedisCluster();
      const nodes = cluster.nodes.map(({ port }) => ({ host: '127.0.0.1', port }));
      return {
        settings: { kind: 'cluster', nodes, tls: false },
        wipe: async () => {
          await Promise.all(cluster.nodes.map((node) => node.wipe()));
        },
      };
    },
    close: () => cluster.end(),
  },
  () =>
    it('spreads the queues by a hash tag each: no two share a slot', async () => {
      const slots = new Set<number>();
      const [node] = (cluster = await startRedisCluster()).nodes;
      try {
        for (const queue of QUEUE_NAMES)
          slots.add(Number(await node?.ask('CLUSTER', 'KEYSLOT', `{anliu-${queue}}:${queue}:wait`)));
      } finally {
        await cluster.end();
      }
      expect(slots.size).toBe(QUEUE_NAMES.length);
    }),
);
