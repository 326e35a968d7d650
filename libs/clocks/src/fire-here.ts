import type { FireClock } from './fire-clock.js';
import type { Firing } from './firing.js';
import type { FiringHand } from './firings.port.js';

/**
 * Fires what a sweep found in this process, one after the other, where there is no queue. What fails is told to the
 * caller and found again when its lease has run out.
 */
export class FireHere implements FiringHand {
  constructor(
    private readonly clocks: Pick<FireClock, 'handle'>,
    private readonly failed: (firing: Firing, error: unknown) => void,
  ) {}

  async hand(firings: readonly Firing[]): Promise<void> {
    for (const firing of firings) {
      try {
        await this.clocks.handle(firing);
      } catch (error) {
        this.failed(firing, error);
      }
    }
  }
}
