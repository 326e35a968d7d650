import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DomainError } from '#kernel';

/** What the environment tells this process. */
export interface ApiSettings {
  /** `DATABASE_URL`, the application's role. */
  readonly databaseUrl: string;
  /** `ANLIU_HOME`: files are kept in `blobs/` below it. */
  readonly home: string;
  /** `ANLIU_CONFIG`: rules, calendars, parameters, access. */
  readonly config: string;
  /** `HOST`, `PORT`. */
  readonly host: string;
  readonly port: number;
  /** `ANLIU_SEALING_KEY`, or the file named by `ANLIU_SEALING_KEY_FILE`. */
  readonly sealingKey: { readonly text: string | undefined; readonly file: string | undefined };
}

/** The top folder of the checkout, from the folder of this file in the build: `dist/apps/api/src`. */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', '..');

/** Reads the environment. @throws DomainError `database-url-missing` */
export function readSettings(variables: Readonly<Record<string, string | undefined>>): ApiSettings {
  const databaseUrl = variables['DATABASE_URL'];
  if (databaseUrl === undefined) {
    throw new DomainError('database-url-missing', {
      zh: '请用 DATABASE_URL 指定数据库，或以 npm start 启动。',
      en: 'Set DATABASE_URL, or start with npm start.',
    });
  }
  return {
    databaseUrl,
    home: resolve(variables['ANLIU_HOME'] ?? join(root, '.anliu')),
    config: resolve(variables['ANLIU_CONFIG'] ?? join(root, 'config')),
    host: variables['HOST'] ?? '127.0.0.1',
    port: Number(variables['PORT'] ?? 3000),
    sealingKey: { text: variables['ANLIU_SEALING_KEY'], file: variables['ANLIU_SEALING_KEY_FILE'] },
  };
}
