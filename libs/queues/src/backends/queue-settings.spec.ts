import { describe, expect, it } from '@jest/globals';
import { readQueueSettings } from './queue-settings.js';

const read = (url?: string) => readQueueSettings(url, 'postgres://db/anliu');

describe('where the queues are', () => {
  it('is the database while no Redis is told', () => {
    expect(read()).toEqual({ kind: 'postgres', url: 'postgres://db/anliu' });
    expect(read('')).toMatchObject({ kind: 'postgres' });
  });

  it('is one Redis, with account, encryption and number of its database', () => {
    expect(read('redis://cache')).toEqual({
      kind: 'standalone',
      address: { host: 'cache', port: 6379 },
      database: 0,
      tls: false,
    });
    expect(read('rediss://anliu:p%40ss@[::1]:7000/3')).toEqual({
      kind: 'standalone',
      address: { host: '::1', port: 7000 },
      database: 3,
      username: 'anliu',
      password: 'p@ss',
      tls: true,
    });
  });

  it('is a master that sentinels name', () => {
    expect(read('redis+sentinel://:secret@a,b:26380/queues/2')).toEqual({
      kind: 'sentinel',
      sentinels: [
        { host: 'a', port: 26_379 },
        { host: 'b', port: 26_380 },
      ],
      master: 'queues',
      database: 2,
      password: 'secret',
      tls: false,
    });
  });

  it('is a cluster, of which some nodes are told', () => {
    expect(read('rediss+cluster://a:7001,b:7002')).toEqual({
      kind: 'cluster',
      nodes: [
        { host: 'a', port: 7001 },
        { host: 'b', port: 7002 },
      ],
      tls: true,
    });
  });

  it.each([
    'cache:6379',
    'redis://a,b',
    'redis+sentinel://a',
    'redis://a/x',
    'redis://a:port',
    'redis://%@a',
    'http://a',
  ])('is not read from %s, and the answer does not repeat what may hold a password', (url) => {
    expect(() => read(url)).toThrow(expect.objectContaining({ code: 'queue-settings-invalid' }));
    expect(() => read(url)).not.toThrow(url);
  });
});
