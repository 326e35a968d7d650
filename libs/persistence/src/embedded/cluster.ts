import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { runProgram, type Account } from './run-program.js';
import type { ServerPrograms } from './server-programs.js';

/** The role that the cluster is made with: it makes the roles and databases of the others, and no door ever gets it. */
export const superuser = 'anliu_superuser';

/** How much a cluster may lose when the machine fails: `durable` nothing that was committed, `throw-away` everything. */
export type Durability = 'durable' | 'throw-away';

/** Where a cluster lies and what runs it. */
export interface ClusterPlace {
  /** Its folder, which belongs to the server's account: `data/` and `server.log` lie in it. */
  readonly folder: string;
  readonly programs: ServerPrograms;
  readonly account: Account | null;
  readonly durability: Durability;
}

/** The data folder, which PostgreSQL alone writes. */
export const dataOf = (place: ClusterPlace): string => join(place.folder, 'data');

/** Whether a finished cluster lies there. */
export function clusterExists(place: ClusterPlace): boolean {
  return existsSync(join(dataOf(place), 'PG_VERSION'));
}

/** Refuses a data folder that these programs cannot read. */
export function checkMajor(place: ClusterPlace): void {
  const found = readFileSync(join(dataOf(place), 'PG_VERSION'), 'utf8').trim();
  if (found === String(place.programs.major)) return;
  throw new EmbeddedDatabaseError('embedded-database-other-major', {
    folder: dataOf(place),
    found,
    needed: String(place.programs.major),
  });
}

/**
 * Makes the cluster: in a draft folder that becomes `data/` only when it is complete, so that a start that was
 * killed in the middle leaves nothing that looks like data.
 * The locale is UTF-8 with PostgreSQL's own rules: with plain `C` the trigrams of Chinese text would be empty.
 */
export async function makeCluster(place: ClusterPlace, password: string): Promise<void> {
  ownFolder(place);
  for (const name of readdirSync(place.folder)) {
    if (name.startsWith('data.new-')) rmSync(join(place.folder, name), { recursive: true, force: true });
  }
  const draft = join(place.folder, `data.new-${process.pid}`);
  const secret = join(place.folder, `password-${process.pid}`);
  writeFileSync(secret, password, { mode: 0o600 });
  give(secret, place.account);
  try {
    const settings = [`--pgdata=${draft}`, `--username=${superuser}`, `--pwfile=${secret}`, '--auth=scram-sha-256'];
    const locale = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const sync = place.durability === 'durable' ? [] : ['--no-sync'];
    const made = await runProgram(place.programs.initdb, [...settings, ...locale, ...sync], place.account);
    if (made.code !== 0) throw EmbeddedDatabaseError.from(made.said, { folder: place.folder });
    renameSync(draft, dataOf(place));
  } finally {
    rmSync(secret, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

function ownFolder(place: ClusterPlace): void {
  mkdirSync(place.folder, { recursive: true, mode: 0o700 });
  chmodSync(place.folder, 0o700);
  give(place.folder, place.account);
}

function give(path: string, account: Account | null): void {
  if (account) chownSync(path, account.uid, account.gid);
}
