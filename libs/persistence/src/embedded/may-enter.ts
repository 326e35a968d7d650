import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Account } from './run-program.js';

/** The first folder on the way down to `path`, itself included, that this account may not enter; null when it may enter all. */
export function closedFolder(path: string, account: Account): string | null {
  const above = dirname(path);
  const closed = above === path ? null : closedFolder(above, account);
  if (closed !== null) return closed;
  return mayEnter(path, account) ? null : path;
}

/** Judged by the permission bits; a folder that does not exist yet is ours to make. */
function mayEnter(folder: string, account: Account): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) return true;
  if (found.uid === account.uid) return (found.mode & 0o100) !== 0;
  if (found.gid === account.gid) return (found.mode & 0o010) !== 0;
  return (found.mode & 0o001) !== 0;
}
