import type { Pool } from 'pg';
import type { EnteredFile, EnteredFiles } from '#documents';
import { reading } from './reading.js';

/** Which files entries of journals name, from the rows of the case. */
export class PostgresEnteredFiles implements EnteredFiles {
  constructor(private readonly pool: Pool) {}

  async enteredBy(caseId: string, seq: number): Promise<readonly EnteredFile[]> {
    const text = `select sha256, size::float8 as size from files where case_id = $1 and seq = $2 order by ordinal`;
    const [rows] = await reading<EnteredFile>(this.pool, 'system', [{ text, values: [caseId, seq] }]);
    return rows ?? [];
  }
}
