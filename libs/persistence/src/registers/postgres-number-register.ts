import type { Pool } from 'pg';
import type { NumberCounter, NumberGap, NumberRegister } from '#cases';
import { reading, writing } from '../reads/reading.js';

/** Document numbers that were given out, and those that were passed over. */
export class PostgresNumberRegister implements NumberRegister {
  constructor(private readonly pool: Pool) {}

  async gaps({ bureau, code, year }: NumberCounter): Promise<readonly NumberGap[]> {
    const text = `select n, g.reason, g.explained_by as "explainedBy"
      from document_numbers d cross join lateral generate_series(1, d.last) n
      left join issued_numbers i using (bureau, code, year, n)
      left join number_gaps g using (bureau, code, year, n)
      where d.bureau = $1 and d.code = $2 and d.year = $3 and i.n is null order by n`;
    const [rows] = await reading(this.pool, 'system', [{ text, values: [bureau, code, year] }]);
    return (rows ?? []) as readonly NumberGap[];
  }

  explain(
    { bureau, code, year }: NumberCounter,
    gap: { readonly n: number; readonly reason: string; readonly by: string },
  ): Promise<boolean> {
    return writing(this.pool, gap.by, async (client) => {
      const added = await client.query(
        `insert into number_gaps (bureau, code, year, n, reason, explained_by)
          select $1, $2, $3, $4, $5, $6
          where exists (select 1 from document_numbers where bureau = $1 and code = $2 and year = $3 and last >= $4)
            and not exists (select 1 from issued_numbers where bureau = $1 and code = $2 and year = $3 and n = $4)
          on conflict do nothing`,
        [bureau, code, year, gap.n, gap.reason, gap.by],
      );
      return added.rowCount === 1;
    });
  }
}
