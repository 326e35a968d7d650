import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { ProveFiles } from './prove-files.js';

const content = '现场检查笔录';
const sha256 = createHash('sha256').update(content).digest('hex');
const size = Buffer.byteLength(content);

function proving(kept: string | null, named = { sha256, size }): Promise<number> {
  const blobs = { open: () => Promise.resolve(kept === null ? null : Readable.from([Buffer.from(kept)])) };
  return new ProveFiles({ enteredBy: () => Promise.resolve([named]) }, blobs).run('c', 1);
}

describe('a file that a step entered', () => {
  it('is proved when it is kept and is what its hash says', async () => {
    expect(await proving(content)).toBe(1);
  });

  it('is missed when the blob store does not have it', async () => {
    await expect(proving(null)).rejects.toMatchObject({ code: 'blob-missing' });
  });

  it('is found out when it was altered', async () => {
    await expect(proving('现场检查笔记')).rejects.toMatchObject({ code: 'blob-altered' });
    await expect(proving(content, { sha256, size: size + 1 })).rejects.toMatchObject({ code: 'blob-altered' });
  });
});
