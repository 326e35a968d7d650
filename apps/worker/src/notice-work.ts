import { join } from 'node:path';
import { FileWritingEmail, FileWritingSms, FileWritingWeCom, SignedWebhook, SmtpEmail } from '#delivery';
import { DeliverNotice, loadNotices, MakeNotices, wordsOfLaw, type Channel, type NoticePolicy } from '#notices';
import { DatabaseClock, PostgresCaseReader, PostgresDeliveries, PostgresNoticeBook } from '#persistence';
import type { WorkerFloor } from './floor.js';
import type { WorkerSettings } from './settings.js';

/** How people and other systems are told. */
export interface NoticeWork {
  readonly make: MakeNotices;
  readonly deliver: DeliverNotice;
  readonly deliveries: PostgresDeliveries;
  readonly clock: DatabaseClock;
}

/** @throws TableFault with file, line and reason of what is malformed in `config/notices/` */
export function openNoticeWork(floor: WorkerFloor, settings: WorkerSettings, now: () => number): NoticeWork {
  const { database, book, directory, sealer } = floor;
  const { pool } = database;
  const { policy, writer } = loadNotices(settings.config, settings.publicUrl);
  const clock = new DatabaseClock(pool);
  const law = wordsOfLaw(book.law.calculator.ruleBook, book.registry);
  const sources = { cases: new PostgresCaseReader(pool), directory, law, clock };
  const [notices, deliveries] = [new PostgresNoticeBook(pool), new PostgresDeliveries(pool)];
  const outlets = { channels: channelsOf(settings, policy, now), writer, sealer };
  return {
    make: new MakeNotices(sources, notices, policy),
    deliver: new DeliverNotice(sources, { deliveries, notices }, outlets, policy),
    deliveries,
    clock,
  };
}

/** Without a mail server e-mail is written into a file, as text messages and WeCom are. */
function channelsOf({ home, mail }: WorkerSettings, { privateHosts }: NoticePolicy, now: () => number): Channel[] {
  const folder = join(home, 'messages');
  return [
    mail === null ? new FileWritingEmail(folder) : new SmtpEmail(mail),
    new FileWritingSms(folder),
    new FileWritingWeCom(folder),
    new SignedWebhook({ privateHosts, now }),
  ];
}
