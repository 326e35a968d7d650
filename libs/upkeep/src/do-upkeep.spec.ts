import { describe, expect, it } from '@jest/globals';
import { DoUpkeep } from './do-upkeep.js';
import { FindUpkeep, type Upkeep } from './find-upkeep.js';
import type { UpkeepBook, UpkeepRun } from './upkeep-book.port.js';

const night = { work: 'count', slot: '2026-03-03' };

function aBook() {
  const done = new Map<string, string>();
  const leased = new Set<string>();
  const book: UpkeepBook = {
    claim: (work) => {
      if (done.has(work) || leased.has(work)) return Promise.resolve(null);
      leased.add(work);
      return Promise.resolve({ work, slot: night.slot });
    },
    isDone: ({ work }) => Promise.resolve(done.has(work)),
    done: ({ work }, said) => {
      done.set(work, said);
      return Promise.resolve();
    },
  };
  return { done, leased, book };
}

const work = (run: () => Promise<string>): Upkeep => ({ name: 'count', rhythm: { every: 'hour' }, run });

describe('upkeep', () => {
  it('is done once, whoever is given the run again, and what it came to is kept', async () => {
    const { done, book } = aBook();
    let runs = 0;
    const upkeep = new DoUpkeep([work(() => Promise.resolve(`run ${String((runs += 1))}`))], book);
    expect([await upkeep.run(night), await upkeep.run(night)]).toEqual([true, true]);
    expect(done.get('count')).toBe('run 1');
  });

  it('stays due when it fails', async () => {
    const { done, book } = aBook();
    const upkeep = new DoUpkeep([work(() => Promise.reject(new Error('no room')))], book);
    await expect(upkeep.run(night)).rejects.toThrow('no room');
    expect(done.size).toBe(0);
  });

  it('that nobody knows any more is told', async () => {
    expect(await new DoUpkeep([], aBook().book).run(night)).toBe(false);
  });

  it('of one name stands once', () => {
    const twice = [work(() => Promise.resolve('')), work(() => Promise.resolve(''))];
    expect(() => new DoUpkeep(twice, aBook().book)).toThrow('one name');
  });

  it('that is due is handed on, and again only when its lease has run out', async () => {
    const { leased, book } = aBook();
    const handed: UpkeepRun[] = [];
    const hand = (runs: readonly UpkeepRun[]): Promise<void> => {
      handed.push(...runs);
      return Promise.resolve();
    };
    const find = new FindUpkeep([work(() => Promise.resolve(''))], book, { hand });
    expect([await find.look(), await find.look()]).toEqual([1, 0]);
    leased.clear();
    expect(await find.look()).toBe(1);
    expect(handed).toEqual([night, night]);
  });
});
