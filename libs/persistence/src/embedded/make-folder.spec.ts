import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from './make-folder.js';

describe('making a folder', () => {
  let place: string;

  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'anliu-folder-'));
  });

  afterEach(() => {
    rmSync(place, { recursive: true, force: true });
  });

  it('makes the folders above it too, each with the mode asked for', () => {
    makeFolder(join(place, 'a', 'b'), 0o700);
    expect(statSync(join(place, 'a', 'b')).mode & 0o777).toBe(0o700);
    expect(statSync(join(place, 'a')).mode & 0o777).toBe(0o700);
  });

  it('leaves a folder that is there', () => {
    makeFolder(place);
    expect(existsSync(place)).toBe(true);
  });

  it('says so where a file is in the way', () => {
    writeFileSync(join(place, 'file'), '');
    expect(() => {
      makeFolder(join(place, 'file', 'home'));
    }).toThrow(/ENOTDIR/);
  });

  it('says so where it is a file itself', () => {
    writeFileSync(join(place, 'file'), '');
    expect(() => {
      makeFolder(join(place, 'file'));
    }).toThrow(/EEXIST/);
  });

  it('says so where the file system makes no folders', () => {
    expect(() => {
      makeFolder('/proc/anliu-home/inner');
    }).toThrow(/ENOENT/);
  });
});
