import { formatInstant, parseInstant } from '#calendar';
import type { CaseDocument, Sealer } from '#cases';
import { causeToTell } from './cause-to-tell.js';
import type { Carried, Channel, OutgoingMessage } from './channel.port.js';
import type { BegunDelivery, DeliveryBook, TryEnd } from './delivery-book.port.js';
import { SYSTEM_READING, type NoticeSources } from './make-notices.js';
import type { NoticeBook } from './notice-book.port.js';
import { waitAfter, type NoticePolicy } from './notice-policy.js';
import { NoticesError } from './notices-errors.js';
import { PeopleOfCase } from './people-of-case.js';
import { preferencesWith, type Preferences } from './preferences.js';
import { outOfQuiet } from './quiet-hours.js';
import type { MessageWriter, ToldNotice } from './write-message.js';

/** What messages leave by. */
export interface Outlets {
  readonly channels: readonly Channel[];
  readonly writer: MessageWriter;
  readonly sealer: Pick<Sealer, 'open'>;
}

/** What became of it: `elsewhere` means that there was nothing to do, or that another process is doing it. */
export type DeliveryOutcome = TryEnd['state'] | 'elsewhere';

/**
 * Sends one delivery. Whoever may not know of a case any more, as one who was recused since, is not told of it.
 * Handled twice, at once or one after the other, it is sent once; a process that dies while it is sending has it sent
 * again, with the same id.
 */
export class DeliverNotice {
  constructor(
    private readonly sources: Pick<NoticeSources, 'cases' | 'directory' | 'clock'>,
    private readonly books: { readonly deliveries: DeliveryBook; readonly notices: Pick<NoticeBook, 'wishesOf'> },
    private readonly outlets: Outlets,
    private readonly policy: NoticePolicy,
  ) {}

  /** @throws NoticesError `delivery-failed`, which is retryable and has its next try written down; `delivery-dead` */
  async handle({ deliveryId }: { readonly deliveryId: string }): Promise<DeliveryOutcome> {
    const now = await this.sources.clock.now();
    const begun = await this.books.deliveries.begin(deliveryId, now);
    if (begun === null) return 'elsewhere';
    const end = await this.tryOnce(begun, now);
    await this.books.deliveries.end(deliveryId, begun.attempt, end, now);
    if (end.state === 'failed') throw new NoticesError('delivery-failed', { deliveryId, error: end.error });
    if (end.state === 'dead') throw new NoticesError('delivery-dead', { deliveryId, error: end.error });
    return end.state;
  }

  private async tryOnce(begun: BegunDelivery, now: string): Promise<TryEnd> {
    const preferences = await this.preferencesOf(begun.recipient);
    const wake = formatInstant(outOfQuiet(parseInstant(now) ?? 0, preferences.quiet));
    if (isHeldByQuiet(begun) && wake !== now) return { state: 'postponed', nextTry: wake };
    const [told, target] = await Promise.all([
      this.stillToBeTold(begun, now),
      this.books.deliveries.addressOf(begun.recipient, begun.channel),
    ]);
    if (told.length === 0 || target === null) return { state: 'withdrawn' };
    const channel = this.outlets.channels.find(({ name }) => name === begun.channel);
    if (channel === undefined) return this.failed(begun, { reason: `no channel ${begun.channel}`, final: false }, now);
    const { secret } = target;
    const carried = await carry(channel, {
      id: begun.id,
      address: target.address,
      message: this.outlets.writer.write(begun, told, preferences.language),
      secret: secret === null ? null : this.outlets.sealer.open(secret.value, secret.context),
      at: now,
    });
    return carried.outcome === 'accepted'
      ? { state: 'sent', carrierId: carried.carrierId }
      : this.failed(begun, carried, now);
  }

  private failed(
    { attempt }: BegunDelivery,
    { reason, final }: { reason: string; final: boolean },
    now: string,
  ): TryEnd {
    if (final || attempt >= this.policy.attempts) return { state: 'dead', error: reason };
    const next = (parseInstant(now) ?? 0) + waitAfter(this.policy, attempt) * 1_000;
    return { state: 'failed', error: reason, nextTry: formatInstant(next) };
  }

  private async preferencesOf(recipient: string): Promise<Preferences> {
    const wishes = await this.books.notices.wishesOf([recipient]);
    return preferencesWith(this.policy.usual, wishes.get(recipient)?.chosen);
  }

  /** A system is told of what its unit's cases do; a person only of what they may know now. */
  private async stillToBeTold(begun: BegunDelivery, now: string): Promise<readonly ToldNotice[]> {
    const cases = await this.casesOf(begun);
    return begun.notices.flatMap((notice) => {
      const found = cases.get(notice.caseId);
      if (found === undefined) return [];
      const people = new PeopleOfCase(this.sources.directory, found.state, now.slice(0, 10));
      const known = begun.channel === 'webhook' || people.mayKnow(begun.recipient);
      return known ? [{ notice, caseNumber: found.state.number, cause: causeToTell(found) }] : [];
    });
  }

  private async casesOf({ notices }: BegunDelivery): Promise<ReadonlyMap<string, CaseDocument>> {
    const ids = [...new Set(notices.map(({ caseId }) => caseId))];
    const found = await Promise.all(ids.map((id) => this.sources.cases.read(SYSTEM_READING, id)));
    return new Map(found.flatMap((one) => (one === null ? [] : [[one.state.id, one]])));
  }
}

/** A channel that throws has failed in a way nobody foresaw; what it said may hold an address and is left out. */
async function carry(channel: Channel, message: OutgoingMessage): Promise<Carried> {
  try {
    return await channel.carry(message);
  } catch (error) {
    return { outcome: 'failed', reason: error instanceof Error ? error.name : 'unknown', final: false };
  }
}

/** Neither what is urgent nor a machine waits for the morning. */
function isHeldByQuiet({ urgent, channel }: BegunDelivery): boolean {
  return !urgent && channel !== 'webhook';
}
