export { AdministerWebhooks, secretContext, type WebhookAsked, type WebhookChance } from './administer-webhooks.js';
export type { Carried, Channel, OutgoingMessage, WrittenMessage } from './channel.port.js';
export { ChoosePreferences, type HowTold } from './choose-preferences.js';
export { DeliverNotice, type DeliveryOutcome, type Outlets } from './deliver-notice.js';
export type { Address, BegunDelivery, DeliveryBook, TryEnd } from './delivery-book.port.js';
export { DriveNotices } from './drive-notices.js';
export { HandDeliveries, type DeliveryHand } from './hand-deliveries.js';
export type { CaseNotices, InBox, NoticeFilter, NoticeLine } from './in-box.port.js';
export type { LawWords } from './law-words.port.js';
export { loadNotices, type LoadedNotices } from './load-notices.js';
export { MakeNotices, type NoticeSources } from './make-notices.js';
export type { NoticeBook, NoticeClock, Wishes } from './notice-book.port.js';
export {
  CHANNEL_WORDS,
  NOTICE_KIND_NAMES,
  NOTICE_KINDS,
  PERSON_CHANNELS,
  type ChannelName,
  type NoticeKind,
  type PersonChannel,
} from './notice-kinds.js';
export type { DeliveryPlan, DeliveryState, NewNotice, Notice, OutboxRow } from './notice.js';
export { NOTICES_ERRORS, NoticesError, type NoticesErrorCode } from './notices-errors.js';
export type { NoticePolicy } from './notice-policy.js';
export { WAYS, type ChosenPreferences, type Preferences, type Way, type Ways } from './preferences.js';
export { HOUR, type QuietHours } from './quiet-hours.js';
export { ReadNotices, type Page, type PageAsked, type UnreadCount } from './read-notices.js';
export { RedriveDeliveries } from './redrive-deliveries.js';
export type { DeadDeliveries, DeadDelivery, Webhook, WebhookBook } from './webhook-book.port.js';
export type { Addresses, WishBook } from './wishes.port.js';
export { wordsOfLaw } from './words-of-law.js';
