import type { Pool } from 'pg';
import type { SealedFacts, SealedOpening, SealedValue } from '#cases';
import { writing } from '../reads/reading.js';

/** Sealed values in a table of their own; each opening leaves a line in the access log. */
export class PostgresSealedFacts implements SealedFacts {
  constructor(private readonly pool: Pool) {}

  fetch({
    caller,
    caseId,
    id,
    purpose,
  }: SealedOpening): Promise<{ readonly field: string; readonly value: SealedValue } | null> {
    return writing(this.pool, caller, async (client) => {
      const found = await client.query<SealedValue & { field: string }>(
        `select field, key_id as "keyId", iv, ciphertext, tag, salt, salted_hash as "saltedHash"
          from sealed_facts where case_id = $1 and id::text = $2`,
        [caseId, id],
      );
      const [row] = found.rows;
      if (row === undefined) return null;
      const { field, ...value } = row;
      await client.query(
        `insert into access_log (actor, what, case_id, purpose, detail) values ($1, 'open-sealed-fact', $2, $3, $4)`,
        [caller, caseId, purpose, { id, field }],
      );
      return { field, value };
    });
  }
}
