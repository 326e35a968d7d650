import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedDatabaseError } from './embedded-database-error.js';
import { makeFolder } from './make-folder.js';
import { closedFolder } from './may-enter.js';
import type { Account } from './run-program.js';

/** Where root puts what the server's account must reach when the home lies in a folder closed to it. */
const reachableFolder = '/var/lib/anliu';

/** The folders of one installation's data. */
export interface HomeFolder {
  /** Ours: credentials, locks and, normally, everything else. */
  readonly home: string;
  /** The cluster's folder. */
  readonly cluster: string;
  /** Where programs may be copied so that the server's account reaches them. */
  readonly copies: string;
}

/** The cluster's folder as last decided, before any is made: its owner tells the account to run under. */
export function knownClusterFolder(home: string): string {
  const pointer = pointerOf(home);
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : join(home, 'postgres');
}

/**
 * Makes the home and decides where its cluster lies: in it, unless a folder above is closed to the server's account.
 * Then it lies under `/var/lib/anliu` in a folder of its own, and the file `database-location` in the home names it,
 * so that another checkout at the same path never meets a stranger's data.
 */
export function openHome(home: string, account: Account | null): HomeFolder {
  try {
    makeFolder(home, 0o755);
    if (account === null) return { home, cluster: join(home, 'postgres'), copies: join(home, 'runtime') };
    // The home is ours to open: only the way through it, not the sight of what is in it.
    chmodSync(home, (statSync(home).mode & 0o7777) | 0o011);
    return { home, cluster: clusterFolder(home, account), copies: reachableFolder };
  } catch (error) {
    throw EmbeddedDatabaseError.from(String(error), { folder: home });
  }
}

function clusterFolder(home: string, account: Account): string {
  const known = knownClusterFolder(home);
  if (closedFolder(home, account) === null || known !== join(home, 'postgres')) return known;
  const elsewhere = join(reachableFolder, `data-${randomBytes(6).toString('hex')}`);
  makeFolder(elsewhere, 0o755);
  writeFileSync(pointerOf(home), `${elsewhere}\n`);
  return elsewhere;
}

const pointerOf = (home: string): string => join(home, 'database-location');
