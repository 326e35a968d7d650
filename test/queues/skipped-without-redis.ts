import { describe, it } from '@jest/globals';
import { hasRedis } from '#testkit';
import { queueLaws, type StoreOnTrial } from './queue-laws.js';

/** The laws on a store that needs `redis-server`; without it the suite is named as skipped. */
export function queueLawsOnRedis(name: string, trial: StoreOnTrial, more: () => void = () => undefined): void {
  if (hasRedis()) {
    queueLaws(name, trial);
    more();
    return;
  }
  describe(`queues on ${name}`, () => {
    it.skip('are not tried: this machine has no redis-server', () => undefined);
  });
}
