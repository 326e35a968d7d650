import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { AcknowledgeRows, Relay, type OutboxRow } from '#outbox';
import { PostgresOutbox } from '#persistence';
import type { PayloadOf } from '#queues';
import { testCluster, withToyDesk, type ToyDesk } from '#testkit';
import { QueueStage, until, type Store } from './queue-stage.js';

/** Topics of the test: the toy desk's steps are for one queue of rows. */
const TOPICS = { 'case-moved': ['documents'] };

/** A lease that a test can wait for, in seconds. */
const LEASE = 1;

/** How a store is opened beside the desk's database. */
export interface StoreBeside {
  open(desk: ToyDesk): Promise<Store>;
  close(): Promise<void>;
}

interface RowState {
  readonly seq: number;
  readonly sent: boolean;
}

/** What holds of rows of the outbox, whatever happens to the queue between them and their handler. */
export function foundAgainLaws(name: string, beside: StoreBeside): void {
  describe(`what steps told, with queues on ${name}`, () => {
    let desk: ToyDesk;
    let store: Store;
    let stage: QueueStage;
    let outbox: PostgresOutbox;
    let relay: Relay;

    beforeAll(async () => {
      desk = await withToyDesk();
      store = await beside.open(desk);
    }, 60_000);
    afterAll(async () => {
      await beside.close();
      await desk.close();
    });
    beforeEach(async () => {
      await store.wipe();
      await desk.asOwner('update outbox set sent_at = clock_timestamp() where sent_at is null');
      stage = await QueueStage.open(store);
      outbox = new PostgresOutbox(desk.database.pool, LEASE);
      relay = aRelay();
    });
    afterEach(async () => {
      await relay.leave();
      await stage.close();
    });

    const aRelay = (): Relay => {
      const hand = (queue: string, rows: readonly OutboxRow[]): Promise<void> =>
        stage.queues.give(
          queue as 'documents',
          rows.map((row) => ({ id: `${row.caseId}-${String(row.seq)}-${String(row.ordinal)}`, payload: row })),
        );
      return new Relay(new PostgresOutbox(desk.database.pool, LEASE), { hand }, TOPICS);
    };
    /** Workers whose handler is done with a row when it has said so. */
    const work = async (): Promise<void> => {
      const rows = new AcknowledgeRows(outbox, TOPICS);
      await stage.work(({ payload }) => {
        const row = payload as PayloadOf<'documents'>;
        return rows.run('documents', row.topic, row);
      });
    };
    /** Cuts the connection that holds a seat, as the death of its process does. */
    const cutAdvisoryHolder = async (): Promise<void> => {
      const client = new pg.Client({ connectionString: testCluster().superuserUrl });
      await client.connect();
      await client.query(
        `select pg_terminate_backend(l.pid) from pg_locks l join pg_database d on d.oid = l.database
          where l.locktype = 'advisory' and d.datname = $1`,
        [new URL(desk.urls.applicationUrl).pathname.slice(1)],
      );
      await client.end();
    };
    const rowsOf = (caseId: string): Promise<readonly RowState[]> =>
      desk.asOwner<RowState>(
        'select seq, sent_at is not null as sent from outbox where case_id = $1 order by seq, ordinal',
        [caseId],
      );
    const allSent = async (caseId: string): Promise<boolean> => (await rowsOf(caseId)).every(({ sent }) => sent);
    const seqsHandled = (): readonly number[] => stage.handled.map(({ payload }) => (payload as OutboxRow).seq);

    it('comes to its queue and counts as sent only when the handler is done with it', async () => {
      const caseId = await desk.open();
      for (const text of ['1', '2', '3']) await desk.move(caseId, 'toy.note', { text });
      expect(await relay.look()).toBe(4);
      expect(await rowsOf(caseId)).toEqual([1, 2, 3, 4].map((seq) => ({ seq, sent: false })));
      await work();
      await until(() => allSent(caseId));
      expect([...seqsHandled()].sort()).toEqual([1, 2, 3, 4]);
    });

    it('is found again when everything in the queues was wiped out, and handed on once', async () => {
      const caseId = await desk.open();
      await desk.move(caseId, 'toy.note', { text: 'lost' });
      await relay.look();
      await store.wipe();
      expect((await stage.queues.counts('documents')).waiting).toBe(0);
      await work();
      await until(async () => {
        await relay.look();
        return allSent(caseId);
      });
      expect([...seqsHandled()].sort()).toEqual([1, 2]);
    });

    it('stands in its queue once, though its lease ran out while it waited there', async () => {
      const caseId = await desk.open();
      await relay.look();
      await until(async () => (await relay.look()) === 1);
      expect((await stage.queues.counts('documents')).waiting).toBe(1);
      await work();
      await until(() => allSent(caseId));
      expect(seqsHandled()).toEqual([1]);
    });

    it('is taken though it commits after what has a higher number', async () => {
      const [early, late] = [await desk.open(), await desk.open()].sort() as [string, string];
      await work();
      await until(async () => {
        await relay.look();
        return (await allSent(early)) && (await allSent(late));
      });
      const client = await desk.database.pool.connect();
      const tell = `insert into outbox (case_id, seq, ordinal, topic, body, created_at) values ($1, 90, 1, 'case-moved', '{}', now())`;
      await client.query('begin');
      await client.query(tell, [early]);
      await desk.database.pool.query(tell, [late]);
      expect(await relay.look()).toBe(1);
      await client.query('commit');
      client.release();
      expect(await relay.look()).toBe(1);
      await until(async () => (await allSent(early)) && (await allSent(late)));
    });

    it('is relayed by one process; when its connection is cut another takes the seat', async () => {
      const other = aRelay();
      await relay.look();
      const caseId = await desk.open();
      expect([await other.look(), other.isSeated]).toEqual([0, false]);
      await cutAdvisoryHolder();
      await until(async () => (await other.look()) === 1);
      expect(other.isSeated).toBe(true);
      await expect(relay.look()).rejects.toThrow();
      expect([await relay.look(), relay.isSeated]).toEqual([0, false]);
      await other.leave();
      await work();
      await until(() => allSent(caseId));
    });
  });
}
