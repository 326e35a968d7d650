import type { SealedValue } from '#cases';
import type { NoticeKind } from './notice-kinds.js';

/** Where another system listens. */
export interface Webhook {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** It is told of the cases of this unit and of everything below it. */
  readonly unit: string;
  readonly kinds: readonly NoticeKind[];
  readonly createdBy: string;
  /** Instant. */
  readonly createdAt: string;
}

/** Keeps webhooks. */
export interface WebhookBook {
  /** Open ones, oldest first. */
  list(): Promise<readonly Webhook[]>;
  add(webhook: Omit<Webhook, 'createdAt'> & { readonly secret: SealedValue }): Promise<void>;
  /** @returns whether there was an open one */
  close(id: string): Promise<boolean>;
}

/** A delivery that was given up. */
export interface DeadDelivery {
  readonly id: string;
  readonly recipient: string;
  readonly channel: string;
  readonly attempts: number;
  readonly error: string | null;
  readonly notices: number;
  /** When it was given up, instant. */
  readonly at: string;
}

/** Deliveries that were given up. */
export interface DeadDeliveries {
  /** The last given up first. @param before id of the last one of the page before */
  page(before: string | null, limit: number): Promise<readonly DeadDelivery[]>;
  /** Lets them be tried again with all their tries, from `now` on. @param id one of them; null for every one. @returns how many */
  redrive(id: string | null, now: string): Promise<number>;
}
