import { describe, expect, it } from '@jest/globals';
import { aLentBook } from './testing/toy-case.js';

const later = { at: '2026-03-05T09:00:00+08:00' };

describe('a clock', () => {
  it('starts with its fact and is known by the entry of that fact', () => {
    expect(aLentBook().clock('loan-period')).toMatchObject({
      key: 'loan#1/loan-period/2',
      start: '2026-03-02',
      due: '2026-03-16',
      status: 'running',
      generation: 1,
      expires: true,
    });
  });

  it('carries the subject it is kept for in its key', () => {
    expect(aLentBook().clock('reading-test').key).toBe('loan#1/reading-test/2@1');
  });

  it('becomes a new generation when its due date changes, and keeps its key', () => {
    const toy = aLentBook();
    const before = toy.clock('loan-period');
    toy.gives('loan.renew', later);
    expect(toy.clock('loan-period')).toMatchObject({ key: before.key, due: '2026-03-23', generation: 2 });
  });

  it('keeps its generation when something else happens', () => {
    const toy = aLentBook().gives('member.rename', { ...later, payload: { name: '杜' } });
    expect(toy.clock('loan-period').generation).toBe(1);
    expect(toy.entries.at(-1)?.clocks).toEqual([]);
  });

  it('keeps its key when its start is corrected, and moves', () => {
    const toy = aLentBook();
    const payload = {
      kind: 'correct',
      proceeding: 'loan#1',
      seq: 2,
      command: 'loan.lend',
      at: '2026-03-01T09:00:00+08:00',
    };
    toy.gives('fact.fix', { ...later, payload });
    expect(toy.clocks('loan-period')).toHaveLength(1);
    expect(toy.clock('loan-period')).toMatchObject({ key: 'loan#1/loan-period/2', due: '2026-03-15', generation: 2 });
    expect(toy.state.proceedings[0]?.facts[1]?.corrections).toEqual([
      { correctedBy: 3, at: '2026-03-02T09:00:00+08:00', payload: {} },
    ]);
  });

  it('is stopped by the entry whose fact stops it, and never again touched', () => {
    const toy = aLentBook().gives('loan.giveBack', later);
    expect(toy.clock('loan-period')).toMatchObject({ status: 'stopped', stoppedBy: 3 });
    toy.gives('letter.arrive', { ...later, payload: { from: '2026-03-05', to: '2026-03-09' } });
    expect(toy.clock('loan-period').due).toBe('2026-03-16');
  });

  it('is stopped, not deleted, when nobody wants it any more', () => {
    const toy = aLentBook().gives('member.leave', later);
    expect(toy.clock('reading-test')).toMatchObject({ status: 'stopped', stoppedBy: 3, due: '2026-03-07' });
    toy.gives('member.note', later);
    expect(toy.clocks('reading-test')).toHaveLength(1);
  });

  it('goes on when the fact that stopped it is undone', () => {
    const toy = aLentBook().gives('loan.giveBack', later);
    toy.gives('fact.fix', {
      ...later,
      payload: { kind: 'undo', proceeding: 'loan#1', seq: 3, command: 'loan.giveBack' },
    });
    expect(toy.clock('loan-period')).toMatchObject({ status: 'running', stoppedBy: null, due: '2026-03-16' });
  });

  it('expires by the fact of its passing and does not expire twice', () => {
    const toy = aLentBook().expire('loan-period');
    expect(toy.clock('loan-period')).toMatchObject({ status: 'expired', stoppedBy: 3 });
    expect(toy.valueOf('loan#1')).toBe('overdue');
    toy.gives('member.note', { at: '2026-03-18T09:00:00+08:00' });
    expect(toy.entries.at(-1)?.clocks).toEqual([]);
  });

  it('is open without a due date while an exclusion is open, and tells the earliest day', () => {
    const toy = aLentBook().gives('letter.arrive', { ...later, payload: { from: '2026-03-05', to: null } });
    expect(toy.clock('loan-period')).toMatchObject({ status: 'open', due: null, earliest: '2026-03-16' });
  });

  it('is not told again while nothing about it changes, in whatever order storage gives back its keys', () => {
    const toy = aLentBook().gives('letter.arrive', { ...later, payload: { from: '2026-03-05', to: null } });
    const clocks = toy.state.clocks.map((clock) => Object.fromEntries(Object.entries(clock).reverse()));
    toy.state = { ...toy.state, clocks: clocks as unknown as typeof toy.state.clocks };
    toy.gives('member.note', later);
    expect(toy.entries.at(-1)?.clocks).toEqual([]);
  });

  it('is not broken by an exclusion that a wrong date ends before it begins: it excludes nothing', () => {
    const toy = aLentBook().gives('letter.arrive', { ...later, payload: { from: '2026-03-05', to: '2026-03-03' } });
    expect(toy.clock('loan-period')).toMatchObject({ due: '2026-03-16', excludedDays: 0, generation: 1 });
  });

  it('is prolonged by a closed exclusion', () => {
    const toy = aLentBook().gives('letter.arrive', { ...later, payload: { from: '2026-03-03', to: '2026-03-05' } });
    expect(toy.clock('loan-period')).toMatchObject({ due: '2026-03-18', excludedDays: 2, generation: 2 });
  });
});

describe('a task', () => {
  it('opens with its clock’s due date, moves with it and closes when the work is done', () => {
    const toy = aLentBook();
    expect(toy.state.tasks).toMatchObject([{ key: 'loan#1/give-back/2', due: '2026-03-16', status: 'open' }]);
    toy.gives('loan.renew', later);
    expect(toy.state.tasks).toMatchObject([{ due: '2026-03-23', status: 'open' }]);
    toy.gives('loan.giveBack', later);
    expect(toy.state.tasks).toMatchObject([{ status: 'closed', closedSeq: 4 }]);
  });
});
