import type { Pool, PoolClient } from 'pg';
import type { CaseIdentity, DailyRoot, JournalStore, PendingRoots, RootLeaf, StoredLine } from '#journal';
import { giveBack, reading } from './reading.js';

const CALLER = 'system';

/** One root at a time on a server: the key of the advisory lock. */
const ROOT_LOCK = 4_210_064_113;

const ROOT = `number, to_char(day, 'YYYY-MM-DD') as day, leaves, encode(tree, 'hex') as tree,
  encode(previous, 'hex') as previous, encode(root, 'hex') as root`;

const PENDING = `select c.case_id as "caseId", coalesce(r.last_seq, 0) + 1 as "firstSeq", c.seq as "lastSeq", encode(c.last_hash, 'hex') as "lastHash"
  from cases c left join (select case_id, max(last_seq) as last_seq from journal_root_leaves group by case_id) r using (case_id)
  where c.seq > coalesce(r.last_seq, 0) order by c.case_id`;

/** Journals and their daily roots in PostgreSQL. */
export class PostgresJournalStore implements JournalStore {
  constructor(private readonly pool: Pool) {}

  async identity(caseId: string): Promise<CaseIdentity | null> {
    const text = 'select number, bureau, unit from cases where case_id::text = $1';
    const [rows] = await reading<{ number: string; bureau: string; unit: string }>(this.pool, CALLER, [
      { text, values: [caseId] },
    ]);
    return rows?.[0] ?? null;
  }

  async lines(caseId: string, after: number, limit: number): Promise<readonly StoredLine[]> {
    const text = `select seq, canonical as text, encode(hash, 'hex') as hash from journal
      where case_id = $1 and seq > $2 order by seq limit $3`;
    const [rows] = await reading(this.pool, CALLER, [{ text, values: [caseId, after, limit] }]);
    return (rows ?? []) as readonly StoredLine[];
  }

  async withPending<T>(work: (pending: PendingRoots) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      // The lock comes before the snapshot: whoever waited sees the root that was made meanwhile.
      await client.query('select pg_advisory_xact_lock($1)', [ROOT_LOCK]);
      const result = await work(await pendingIn(client));
      await client.query('commit');
      client.release();
      return result;
    } catch (error) {
      await giveBack(client);
      throw error;
    }
  }

  async root(number: number): Promise<DailyRoot | null> {
    const [rows] = await reading(this.pool, CALLER, [
      { text: `select ${ROOT} from journal_roots where number = $1`, values: [number] },
    ]);
    return (rows?.[0] as DailyRoot | undefined) ?? null;
  }

  async leaves(number: number): Promise<readonly RootLeaf[]> {
    const text = `select case_id as "caseId", first_seq as "firstSeq", last_seq as "lastSeq", encode(last_hash, 'hex') as "lastHash"
      from journal_root_leaves where root_number = $1 order by position`;
    const [rows] = await reading(this.pool, CALLER, [{ text, values: [number] }]);
    return (rows ?? []) as readonly RootLeaf[];
  }
}

/** Read committed: the one statement over all cases sees one moment, and seq and hash of a case commit together. */
async function pendingIn(client: PoolClient): Promise<PendingRoots> {
  const last = await client.query<DailyRoot>(`select ${ROOT} from journal_roots order by number desc limit 1`);
  const leaves = await client.query<RootLeaf>(PENDING);
  const today = await client.query<{ day: string }>(`select left(legal_text(legal_now()), 10) as day`);
  return {
    last: last.rows[0] ?? null,
    leaves: leaves.rows,
    today: today.rows[0]?.day ?? '',
    save: (root, saved) => save(client, root, saved),
  };
}

async function save(client: PoolClient, root: DailyRoot, leaves: readonly RootLeaf[]): Promise<void> {
  const { number, day, tree, previous } = root;
  await client.query(
    `insert into journal_roots (number, day, leaves, tree, previous, root)
      values ($1, $2, $3, decode($4, 'hex'), decode($5, 'hex'), decode($6, 'hex'))`,
    [number, day, root.leaves, tree, previous, root.root],
  );
  await client.query(
    `insert into journal_root_leaves (case_id, root_number, position, first_seq, last_seq, last_hash)
      select id, $1, ordinality - 1, first_seq, last_seq, decode(hash, 'hex')
      from unnest($2::uuid[], $3::int[], $4::int[], $5::text[]) with ordinality as l(id, first_seq, last_seq, hash)`,
    [
      number,
      leaves.map((leaf) => leaf.caseId),
      leaves.map((leaf) => leaf.firstSeq),
      leaves.map((leaf) => leaf.lastSeq),
      leaves.map((leaf) => leaf.lastHash),
    ],
  );
}
