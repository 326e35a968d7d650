import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeFolder } from './make-folder.js';
import { isMarkAlive, processMark } from './process-mark.js';

/** A lock that this process holds. */
export interface FileLock {
  /** Gives the lock back; a second call does nothing. */
  release(): void;
}

/**
 * Tries to take a lock that is a file naming its holder. A holder that died, by whatever signal, holds nothing.
 * @returns the lock, or the number of the process that holds it
 */
export function tryFileLock(path: string): FileLock | { readonly heldBy: number } {
  makeFolder(dirname(path));
  for (;;) {
    if (createWhole(path, processMark())) return heldLock(path);
    const holder = readOrNull(path);
    if (holder === null) continue;
    if (isMarkAlive(holder)) return { heldBy: Number.parseInt(holder, 10) };
    clearDead(path, holder);
  }
}

/** Waits for the lock, does the work, and gives the lock back however the work ends. */
export async function withFileLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const lock = tryFileLock(path);
    if ('heldBy' in lock) {
      await pause(50);
      continue;
    }
    try {
      return await work();
    } finally {
      lock.release();
    }
  }
}

/** Creates the file with its whole content at once, so that nobody reads half a holder. */
function createWhole(path: string, content: string): boolean {
  const draft = `${path}.${process.pid}.draft`;
  writeFileSync(draft, content);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function heldLock(path: string): FileLock {
  const mine = processMark();
  const release = (): void => {
    process.off('exit', release);
    if (readOrNull(path) === mine) rmSync(path, { force: true });
  };
  process.on('exit', release);
  return { release };
}

/** Removes a dead holder's file; when another process was quicker and the file is a living one's, puts it back. */
function clearDead(path: string, dead: string): void {
  const aside = `${path}.${process.pid}.dead`;
  try {
    renameSync(path, aside);
    if (readOrNull(aside) !== dead) linkSync(aside, path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  }
  rmSync(aside, { force: true });
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
