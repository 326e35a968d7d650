import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GiveUp, type QueueName } from '#queues';
import { aFiring, aGate, aToldRow, QueueStage, until, type Store } from './queue-stage.js';
import { startTaker } from './taker.js';

/** A store, and how it is started and ended. */
export interface StoreOnTrial {
  open(): Promise<Store>;
  close(): Promise<void>;
}

/** What the product relies on, the same on every store. */
export function queueLaws(name: string, trial: StoreOnTrial): void {
  describe(`queues on ${name}`, () => {
    let store: Store;
    let stage: QueueStage;

    beforeAll(async () => {
      store = await trial.open();
    }, 60_000);
    afterAll(() => trial.close());
    beforeEach(async () => {
      await store.wipe();
      stage = await QueueStage.open(store);
    });
    afterEach(() => stage.close());

    const emptied = async (queue: QueueName): Promise<boolean> => {
      const counts = await stage.queues.counts(queue);
      return counts.waiting + counts.active + counts.delayed === 0;
    };

    it('bring a job with what it holds to the handler of its queue, once, and forget it', async () => {
      await stage.work();
      await stage.queues.give('documents', [{ id: 'told-1', payload: aToldRow(1) }]);
      await stage.queues.give('clocks', [{ id: 'clock-1', payload: aFiring(1) }]);
      await until(() => stage.handled.length === 2);
      expect(stage.handled.map(({ queue, id, payload }) => [queue, id, payload]).sort()).toEqual([
        ['clocks', 'clock-1', aFiring(1)],
        ['documents', 'told-1', aToldRow(1)],
      ]);
      await until(() => emptied('documents'));
      expect(await stage.queues.counts('documents')).toEqual({ waiting: 0, active: 0, delayed: 0, dead: 0 });
    });

    it('refuse what does not fit before anything is given', async () => {
      const wrong = aFiring(1, { generation: 0 });
      const given = stage.queues.give('clocks', [
        { id: 'fits', payload: aFiring(2) },
        { id: 'wrong', payload: wrong },
      ]);
      await expect(given).rejects.toMatchObject({ code: 'queue-payload-invalid' });
      await expect(stage.queues.give('clocks', [{ id: 'a:b', payload: aFiring(1) }])).rejects.toMatchObject({
        code: 'queue-job-id-invalid',
      });
      expect((await stage.queues.counts('clocks')).waiting).toBe(0);
    });

    it('keep what does not fit, though somebody planted it, from its handler: it is a dead letter', async () => {
      const planted = stage.queues.all().find((queue) => queue.name === 'documents');
      await planted?.add('documents', { caseId: 'none' }, { jobId: 'planted', attempts: 5 });
      await stage.work();
      await until(async () => (await stage.queues.counts('documents')).dead === 1);
      expect(stage.handled).toEqual([]);
      expect((await stage.queues.deadLetters('documents'))[0]?.reason).toMatch(/caseId: isUuid/);
    });

    it('hold one job of an id, however often it is given, and take it anew once it is done', async () => {
      const job = { id: 'same', payload: aToldRow(1) };
      await stage.queues.give('documents', [job, job]);
      await stage.queues.give('documents', [job]);
      const gate = aGate();
      await stage.work(() => gate.passed);
      await until(() => stage.handled.length === 1);
      await stage.queues.give('documents', [job]);
      gate.open();
      await until(() => emptied('documents'));
      expect(stage.idsHandled()).toEqual(['same']);
      await stage.queues.give('documents', [job]);
      await until(() => stage.handled.length === 2);
    });

    it('try again what fails, each time after a longer wait', async () => {
      await stage.work(({ attempt }) => {
        if (attempt < 4) throw new Error('not yet');
      });
      await stage.queues.give('documents', [{ id: 'stubborn', payload: aToldRow(1) }]);
      await until(() => stage.ends.length === 4);
      expect(stage.handled.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4]);
      const [first = 0, second = 0, third = 0, fourth = 0] = stage.handled.map(({ at }) => at);
      // 100, 200 and 400 ms, up to half of each left to chance.
      expect(second - first).toBeGreaterThanOrEqual(50);
      expect(third - second).toBeGreaterThanOrEqual(100);
      expect(fourth - third).toBeGreaterThanOrEqual(200);
      expect(stage.ends.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'failed', 'done']);
    });

    it('forget a firing whose tries are spent, so that the same one gets through when it is found again', async () => {
      let broken = true;
      await stage.work(() => {
        if (broken) throw new Error('the database is away');
      });
      const firing = { id: 'clock-1-1-due', payload: aFiring(1) };
      await stage.queues.give('clocks', [firing]);
      await until(() => stage.ends.some(({ outcome }) => outcome === 'spent'));
      await until(() => emptied('clocks'));
      expect((await stage.queues.counts('clocks')).dead).toBe(0);
      broken = false;
      await stage.queues.give('clocks', [firing]);
      await until(() => stage.ends.some(({ outcome }) => outcome === 'done'));
      expect(stage.handled.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 1]);
    });

    it('keep a dead letter with its reason until it is redriven, and let nobody give it beside that', async () => {
      let broken = true;
      await stage.work(() => {
        if (broken) throw new GiveUp('no such address');
      });
      const job = { id: 'letter', payload: aToldRow(7) };
      await stage.queues.give('documents', [job]);
      await until(async () => (await stage.queues.counts('documents')).dead === 1);
      await stage.queues.give('documents', [job]);
      expect(await stage.queues.deadLetters('documents')).toEqual([
        { id: 'letter', payload: aToldRow(7), reason: 'no such address', attempts: 1 },
      ]);
      expect(stage.handled).toHaveLength(1);
      broken = false;
      expect(await stage.queues.redrive('documents', 'unknown')).toBe(0);
      expect(await stage.queues.redrive('documents')).toBe(1);
      await until(() => stage.handled.length === 2);
      await until(() => emptied('documents'));
      expect(stage.handled[1]).toMatchObject({ id: 'letter', attempt: 1 });
      expect((await stage.queues.counts('documents')).dead).toBe(0);
    });

    it('let nobody take a job while they are paused, and lose none of them', async () => {
      await stage.work();
      await stage.queues.pause('clocks');
      await stage.queues.give('clocks', [{ id: 'clock-1', payload: aFiring(1) }]);
      await stage.queues.give('documents', [{ id: 'told-1', payload: aToldRow(1) }]);
      await until(() => stage.handled.length === 1);
      expect(stage.idsHandled()).toEqual(['told-1']);
      expect((await stage.queues.counts('clocks')).waiting).toBe(1);
      await stage.queues.resume('clocks');
      await until(() => stage.idsHandled().includes('clock-1'));
    });

    it('bring jobs in the order in which they were given, where one is taken at a time', async () => {
      const ids = Array.from({ length: 30 }, (_, n) => `run-${String(n)}`);
      await stage.queues.give(
        'maintenance',
        ids.map((id) => ({ id, payload: { work: id, slot: '2026-03-03' } })),
      );
      await stage.work();
      await until(() => stage.handled.length === ids.length);
      expect(stage.idsHandled()).toEqual(ids);
    });

    it('bring what goes first before everything that waits longer', async () => {
      const usual = Array.from({ length: 20 }, (_, n) => ({ id: `usual-${String(n)}`, payload: aFiring(n) }));
      await stage.queues.give('clocks', usual);
      await stage.queues.give('clocks', [{ id: 'lapse', payload: aFiring(99, { lapse: true }), goesFirst: true }]);
      await stage.work();
      await until(() => stage.handled.length === 21);
      expect(stage.idsHandled()[0]).toBe('lapse');
    });

    it('give each of many jobs to one of two workers', async () => {
      const ids = Array.from({ length: 200 }, (_, n) => `told-${String(n)}`);
      await Promise.all([stage.work(), stage.work()]);
      await stage.queues.give(
        'documents',
        ids.map((id, n) => ({ id, payload: aToldRow(n) })),
      );
      await until(() => emptied('documents').then((empty) => empty && stage.handled.length >= ids.length));
      expect([...stage.idsHandled()].sort()).toEqual([...ids].sort());
    });

    it('wait for what is under way when a worker ends, and hand back what takes too long', async () => {
      const gate = aGate();
      let abandoned = false;
      const ending = await stage.work(async ({ id }, { signal }) => {
        if (id === 'short') await new Promise((done) => setTimeout(done, 300));
        if (id === 'long') await gate.passed;
        abandoned ||= signal.aborted;
      });
      await stage.queues.give('clocks', [{ id: 'short', payload: aFiring(1) }]);
      await stage.queues.give('documents', [{ id: 'long', payload: aToldRow(1) }]);
      await until(() => stage.handled.length === 2);
      await ending.close(1_000);
      expect(stage.ends.map((end) => [end.id, end.outcome])).toEqual([
        ['short', 'done'],
        ['long', 'handed-back'],
      ]);
      await stage.work();
      await until(() => stage.idsHandled().filter((id) => id === 'long').length === 2, 2_000);
      expect(stage.handled.at(-1)).toMatchObject({ id: 'long', attempt: 1 });
      gate.open();
      await until(() => abandoned);
    });

    it('have a job of a killed process taken up by another one', async () => {
      await stage.queues.give('documents', [{ id: 'orphan', payload: aToldRow(1) }]);
      const taker = startTaker(store.settings);
      expect(await taker.took).toBe('orphan');
      await taker.kill();
      await stage.work();
      await until(() => stage.idsHandled().includes('orphan'));
      await until(() => emptied('documents'));
      expect(stage.handled).toHaveLength(1);
    });

    it('serve running workers again after everything in them was wiped out', async () => {
      await stage.work();
      await stage.queues.give('clocks', [{ id: 'before', payload: aFiring(1) }]);
      await until(() => stage.handled.length === 1);
      await store.wipe();
      await stage.queues.give('clocks', [{ id: 'after', payload: aFiring(2) }]);
      await until(() => stage.handled.length === 2);
      expect(stage.idsHandled()).toEqual(['before', 'after']);
    });
  });
}
