import type { AdministerWebhooks, ChoosePreferences, ReadNotices, RedriveDeliveries } from '#notices';

/** What this door does about notices. */
export interface NoticeDesk {
  readonly box: Pick<ReadNotices, 'list' | 'byCase' | 'countUnread' | 'mark' | 'markAll'>;
  readonly preferences: Pick<ChoosePreferences, 'of' | 'choose' | 'reachAt'>;
  readonly webhooks: Pick<AdministerWebhooks, 'list' | 'open' | 'close'>;
  readonly dead: Pick<RedriveDeliveries, 'list' | 'redrive'>;
}
