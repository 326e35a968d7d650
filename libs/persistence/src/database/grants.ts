import type { QueryRunner } from 'typeorm';

const READ = 'select';
const ADD = 'select, insert';
const CHANGE = 'select, insert, update';
const ALL = 'select, insert, update, delete';

/** What the doors may do with each table. The journal, its roots, the access log and the law texts only ever grow. */
const GRANTS: Readonly<Record<string, string>> = {
  cases: CHANGE,
  proceedings: CHANGE,
  journal: ADD,
  clocks: CHANGE,
  firings: CHANGE,
  incidents: CHANGE,
  tasks: CHANGE,
  forms: ADD,
  parties: CHANGE,
  files: CHANGE,
  sealed_facts: ADD,
  outbox: ALL,
  idempotency: ALL,
  document_numbers: CHANGE,
  issued_numbers: ADD,
  number_gaps: ADD,
  external_numbers: ADD,
  journal_roots: ADD,
  journal_root_leaves: ADD,
  blobs: ADD,
  access_log: ADD,
  law_texts: ADD,
  notices: CHANGE,
  deliveries: CHANGE,
  delivery_notices: ADD,
  notice_preferences: CHANGE,
  notice_addresses: ALL,
  webhooks: CHANGE,
  settings: READ,
  units: CHANGE,
  people: CHANGE,
  posts: ALL,
  certificates: ALL,
  absences: ALL,
  rule_ranks: CHANGE,
  urges: CHANGE,
  urge_acts: ADD,
  bulks: CHANGE,
  bulk_items: CHANGE,
  tokens: CHANGE,
  upkeep_runs: ALL,
  migrations: READ,
};

/** Gives the application role its rights, and takes away what an older version gave. Runs after every migration. */
export async function grantTo(runner: QueryRunner, role: string): Promise<void> {
  const quoted = `"${role.replaceAll('"', '""')}"`;
  await runner.query(`grant usage on schema public to ${quoted}`);
  for (const [table, rights] of Object.entries(GRANTS)) {
    await runner.query(`revoke all on table ${table} from ${quoted}, public`);
    await runner.query(`grant ${rights} on table ${table} to ${quoted}`);
  }
  // The clock of a demo or test database is moved by the doors; a check constraint refuses it elsewhere.
  await runner.query(`grant update (time_offset_ms) on table settings to ${quoted}`);
}
