import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ClearDrafts } from '#documents';
import { DiskBlobStore } from './disk-blob-store.js';

const content = Buffer.from('现场检查笔录');
const sha256 = createHash('sha256').update(content).digest('hex');

describe('the blob store on disk', () => {
  let root: string;
  let store: DiskBlobStore;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'anliu-blobs-'));
    store = new DiskBlobStore(root);
  });

  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  async function keep(): Promise<void> {
    const draft = await store.begin();
    await draft.write(content.subarray(0, 5));
    await draft.write(content.subarray(5));
    await draft.keep(sha256);
    await draft.discard();
  }

  const drafts = () => readdirSync(join(root, 'drafts'));

  it('clears drafts that nobody has written to for a day, a bounded number at a time, and nothing that was kept', async () => {
    const now = Date.parse('2026-03-02T00:00:00Z');
    const seconds = (hoursAgo: number) => now / 1000 - hoursAgo * 3600;
    const clear = new ClearDrafts(store);
    expect(await clear.run(now)).toBe(0);
    await keep();
    const begun = await Promise.all([store.begin(), store.begin(), store.begin()]);
    for (const [index, name] of drafts().entries()) {
      const age = seconds(index === 0 ? 23 : 25);
      utimesSync(join(root, 'drafts', name), age, age);
    }
    utimesSync(join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256), seconds(900), seconds(900));
    expect(await store.clearDrafts(now - 24 * 3_600_000, 1)).toBe(1);
    expect(await clear.run(now)).toBe(1);
    expect(drafts()).toHaveLength(1);
    expect(await store.open(sha256).then((stream) => (stream === null ? null : text(stream)))).toBe('现场检查笔录');
    // The arriving file whose draft is left may still be thrown away as always.
    await Promise.all(begun.map((draft) => draft.discard()));
    expect(drafts()).toEqual([]);
  });

  it('gives back what was kept, byte for byte', async () => {
    await keep();
    const stream = await store.open(sha256);
    expect(stream === null ? null : await text(stream)).toBe('现场检查笔录');
    expect(drafts()).toEqual([]);
  });

  it('keeps the same content once, also when two store it at once', async () => {
    await Promise.all([keep(), keep(), keep()]);
    expect(readdirSync(join(root, sha256.slice(0, 2), sha256.slice(2, 4)))).toEqual([sha256]);
    expect(drafts()).toEqual([]);
  });

  it('throws away what is not kept', async () => {
    const draft = await store.begin();
    await draft.write(content);
    await draft.discard();
    expect(drafts()).toEqual([]);
    expect(await store.open(sha256)).toBeNull();
  });

  it('refuses a name that could lead elsewhere', async () => {
    await expect(store.open('../../etc/passwd')).rejects.toThrow('SHA-256');
  });
});
