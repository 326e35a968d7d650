import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DomainError } from '#kernel';
import { readQueueSettings, type QueueSettings } from '#queues';

/** What the worker is told by its environment. */
export interface WorkerSettings {
  readonly databaseUrl: string;
  /** The database, unless `REDIS_URL` is set. */
  readonly queues: QueueSettings;
  readonly home: string;
  /** Rules, parameters, calendars, access. */
  readonly config: string;
  /** Where people open the system; null where messages carry no link. */
  readonly publicUrl: string | null;
  /** Where mail leaves; null where it is written into a file. */
  readonly mail: { readonly url: string; readonly from: string } | null;
  readonly sealingKey: { readonly text: string | undefined; readonly file: string | undefined };
}

/** The top folder of the checkout, from the folder of this file in the build: `dist/apps/worker/src`. */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', '..');

/** Reads the environment. @throws DomainError `database-url-missing`; QueuesError `queue-settings-invalid` */
export function readSettings(variables: Readonly<Record<string, string | undefined>>): WorkerSettings {
  const databaseUrl = variables['DATABASE_URL'];
  if (databaseUrl === undefined || databaseUrl === '') {
    throw new DomainError('database-url-missing', {
      zh: '请用 DATABASE_URL 指定数据库，或以 npm run start:worker 启动。',
      en: 'Set DATABASE_URL, or start with npm run start:worker.',
    });
  }
  return {
    databaseUrl,
    queues: readQueueSettings(variables['REDIS_URL'], databaseUrl),
    home: resolve(variables['ANLIU_HOME'] ?? join(root, '.anliu')),
    config: resolve(variables['ANLIU_CONFIG'] ?? join(root, 'config')),
    publicUrl: variables['ANLIU_PUBLIC_URL'] || null,
    mail: mailOf(variables['SMTP_URL'], variables['MAIL_FROM']),
    sealingKey: { text: variables['ANLIU_SEALING_KEY'], file: variables['ANLIU_SEALING_KEY_FILE'] },
  };
}

function mailOf(url: string | undefined, from: string | undefined): WorkerSettings['mail'] {
  if (url === undefined || url === '') return null;
  if (from !== undefined && from !== '' && /^smtps?:\/\//.test(url)) return { url, from };
  throw new DomainError('mail-settings-invalid', {
    zh: 'SMTP_URL 应形如 smtp://账户:口令@主机:587，并以 MAIL_FROM 指定发件人。',
    en: 'SMTP_URL must look like smtp://account:password@host:587, and MAIL_FROM names the sender.',
  });
}
