import { QueuesError } from '../queue-errors.js';

/** A machine and its port. */
interface Address {
  readonly host: string;
  readonly port: number;
}

/** How one gets into a Redis. */
export interface RedisLogin {
  readonly username?: string;
  readonly password?: string;
  readonly tls: boolean;
}

/** Where the queues are. */
export type QueueSettings =
  | { readonly kind: 'postgres'; readonly url: string }
  | ({ readonly kind: 'standalone'; readonly address: Address; readonly database: number } & RedisLogin)
  | ({
      readonly kind: 'sentinel';
      readonly sentinels: readonly Address[];
      readonly master: string;
      readonly database: number;
    } & RedisLogin)
  | ({ readonly kind: 'cluster'; readonly nodes: readonly Address[] } & RedisLogin);

/** `redis`, `rediss`, `redis+sentinel` …; account; machines; path. */
const SHAPE = /^(rediss?)(?:\+(sentinel|cluster))?:\/\/(?:([^@/]*)@)?([^@/]+)(?:\/(.*))?$/;

/**
 * Reads where the queues are: `REDIS_URL` when it is set, else the database that the door uses.
 * @throws QueuesError `queue-settings-invalid`; it does not repeat the address, which may hold a password
 */
export function readQueueSettings(redisUrl: string | undefined, databaseUrl: string): QueueSettings {
  return redisUrl === undefined || redisUrl === '' ? { kind: 'postgres', url: databaseUrl } : redisOf(redisUrl);
}

function redisOf(redisUrl: string): QueueSettings {
  const [, scheme, kind, account, machines = '', path = ''] = SHAPE.exec(redisUrl) ?? [];
  if (scheme === undefined) throw new QueuesError('queue-settings-invalid');
  const login = { ...accountOf(account), tls: scheme === 'rediss' };
  const addresses = machines.split(',').map((machine) => addressOf(machine, kind === 'sentinel' ? 26_379 : 6_379));
  if (kind === 'cluster') return { kind, nodes: addresses, ...login };
  if (kind === 'sentinel') return { kind, sentinels: addresses, ...masterOf(path), ...login };
  const [address, second] = addresses;
  if (address === undefined || second !== undefined) throw new QueuesError('queue-settings-invalid');
  return { kind: 'standalone', address, database: numberOf(path), ...login };
}

/** Of `name` or `name/database`. */
function masterOf(path: string): { readonly master: string; readonly database: number } {
  const [master = '', database] = path.split('/');
  if (master === '') throw new QueuesError('queue-settings-invalid');
  return { master: decoded(master), database: numberOf(database) };
}

function accountOf(account: string | undefined): Omit<RedisLogin, 'tls'> {
  if (account === undefined || account === '') return {};
  const [username = '', password = ''] = account.split(':').map(decoded);
  return { ...(username === '' ? {} : { username }), ...(password === '' ? {} : { password }) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new QueuesError('queue-settings-invalid');
  }
}

function addressOf(machine: string, usual: number): Address {
  const [, bracketed, plain, port] = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d{1,5}))?$/.exec(machine) ?? [];
  const host = bracketed ?? plain;
  if (host === undefined) throw new QueuesError('queue-settings-invalid');
  return { host, port: port === undefined ? usual : Number(port) };
}

function numberOf(text: string | undefined): number {
  if (text === undefined || text === '') return 0;
  if (!/^\d{1,4}$/.test(text)) throw new QueuesError('queue-settings-invalid');
  return Number(text);
}
