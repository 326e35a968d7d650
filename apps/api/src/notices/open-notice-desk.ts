import { randomBytes, randomUUID } from 'node:crypto';
import type { Sealer } from '#cases';
import { AdministerWebhooks, ChoosePreferences, ReadNotices, RedriveDeliveries, type NoticePolicy } from '#notices';
import type { Directory } from '#organisation';
import {
  DatabaseClock,
  PostgresDeliveries,
  PostgresInBox,
  PostgresWebhooks,
  PostgresWishes,
  type Database,
} from '#persistence';
import type { NoticeDesk } from './notice-desk.js';

/** Bytes of a webhook's secret. */
const SECRET_BYTES = 32;

/** What this door does about notices, over a database. */
export function openNoticeDesk(
  { pool }: Database,
  directory: Directory,
  policy: NoticePolicy,
  sealer: Pick<Sealer, 'seal'>,
): NoticeDesk {
  const chance = { id: () => randomUUID(), secret: () => randomBytes(SECRET_BYTES) };
  return {
    box: new ReadNotices(new PostgresInBox(pool)),
    preferences: new ChoosePreferences(new PostgresWishes(pool), policy, directory),
    webhooks: new AdministerWebhooks(new PostgresWebhooks(pool), sealer, policy, directory, chance),
    dead: new RedriveDeliveries(new PostgresDeliveries(pool), new DatabaseClock(pool)),
  };
}
