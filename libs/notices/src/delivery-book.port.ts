import type { SealedValue } from '#cases';
import type { Notice } from './notice.js';
import type { ChannelName } from './notice-kinds.js';

/** A delivery that this process is sending now: nobody else does until the lease runs out. */
export interface BegunDelivery {
  readonly id: string;
  readonly recipient: string;
  readonly channel: ChannelName;
  readonly urgent: boolean;
  /** Number of this try, from 1. */
  readonly attempt: number;
  /** What it tells, oldest first. */
  readonly notices: readonly Notice[];
}

/** How a try ended. Instants `+08:00`. */
export type TryEnd =
  | { readonly state: 'sent'; readonly carrierId: string | null }
  | { readonly state: 'failed'; readonly error: string; readonly nextTry: string }
  | { readonly state: 'dead'; readonly error: string }
  /** Nobody may be told any more. */
  | { readonly state: 'withdrawn' }
  /** It was too early: the try does not count. */
  | { readonly state: 'postponed'; readonly nextTry: string };

/** Where a recipient is reached. */
export interface Address {
  readonly address: string;
  /** For webhooks: what the message is signed with, as it is sealed. */
  readonly secret: SealedSecret | null;
}

/** A secret as it is kept; `context` is bound to it. */
interface SealedSecret {
  readonly value: SealedValue;
  readonly context: string;
}

/** Keeps deliveries and finds those that are due. */
export interface DeliveryBook {
  /**
   * Takes deliveries whose next try has come, urgent ones first, and leases them: nobody else is given them until the
   * lease runs out. Two who ask at a time get different ones.
   */
  due(now: string, limit: number): Promise<readonly string[]>;
  /** Begins to send one; null when it is sent, dead, being sent by another, not due yet, or unknown. */
  begin(deliveryId: string, now: string): Promise<BegunDelivery | null>;
  /** Null where the recipient is not reached by this channel any more. */
  addressOf(recipient: string, channel: ChannelName): Promise<Address | null>;
  end(deliveryId: string, attempt: number, end: TryEnd, now: string): Promise<void>;
}
