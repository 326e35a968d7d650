import type { DeliveryBook } from './delivery-book.port.js';
import type { NoticeClock } from './notice-book.port.js';

/** Claimed at once. */
const BATCH = 100;

/** Takes deliveries that are due, so that they are sent: a queue, or this process itself. */
export interface DeliveryHand {
  /** May be given one again whose lease ran out; giving it to `DeliverNotice` twice sends it once. */
  hand(deliveryIds: readonly string[]): Promise<void>;
}

/** Hands on every delivery that is due. Any number may look at a time; what a queue loses is found again by the next look. */
export class HandDeliveries {
  constructor(
    private readonly book: Pick<DeliveryBook, 'due'>,
    private readonly hand: DeliveryHand,
    private readonly clock: NoticeClock,
  ) {}

  /** @returns how many were handed on */
  async look(): Promise<number> {
    const now = await this.clock.now();
    for (let handed = 0; ;) {
      const due = await this.book.due(now, BATCH);
      if (due.length > 0) await this.hand.hand(due);
      handed += due.length;
      if (due.length < BATCH) return handed;
    }
  }
}
