import pg from 'pg';
import { applicationRole, ownerRole } from './cluster-roles.js';
import { addressesOn, type DatabaseAddresses } from './database-addresses.js';

/**
 * Makes a database that belongs to the owner role and that the application role may enter; one that is there stays as it is.
 * @param server addresses of any other database of the same server
 * @param template a database to copy, which nobody may be connected to
 * @returns the addresses of the database
 */
export async function createDatabase(
  server: DatabaseAddresses,
  name: string,
  template?: string,
): Promise<DatabaseAddresses> {
  await asSuperuser(server, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    const quoted = client.escapeIdentifier(name);
    const copied = template === undefined ? '' : ` template ${client.escapeIdentifier(template)}`;
    if (found.rowCount === 0) await client.query(`create database ${quoted} owner ${ownerRole}${copied}`);
    await client.query(`revoke all on database ${quoted} from public`);
    await client.query(`grant connect, temporary on database ${quoted} to ${applicationRole}`);
  });
  return addressesOn(name, server);
}

/**
 * Drops a database, whoever is still connected to it.
 * @returns how many connections it cut
 */
export function dropDatabase(server: DatabaseAddresses, name: string): Promise<number> {
  return asSuperuser(server, async (client) => {
    const connected = await countConnections(client, name);
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
    return connected;
  });
}

async function countConnections(client: pg.Client, name: string): Promise<number> {
  const found = await client.query<{ n: number }>(
    'select count(*)::int as n from pg_stat_activity where datname = $1',
    [name],
  );
  return found.rows[0]?.n ?? 0;
}

async function asSuperuser<T>(server: DatabaseAddresses, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: server.superuserUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
