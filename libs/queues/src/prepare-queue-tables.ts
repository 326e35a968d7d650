import { DEFAULT_SCHEMA, runMigrations } from 'bullmq';
import pg from 'pg';
import { QueuesError } from './queue-errors.js';
import { QUEUE_NAMES } from './queue-table.js';

/**
 * Makes the tables of the queues in PostgreSQL, or brings them to this version, and gives the application role its
 * rights on them. Many may call it at once.
 * @param ownerUrl address of the role that migrates
 * @param applicationRole the role of the doors
 * @throws QueuesError `queue-owner-too-weak` when the owner may not make the schema
 */
export async function prepareQueueTables(ownerUrl: string, applicationRole: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'anliu migrate' });
  await client.connect();
  try {
    await runMigrations(client, DEFAULT_SCHEMA);
    await client.query(`set search_path to "${DEFAULT_SCHEMA}"`);
    // The counter of a queue is otherwise made by its first job, which the application role may not do.
    for (const queue of QUEUE_NAMES) await client.query('select next_job_id($1)', [queue]);
    for (const grant of GRANTS) await client.query(`${grant} to ${client.escapeIdentifier(applicationRole)}`);
  } catch (error) {
    if ((error as { code?: string }).code === '42501') throw new QueuesError('queue-owner-too-weak');
    throw error;
  } finally {
    await client.end();
  }
}

const GRANTS = [
  `grant usage on schema "${DEFAULT_SCHEMA}"`,
  `grant select, insert, update, delete on all tables in schema "${DEFAULT_SCHEMA}"`,
  `grant usage on all sequences in schema "${DEFAULT_SCHEMA}"`,
  `grant execute on all functions in schema "${DEFAULT_SCHEMA}"`,
];
