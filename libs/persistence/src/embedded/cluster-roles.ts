import pg from 'pg';
import type { Credentials } from './credentials.js';

/** The role that owns the tables: migrations use it, the doors never do. */
export const ownerRole = 'anliu_owner';
/** The role of the doors: no superuser, not the owner, bound by row-level security. */
export const applicationRole = 'anliu_app';

const limits = 'login nosuperuser nobypassrls nocreaterole nocreatedb';

/** Makes the two roles where they are missing. */
export async function ensureRoles(superuserUrl: string, credentials: Credentials): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const roles = await client.query<{ rolname: string }>('select rolname from pg_roles');
    const there = new Set(roles.rows.map((row) => row.rolname));
    const wanted = { [ownerRole]: credentials.owner, [applicationRole]: credentials.application };
    for (const [role, password] of Object.entries(wanted)) {
      if (there.has(role)) continue;
      await client.query(`create role ${role} ${limits} password ${client.escapeLiteral(password)}`);
    }
  } finally {
    await client.end();
  }
}
