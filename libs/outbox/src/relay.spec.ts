import { describe, expect, it } from '@jest/globals';
import { AcknowledgeRows } from './acknowledge-rows.js';
import type { Outbox, OutboxRow, RowDone, RowKey } from './outbox.port.js';
import { Relay } from './relay.js';

const topics = { moved: ['tell', 'count'], filed: ['count'], quiet: [] };
const aRow = (seq: number, topic: string): OutboxRow => ({ caseId: 'c', seq, ordinal: 1, topic, body: {} });

/** An outbox in memory with one seat, and queues that may be away. */
function aHouse(rows: OutboxRow[]) {
  const handed: string[] = [];
  const house = {
    handed,
    sent: [] as number[],
    givenBack: [] as number[],
    isTaken: false,
    isAway: false,
    breaks: false,
  };
  const take = (limit: number): Promise<readonly OutboxRow[]> =>
    house.breaks ? Promise.reject(new Error('the connection ended')) : Promise.resolve(rows.splice(0, limit));
  const sit: Outbox['sit'] = () => {
    if (house.isTaken) return Promise.resolve(null);
    house.isTaken = true;
    return Promise.resolve({
      take,
      send: (keys: readonly RowKey[]) => note(house.sent, keys),
      giveBack: (keys: readonly RowKey[]) => note(house.givenBack, keys),
      leave: () => {
        house.isTaken = false;
        return Promise.resolve();
      },
    });
  };
  const hand = (queue: string, given: readonly OutboxRow[]): Promise<void> => {
    if (house.isAway) return Promise.reject(new Error('away'));
    handed.push(...given.map(({ seq }) => `${queue} ${String(seq)}`));
    return Promise.resolve();
  };
  const outbox: Outbox = { sit, acknowledge: () => Promise.resolve() };
  return { house, relay: () => new Relay(outbox, { hand }, topics) };
}

function note(list: number[], keys: readonly RowKey[]): Promise<void> {
  list.push(...keys.map(({ seq }) => seq));
  return Promise.resolve();
}

describe('the relay', () => {
  it('hands each row, in order, to every queue that hears of its topic, and sends what nobody hears of', async () => {
    const rows = [aRow(1, 'moved'), aRow(2, 'quiet'), aRow(3, 'filed'), aRow(4, 'unknown'), aRow(5, 'moved')];
    const { house, relay } = aHouse(rows);
    expect(await relay().look()).toBe(5);
    expect(house.handed).toEqual(['tell 1', 'tell 5', 'count 1', 'count 3', 'count 5']);
    expect(house.sent).toEqual([2, 4]);
  });

  it('takes as long as there are more than it takes at once', async () => {
    const { relay } = aHouse(Array.from({ length: 1_200 }, (_, n) => aRow(n + 1, 'filed')));
    expect(await relay().look()).toBe(1_200);
  });

  it('stands aside while another has the seat, and takes it when that one leaves', async () => {
    const { house, relay } = aHouse([aRow(1, 'filed')]);
    const [first, second] = [relay(), relay()];
    await first.look();
    expect([await second.look(), second.isSeated]).toEqual([0, false]);
    await first.leave();
    await second.look();
    expect([second.isSeated, house.isTaken]).toEqual([true, true]);
  });

  it('gives back what a queue does not take, and says so', async () => {
    const { house, relay } = aHouse([aRow(1, 'filed'), aRow(2, 'quiet')]);
    house.isAway = true;
    await expect(relay().look()).rejects.toThrow('away');
    expect([house.givenBack, house.sent]).toEqual([[1], [2]]);
  });

  it('gives up a seat that fails, so that somebody sits down anew', async () => {
    const { house, relay } = aHouse([]);
    const one = relay();
    house.breaks = true;
    await expect(one.look()).rejects.toThrow('the connection ended');
    expect([one.isSeated, house.isTaken]).toEqual([false, false]);
    house.breaks = false;
    await one.look();
    expect(one.isSeated).toBe(true);
  });
});

describe('acknowledging a row', () => {
  it('goes together with whatever else is done while one statement is under way', async () => {
    const batches: RowDone[][] = [];
    const acknowledge = async (done: readonly RowDone[]): Promise<void> => {
      batches.push([...done]);
      await Promise.resolve();
    };
    const rows = new AcknowledgeRows({ acknowledge }, topics);
    await Promise.all([1, 2, 3].map((seq) => rows.run('tell', 'moved', aRow(seq, 'moved'))));
    expect(batches.map((batch) => batch.map(({ seq }) => seq))).toEqual([[1], [2, 3]]);
    expect(batches[0]?.[0]).toMatchObject({ queue: 'tell', needed: ['tell', 'count'] });
  });

  it('fails for those of one statement alone', async () => {
    let tries = 0;
    const acknowledge = (): Promise<void> => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error('away')) : Promise.resolve();
    };
    const rows = new AcknowledgeRows({ acknowledge }, topics);
    const ends = await Promise.allSettled([1, 2].map((seq) => rows.run('tell', 'moved', aRow(seq, 'moved'))));
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });
});
