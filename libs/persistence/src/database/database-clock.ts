import { formatInstant } from '#calendar';
import type { Pool } from 'pg';
import { DatabaseError } from './database-error.js';
import type { DatabaseKind } from './migrate.js';

/** What a database is for, and how far its clock is moved. */
export interface DatabaseSettings {
  readonly kind: DatabaseKind;
  /** Milliseconds added to the server's clock. */
  readonly offset: number;
}

/** The clock that every step takes its time from: the database's, moved only on demo and test databases. */
export class DatabaseClock {
  constructor(private readonly pool: Pool) {}

  async settings(): Promise<DatabaseSettings> {
    const found = await this.pool.query<{ kind: DatabaseKind; offset: number }>(
      'select kind, time_offset_ms::float8 as offset from settings',
    );
    const [row] = found.rows;
    if (row === undefined) throw new DatabaseError('database-not-migrated');
    return row;
  }

  /** The present, `+08:00`. */
  async now(): Promise<string> {
    const found = await this.pool.query<{ now: number }>(
      'select extract(epoch from legal_now())::float8 * 1000 as now',
    );
    return formatInstant(Math.floor(found.rows[0]?.now ?? 0));
  }

  /**
   * Moves the clock so that it shows this moment now.
   * @param instant milliseconds since 1970-01-01T00:00Z
   * @throws DatabaseError `clock-may-not-move` on a production database
   */
  async moveTo(instant: number): Promise<void> {
    await this.update('round($1::float8 - extract(epoch from clock_timestamp()) * 1000)', instant);
  }

  /** Sets how far the clock is moved, in milliseconds; 0 puts it right. */
  async setOffset(offset: number): Promise<void> {
    await this.update('$1::bigint', offset);
  }

  private async update(expression: string, value: number): Promise<void> {
    try {
      await this.pool.query(`update settings set time_offset_ms = ${expression}`, [value]);
    } catch (error) {
      if ((error as { code?: string }).code === '23514') throw new DatabaseError('clock-may-not-move');
      throw error;
    }
  }
}
