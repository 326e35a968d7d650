import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** One random password for each role of a cluster. */
export interface Credentials {
  readonly superuser: string;
  readonly owner: string;
  readonly application: string;
}

/** New random passwords, made of characters that need no escaping in an address or in SQL. */
export function newCredentials(): Credentials {
  const password = (): string => randomBytes(24).toString('hex');
  return { superuser: password(), owner: password(), application: password() };
}

/** The passwords kept in this file, or null when there is none. */
export function readCredentials(path: string): Credentials | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Credentials) : null;
}

/** Keeps the passwords where only our own account reads them. */
export function writeCredentials(path: string, credentials: Credentials): void {
  const draft = `${path}.${String(process.pid)}`;
  writeFileSync(draft, `${JSON.stringify(credentials)}\n`, { mode: 0o600 });
  renameSync(draft, path);
}
