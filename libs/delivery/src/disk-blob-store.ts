import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, opendir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BlobDraft, BlobStore } from '#documents';

const SHA256 = /^[0-9a-f]{64}$/;

/** Keeps blobs in a folder: `ab/cd/<sha256>`, arriving ones in `drafts/`. */
export class DiskBlobStore implements BlobStore {
  /** @param root an absolute path; made when missing */
  constructor(private readonly root: string) {}

  async begin(): Promise<BlobDraft> {
    await mkdir(this.drafts, { recursive: true });
    const path = join(this.drafts, randomUUID());
    return new DiskBlobDraft(path, await open(path, 'wx', 0o640), (sha256) => this.pathOf(sha256));
  }

  async open(sha256: string): Promise<NodeJS.ReadableStream | null> {
    const path = this.pathOf(sha256);
    return (await exists(path)) ? createReadStream(path) : null;
  }

  async clearDrafts(before: number, atMost: number): Promise<number> {
    let cleared = 0;
    for await (const path of filesIn(this.drafts)) {
      if (cleared === atMost) break;
      if (!(await isOlder(path, before))) continue;
      await rm(path, { force: true });
      cleared += 1;
    }
    return cleared;
  }

  private get drafts(): string {
    return join(this.root, 'drafts');
  }

  private pathOf(sha256: string): string {
    if (!SHA256.test(sha256)) throw new Error('a blob is named by its SHA-256');
    return join(this.root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

/** Modes: open → kept (renamed) or discarded (removed). */
class DiskBlobDraft implements BlobDraft {
  private ended = false;

  constructor(
    private readonly path: string,
    private readonly file: FileHandle,
    private readonly place: (sha256: string) => string,
  ) {}

  async write(chunk: Uint8Array): Promise<void> {
    await this.file.writeFile(chunk);
  }

  async keep(sha256: string): Promise<void> {
    const target = this.place(sha256);
    await this.file.sync();
    await this.file.close();
    this.ended = true;
    if (await exists(target)) {
      await rm(this.path, { force: true });
      return;
    }
    await mkdir(dirname(target), { recursive: true });
    await rename(this.path, target);
    await syncFolder(dirname(target));
  }

  async discard(): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    await this.file.close();
    await rm(this.path, { force: true });
  }
}

/** The files of a folder, one by one; none when there is no such folder. */
async function* filesIn(folder: string): AsyncGenerator<string> {
  if (!(await stat(folder).catch(() => null))?.isDirectory()) return;
  for await (const entry of await opendir(folder)) if (entry.isFile()) yield join(folder, entry.name);
}

/** Whether it was last written to before this instant; what is gone meanwhile is not. */
async function isOlder(path: string, before: number): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && found.mtimeMs < before;
}

/** A rename lasts only once its folder is on the disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
