import type { Pool } from 'pg';
import type { Addresses, ChosenPreferences, WishBook } from '#notices';
import { writing } from '../reads/reading.js';
import { CHOSEN, chosenOf, type ChosenRow } from './chosen-row.js';

/** How people wish to be told, in PostgreSQL. */
export class PostgresWishes implements WishBook {
  constructor(private readonly pool: Pool) {}

  async chosenBy(person: string): Promise<ChosenPreferences | undefined> {
    const text = `select ${CHOSEN} from notice_preferences p where person = $1`;
    const found = await this.pool.query<ChosenRow>({ name: 'chosen_by', text, values: [person] });
    const [row] = found.rows;
    return row === undefined ? undefined : chosenOf(row);
  }

  async choose(person: string, { language, quiet, digestAt, ways }: Required<ChosenPreferences>): Promise<void> {
    await this.pool.query(
      `insert into notice_preferences (person, language, quiet, digest_at, ways) values ($1, $2, $3, $4, $5)
        on conflict (person) do update set language = excluded.language, quiet = excluded.quiet,
          digest_at = excluded.digest_at, ways = excluded.ways, updated_at = clock_timestamp()`,
      [person, language, JSON.stringify(quiet), digestAt, JSON.stringify(ways)],
    );
  }

  async addressesOf(person: string): Promise<Addresses> {
    const found = await this.pool.query<{ channel: string; address: string }>(
      'select channel, address from notice_addresses where person = $1 order by channel',
      [person],
    );
    return Object.fromEntries(found.rows.map(({ channel, address }) => [channel, address]));
  }

  async reachAt(person: string, addresses: Addresses): Promise<void> {
    await writing(this.pool, person, async (client) => {
      await client.query('delete from notice_addresses where person = $1', [person]);
      await client.query(
        'insert into notice_addresses (person, channel, address) select $1, key, value from jsonb_each_text($2)',
        [person, JSON.stringify(addresses)],
      );
    });
  }
}
