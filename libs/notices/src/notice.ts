import type { Words } from '#kernel';
import type { ChannelName, NoticeKind } from './notice-kinds.js';

/** A row of the outbox, as a queue hands it on. */
export interface OutboxRow {
  readonly caseId: string;
  readonly seq: number;
  readonly ordinal: number;
  readonly topic: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What somebody is to be told, without a recipient. Nothing in it names a party. */
export interface Told {
  readonly kind: NoticeKind;
  /** What happened or is to be done: names of tasks, limits and commands, as law and procedures call them. */
  readonly what: Words;
  /** `YYYY-MM-DD`; null where nothing is due. */
  readonly due: string | null;
  readonly proceeding: string;
}

/** A person, and what concerns them. */
export interface Concern extends Told {
  readonly person: string;
}

/** Where a delivery goes and when, before it is known whether another one takes it in. */
export interface DeliveryPlan {
  readonly channel: ChannelName;
  /** Notices of the same recipient, channel and fold make one message until it is begun. */
  readonly fold: string;
  /** Instant. */
  readonly nextTry: string;
  /** Goes before others, and at night. */
  readonly urgent: boolean;
}

/** A notice about to be written. */
export interface NewNotice extends Told {
  /** A person, or `webhook/<id>`. */
  readonly recipient: string;
  /** Whether it stands in the recipient's list. */
  readonly shown: boolean;
  readonly deliveries: readonly DeliveryPlan[];
}

/** A notice as it was written. */
export interface Notice extends Told {
  readonly id: string;
  readonly caseId: string;
  readonly seq: number;
  readonly ordinal: number;
  readonly at: string;
}

export type DeliveryState = 'waiting' | 'sent' | 'failed' | 'dead' | 'withdrawn';

/** The recipient that a webhook is. */
export function webhookRecipient(id: string): string {
  return `webhook/${id}`;
}
