import type { Pool } from 'pg';
import type { Absence } from '#access';
import type { AbsenceStore } from '#supervision';

/** The absence record in PostgreSQL. */
export class PostgresAbsences implements AbsenceStore {
  constructor(private readonly pool: Pool) {}

  async add({ person, from, until, substitute, scope }: Absence): Promise<boolean> {
    const added = await this.pool.query(
      `insert into absences (person, away_from, away_until, substitute, scope) values ($1, $2, $3, $4, $5)
        on conflict do nothing`,
      [person, from, until, substitute, scope ?? null],
    );
    return added.rowCount === 1;
  }

  async end(person: string, from: string, until: string): Promise<boolean> {
    const ended = await this.pool.query('update absences set away_until = $3 where person = $1 and away_from = $2', [
      person,
      from,
      until,
    ]);
    return ended.rowCount === 1;
  }

  async drop(person: string, from: string): Promise<boolean> {
    const dropped = await this.pool.query('delete from absences where person = $1 and away_from = $2', [person, from]);
    return dropped.rowCount === 1;
  }
}
