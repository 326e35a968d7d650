import { StoreFile } from '#documents';
import { DiskBlobStore } from '#delivery';
import { PostgresBlobRegister, type Database } from '#persistence';
import { join } from 'node:path';

/** What every form of a built case has as its paper: one that says what it is. */
const TEXT =
  '演示文书：本文件代替案卷中的纸质文书，仅供演示。\nDemo paper: stands for the paper of a form, for demonstration only.\n';

/** Stores the paper that stands for every form and gives its hash. */
export async function storeDemoPaper(home: string, database: Database): Promise<string> {
  const store = new StoreFile(new DiskBlobStore(join(home, 'blobs')), new PostgresBlobRegister(database.pool));
  const content = (async function* (): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(Buffer.from(TEXT));
  })();
  const { sha256 } = await store.store({ content, name: '演示文书.txt', statedType: 'text/plain' }, 'system');
  return sha256;
}
