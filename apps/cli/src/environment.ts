import { DomainError } from '#kernel';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the environment tells the command line. */
export interface Environment {
  /** The folder of this installation's data: `ANLIU_HOME`, else `.anliu/` in the checkout. */
  readonly home: string;
  /** The folder of rules, calendars, access and the organisation: `ANLIU_CONFIG`, else `config/` in the checkout. */
  readonly config: string;
  /** The port of the API: `PORT`, else 3000. */
  readonly port: number;
  /** `DATABASE_URL`, the application's role; null for the built-in database. */
  readonly applicationUrl: string | null;
  /** `DATABASE_MIGRATION_URL`, the owner's role; null when migrations are run by someone else. */
  readonly ownerUrl: string | null;
  /** Whether `REDIS_URL` says that the queues are there and not in the database. */
  readonly queuesInRedis: boolean;
  /** Whether the environment itself says where the key of sealed facts is. */
  readonly sealingKeyIsTold: boolean;
  /** `ANLIU_SEALING_KEY` and `ANLIU_SEALING_KEY_FILE`; both null: the key lies in the home. */
  readonly sealingKeyText: string | null;
  readonly sealingKeyFile: string | null;
  /** Whether npm started us, as it tells its scripts. */
  readonly startedByNpm: boolean;
}

/** The top folder of the checkout, from the folder of this file in the build: `dist/apps/cli/src`. */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', '..');

/** Reads and checks the environment. @throws DomainError when something in it cannot be meant */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const applicationUrl = readAddress(variables, 'DATABASE_URL');
  const ownerUrl = readAddress(variables, 'DATABASE_MIGRATION_URL');
  if (applicationUrl === null && ownerUrl !== null) {
    throw new DomainError('database-url-missing', {
      zh: '设置了 DATABASE_MIGRATION_URL 而没有 DATABASE_URL；两者分别是所有者和应用程序的账户。',
      en: 'DATABASE_MIGRATION_URL is set without DATABASE_URL; they are the accounts of the owner and of the application.',
    });
  }
  return {
    ...folders(variables),
    port: readPort(told(variables, 'PORT') ?? '3000'),
    applicationUrl,
    ownerUrl,
    queuesInRedis: told(variables, 'REDIS_URL') !== null,
    ...sealingKey(variables),
    startedByNpm: variables['npm_lifecycle_event'] !== undefined,
  };
}

/** The version of this checkout. */
export function readVersion(): string {
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
}

/** A variable that is set to nothing is not set: so a file of variables may leave one empty. */
function told(variables: NodeJS.ProcessEnv, name: string): string | null {
  return variables[name] || null;
}

/** Other words would be taken for the name of a machine, and the failure to find it would tell nobody anything. */
function readAddress(variables: NodeJS.ProcessEnv, name: string): string | null {
  const address = told(variables, name);
  if (address === null || (/^postgres(ql)?:\/\//.test(address) && URL.canParse(address))) return address;
  // The address itself is not repeated: it may hold a password.
  throw new DomainError('database-url-malformed', {
    zh: `${name} 应形如 postgres://账户:口令@主机:5432/数据库名；口令中的特殊字符须以 % 编码。`,
    en: `${name} must look like postgres://role:password@host:5432/database, special characters of the password %-encoded.`,
  });
}

function folders(variables: NodeJS.ProcessEnv): Pick<Environment, 'home' | 'config'> {
  return {
    home: resolve(told(variables, 'ANLIU_HOME') ?? join(root, '.anliu')),
    config: resolve(told(variables, 'ANLIU_CONFIG') ?? join(root, 'config')),
  };
}

function sealingKey(
  variables: NodeJS.ProcessEnv,
): Pick<Environment, 'sealingKeyIsTold' | 'sealingKeyText' | 'sealingKeyFile'> {
  const [text, file] = [told(variables, 'ANLIU_SEALING_KEY'), told(variables, 'ANLIU_SEALING_KEY_FILE')];
  return { sealingKeyIsTold: (text ?? file) !== null, sealingKeyText: text, sealingKeyFile: file };
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new DomainError('port-not-a-port', {
    zh: `PORT 应为 1 到 65535 的整数，现为“${text}”。`,
    en: `PORT must be a whole number from 1 to 65535; it is “${text}”.`,
  });
}
