import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tryFileLock, withFileLock } from './file-lock.js';

describe('a lock that is a file', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'anliu-lock-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('is held by one at a time, and names who holds it', () => {
    const path = join(folder, 'deep', 'x.lock');
    const lock = tryFileLock(path);
    expect(tryFileLock(path)).toEqual({ heldBy: process.pid });
    if (!('heldBy' in lock)) lock.release();
    expect(existsSync(path)).toBe(false);
  });

  it('is not held by a process that is gone, nor by a later one with the same number', () => {
    const path = join(folder, 'x.lock');
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    for (const mark of [`${gone} 1`, `${process.pid} 1`, '']) {
      writeFileSync(path, mark);
      const lock = tryFileLock(path);
      expect(lock).not.toHaveProperty('heldBy');
      if (!('heldBy' in lock)) lock.release();
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is given back when the work fails, and the next one gets it', async () => {
    const path = join(folder, 'x.lock');
    const failing = withFileLock(path, () => Promise.reject(new Error('no')));
    const waiting = withFileLock(path, () => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('no');
    await expect(waiting).resolves.toBe('done');
  });
});
