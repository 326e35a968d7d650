import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { BlobDraft, StoredFile } from './blob-store.port.js';
import { StoreFile } from './store-file.js';

const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n');
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');

/** A blob store in memory that tells what became of each draft. */
class MemoryBlobs {
  readonly kept = new Map<string, Buffer>();
  discarded = 0;

  begin(): Promise<BlobDraft> {
    const chunks: Uint8Array[] = [];
    let done = false;
    return Promise.resolve({
      write: (chunk) => Promise.resolve(void chunks.push(chunk)),
      keep: (sha256) => {
        done = true;
        this.kept.set(sha256, Buffer.concat(chunks));
        return Promise.resolve();
      },
      discard: () => {
        if (!done) this.discarded += 1;
        return Promise.resolve();
      },
    });
  }

  open = () => Promise.resolve(null);
  clearDrafts = () => Promise.resolve(0);
}

async function* inChunks(content: Buffer, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += size) yield await Promise.resolve(content.subarray(at, at + size));
}

describe('a file that arrives', () => {
  let blobs: MemoryBlobs;
  let noted: StoredFile[];
  const store = (content: Buffer, statedType: string, limit = 1_000_000) =>
    new StoreFile(
      blobs,
      { note: (file) => Promise.resolve(void noted.push(file)), find: () => Promise.resolve(null) },
      limit,
    ).store({ content: inChunks(content, 4096), name: 'x', statedType }, 'investigator.li');

  beforeEach(() => {
    blobs = new MemoryBlobs();
    noted = [];
  });

  it('is kept under the hash of its content, with the type its bytes tell', async () => {
    const sha256 = createHash('sha256').update(PDF).digest('hex');
    expect(await store(PDF, 'application/pdf')).toEqual({ sha256, mediaType: 'application/pdf', size: PDF.length });
    expect(blobs.kept.get(sha256)).toEqual(PDF);
    expect(noted).toHaveLength(1);
  });

  it('may leave its type to be found out', async () => {
    expect(await store(PNG, 'application/octet-stream')).toMatchObject({ mediaType: 'image/png' });
    expect(await store(Buffer.from('现场笔录,编号\n'), 'text/csv; charset=utf-8')).toMatchObject({
      mediaType: 'text/csv',
    });
  });

  it.each([
    ['a picture that claims to be a paper', PNG, 'application/pdf', 'file-type-mismatch'],
    [
      'a program',
      Buffer.from('7f454c4602010100000000000000000002003e00', 'hex'),
      'application/octet-stream',
      'file-type-refused',
    ],
    ['a web page', Buffer.from('<html>'), 'text/html', 'file-type-refused'],
    ['bytes that claim to be text', Buffer.from([0xff, 0xfe, 0, 1, 2]), 'text/plain', 'file-type-mismatch'],
    ['nothing', Buffer.alloc(0), 'application/pdf', 'file-empty'],
    ['more than is taken', Buffer.concat([PDF, Buffer.alloc(2_000_000)]), 'application/pdf', 'file-too-large'],
  ])('is refused and leaves nothing behind: %s', async (_what, content, statedType, code) => {
    await expect(store(content, statedType)).rejects.toMatchObject({ code });
    expect(blobs.kept.size).toBe(0);
    expect(blobs.discarded).toBe(1);
    expect(noted).toEqual([]);
  });

  it('of a type that is not taken is answered with the types that are', async () => {
    const accepts = expect.arrayContaining(['application/pdf', 'image/jpeg', 'application/ofd']);
    await expect(store(Buffer.from('<html>'), 'text/html')).rejects.toMatchObject({
      detail: { stated: 'text/html', accepts },
    });
    await expect(store(Buffer.from('nothing known'), '')).rejects.toMatchObject({ detail: { found: null, accepts } });
  });

  it('that breaks off leaves nothing behind', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(PDF);
      throw new Error('cut off');
    }
    const use = new StoreFile(blobs, { note: () => Promise.resolve(), find: () => Promise.resolve(null) });
    await expect(use.store({ content: broken(), name: 'x', statedType: 'application/pdf' }, 'li')).rejects.toThrow(
      'cut off',
    );
    expect(blobs.discarded).toBe(1);
  });
});
