import { isCaseId } from '#cases';
import type { NoticeClock } from './notice-book.port.js';
import { NoticesError } from './notices-errors.js';
import { cursorInvalid, type Page, type PageAsked } from './read-notices.js';
import type { DeadDeliveries, DeadDelivery } from './webhook-book.port.js';

/** Shows administrators what was given up, and lets it be tried again. */
export class RedriveDeliveries {
  constructor(
    private readonly dead: DeadDeliveries,
    private readonly clock: NoticeClock,
  ) {}

  /** @throws QueryInvalid for a cursor that is none */
  async list({ limit = 50, cursor }: PageAsked): Promise<Page<DeadDelivery>> {
    if (cursor !== undefined && !isCaseId(cursor)) throw cursorInvalid();
    const found = await this.dead.page(cursor ?? null, limit + 1);
    const items = found.slice(0, limit);
    return { items, next: found.length <= limit ? null : (items.at(-1)?.id ?? null) };
  }

  /** @throws NoticesError `delivery-not-found` when the one named was not given up */
  async redrive(id: string | null): Promise<number> {
    const redriven = id !== null && !isCaseId(id) ? 0 : await this.dead.redrive(id, await this.clock.now());
    if (id !== null && redriven === 0) throw new NoticesError('delivery-not-found');
    return redriven;
  }
}
