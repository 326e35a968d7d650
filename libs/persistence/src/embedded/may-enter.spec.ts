import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closedFolder } from './may-enter.js';

const stranger = { uid: 64_321, gid: 64_321 };

describe('whether another account may enter a folder', () => {
  let top = '';
  beforeEach(() => {
    top = mkdtempSync(join(tmpdir(), 'anliu-enter-'));
    mkdirSync(join(top, 'home'), { mode: 0o755 });
  });
  afterEach(() => {
    rmSync(top, { recursive: true });
  });

  it('names the folder that is closed on the way', () => {
    chmodSync(top, 0o700);
    expect(closedFolder(join(top, 'home'), stranger)).toBe(top);
  });

  it('finds nothing closed where everyone may pass, though not look', () => {
    chmodSync(top, 0o711);
    expect(closedFolder(join(top, 'home'), stranger)).toBeNull();
  });

  it('counts a folder that does not exist yet as open', () => {
    chmodSync(top, 0o711);
    expect(closedFolder(join(top, 'home', 'new'), stranger)).toBeNull();
  });
});
