import { describe, it } from '@jest/globals';
import { hasRedis, RedisServer } from '#testkit';
import { foundAgainLaws } from './found-again.js';

let server: RedisServer;

if (hasRedis()) {
  foundAgainLaws('Redis', {
    open: async () => {
      server = await RedisServer.start();
      const address = { host: '127.0.0.1', port: server.port };
      return { settings: { kind: 'standalone', address, database: 0, tls: false }, wipe: () => server.wipe() };
    },
    close: () => server.end(),
  });
} else {
  describe('what steps told, with queues on Redis', () => {
    it.skip('is not tried: this machine has no redis-server', () => undefined);
  });
}
