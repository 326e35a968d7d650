import type { Pool, PoolClient, QueryConfig, QueryResultRow } from 'pg';

/** The begin of a read; the longer one sees one moment in all of its statements. */
const BEGIN = {
  usual: 'begin read only',
  'one-moment': 'begin isolation level repeatable read read only',
} as const;

const SET_USER = { name: 'set_user', text: `select set_config('anliu.user', $1, true)` };

/** Rows of each query, in order. */
export type Rows<Row extends QueryResultRow = QueryResultRow> = readonly (readonly Row[])[];

/**
 * Runs queries in one read-only transaction whose first statement sets the user. All of them travel at once,
 * so that a read costs one round trip.
 */
export async function reading<Row extends QueryResultRow>(
  pool: Pool,
  caller: string,
  queries: readonly QueryConfig[],
  moment: keyof typeof BEGIN = 'usual',
): Promise<Rows<Row>> {
  const client = await pool.connect();
  const sent = [
    client.query(BEGIN[moment]),
    client.query({ ...SET_USER, values: [caller] }),
    ...queries.map((query) => client.query<Row>(query)),
    client.query('commit'),
  ];
  const results = await Promise.allSettled(sent);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) {
    await giveBack(client);
    throw failed.reason;
  }
  client.release();
  return results.slice(2, -1).flatMap((result) => (result.status === 'fulfilled' ? [result.value.rows as Row[]] : []));
}

/** Runs the work in one transaction that may write; its first statement sets the user. */
export async function writing<T>(pool: Pool, caller: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await Promise.all([client.query('begin'), client.query({ ...SET_USER, values: [caller] })]);
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    await giveBack(client);
    throw error;
  }
}

/** Ends whatever is open and returns the connection; one that does not answer any more is thrown away. */
export async function giveBack(client: PoolClient): Promise<void> {
  try {
    await client.query('rollback');
    client.release();
  } catch {
    client.release(true);
  }
}
