import type { DeliverNotice } from './deliver-notice.js';
import { HandDeliveries } from './hand-deliveries.js';
import type { DeliveryBook } from './delivery-book.port.js';
import type { MakeNotices } from './make-notices.js';
import type { NoticeClock } from './notice-book.port.js';
import type { OutboxRow } from './notice.js';
import { NoticesError } from './notices-errors.js';

/** Makes and sends notices in this process, without a queue: for a single process and for tests. */
export class DriveNotices {
  private readonly deliveries: HandDeliveries;

  constructor(
    private readonly make: MakeNotices,
    private readonly deliver: DeliverNotice,
    book: Pick<DeliveryBook, 'due'>,
    clock: NoticeClock,
  ) {
    this.deliveries = new HandDeliveries(book, { hand: (ids) => this.send(ids) }, clock);
  }

  /** Makes the notices of rows, then sends whatever is due. @returns how many deliveries were tried */
  async run(rows: readonly OutboxRow[] = []): Promise<number> {
    for (const row of rows) await this.make.handle(row);
    return this.deliveries.look();
  }

  /** What could not be sent is written down with its next try. */
  private async send(ids: readonly string[]): Promise<void> {
    for (const deliveryId of ids) {
      try {
        await this.deliver.handle({ deliveryId });
      } catch (error) {
        if (!(error instanceof NoticesError)) throw error;
      }
    }
  }
}
