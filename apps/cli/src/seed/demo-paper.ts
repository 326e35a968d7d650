import { StoreFile } from '#documents';
import { DiskBlobStore } from '#delivery';
import { PostgresBlobRegister, type Database } from '#persistence';
import type { StagePaper } from '#seeding';
import { join } from 'node:path';

/** What every form of a built case has as its paper: one that says what it is. */
const TEXT =
  '演示文书：本文件代替案卷中的纸质文书，仅供演示。\nDemo paper: stands for the paper of a form, for demonstration only.\n';

/** Stores the paper that stands for every form. */
export async function storeDemoPaper(home: string, database: Database): Promise<StagePaper> {
  const store = new StoreFile(new DiskBlobStore(join(home, 'blobs')), new PostgresBlobRegister(database.pool));
  const content = (async function* (): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(Buffer.from(TEXT));
  })();
  const name = '演示文书.txt';
  return { name, ...(await store.store({ content, name, statedType: 'text/plain' }, 'system')) };
}
