import { DomainError } from '#kernel';
import { openEmbeddedDatabase } from '#persistence';
import pg from 'pg';
import type { Environment } from '../environment.js';

/** A database to work with, wherever it runs. */
export interface OpenDatabase {
  readonly applicationUrl: string;
  /** Null when only `DATABASE_URL` was given: then its tables are someone else's to change. */
  readonly ownerUrl: string | null;
  /** False once the built-in server is gone; a server that is not ours counts as running. */
  isRunning(): boolean;
  /** Gives it back; the built-in server stops when nobody else uses it. */
  close(): Promise<void>;
}

/** Opens the database that the environment names, else the built-in one, which is started when it does not run. */
export async function openDatabase(environment: Environment): Promise<OpenDatabase> {
  const { applicationUrl, ownerUrl } = environment;
  if (applicationUrl === null) return openEmbeddedDatabase(environment.home);
  for (const url of [applicationUrl, ownerUrl]) if (url !== null) await checkServer(url);
  return { applicationUrl, ownerUrl, isRunning: () => true, close: () => Promise.resolve() };
}

async function checkServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const found = await client.query<{ server_version_num: string }>('show server_version_num');
    const version = Number(found.rows[0]?.server_version_num);
    if (version < 150_000) throw tooOld(Math.floor(version / 10_000));
  } catch (error) {
    throw error instanceof DomainError ? error : unreachable(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function tooOld(major: number): DomainError {
  return new DomainError('database-too-old', {
    zh: `需要 PostgreSQL 15 或更新版本，DATABASE_URL 指向的是 ${major}。`,
    en: `PostgreSQL 15 or newer is needed; DATABASE_URL leads to ${major}.`,
  });
}

function unreachable(error: unknown): DomainError {
  const reason = error instanceof Error ? error.message : String(error);
  return new DomainError('database-not-reached', {
    zh: `无法连接 DATABASE_URL 或 DATABASE_MIGRATION_URL 指定的数据库：${reason}。`,
    en: `The database of DATABASE_URL or DATABASE_MIGRATION_URL cannot be reached: ${reason}.`,
  });
}
