import type { Pool, QueryConfig } from 'pg';
import type { KnownCase, KnownCases, Likeness } from '#ledgers';
import { reading } from '../reads/reading.js';

type Found = KnownCase & { readonly externalNumber: string };

/** Finds the cases of a ledger that are in the database already. */
export class PostgresKnownCases implements KnownCases {
  constructor(private readonly pool: Pool) {}

  imported(externalNumbers: readonly string[]): Promise<ReadonlyMap<string, KnownCase>> {
    return this.found({
      text: `select e.external_number as "externalNumber", c.case_id as "caseId", c.number
        from external_numbers e join cases c using (case_id) where e.external_number = any ($1::text[])`,
      values: [externalNumbers],
    });
  }

  alike(lines: readonly Likeness[]): Promise<ReadonlyMap<string, KnownCase>> {
    return this.found({
      text: `select asked.key as "externalNumber", c.case_id as "caseId", c.number
        from unnest($1::text[], $2::text[], $3::text[]) as asked (key, party, violation)
        join parties p on p.name = asked.party join cases c on c.case_id = p.case_id and c.title = asked.violation`,
      values: [
        lines.map(({ externalNumber }) => externalNumber),
        lines.map(({ party }) => party),
        lines.map(({ violation }) => violation),
      ],
    });
  }

  private async found(query: QueryConfig): Promise<ReadonlyMap<string, KnownCase>> {
    const [rows] = await reading<Found>(this.pool, 'system', [query]);
    return new Map((rows ?? []).map(({ externalNumber, caseId, number }) => [externalNumber, { caseId, number }]));
  }
}
