import type { Pool } from 'pg';
import type { BlobRegister, StoredFile } from '#documents';

/** Which blobs were stored, in PostgreSQL. */
export class PostgresBlobRegister implements BlobRegister {
  constructor(private readonly pool: Pool) {}

  async note({ sha256, mediaType, size }: StoredFile, by: string): Promise<void> {
    await this.pool.query(
      'insert into blobs (sha256, media_type, size, stored_by) values ($1, $2, $3, $4) on conflict do nothing',
      [sha256, mediaType, size, by],
    );
  }

  async find(sha256: string): Promise<StoredFile | null> {
    const found = await this.pool.query<StoredFile>(
      'select sha256, media_type as "mediaType", size::float8 as size from blobs where sha256 = $1',
      [sha256],
    );
    return found.rows[0] ?? null;
  }
}
