import type { ChannelName } from './notice-kinds.js';

/** What a person reads. */
export interface WrittenMessage {
  readonly subject: string;
  readonly text: string;
}

/** One message to one address. */
export interface OutgoingMessage {
  /** The same at every try, so that a receiver knows a message that comes twice. */
  readonly id: string;
  readonly address: string;
  /** What a person reads; for a webhook the JSON of its body is the text. */
  readonly message: WrittenMessage;
  /** What a webhook is signed with. */
  readonly secret: string | null;
  /** When it is sent, `+08:00`. */
  readonly at: string;
}

/** What became of a try. The reason names no address and no content. */
export type Carried =
  | { readonly outcome: 'accepted'; readonly carrierId: string | null }
  | { readonly outcome: 'failed'; readonly reason: string; readonly final: boolean };

/** A way by which messages leave. What goes wrong is an answer; `final` where trying again is of no use. */
export interface Channel {
  readonly name: ChannelName;
  carry(message: OutgoingMessage): Promise<Carried>;
}
