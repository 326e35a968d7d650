import { describe, expect, it } from '@jest/globals';
import { fold } from './fold.js';
import { emptyCase } from './case-state.js';
import { aLentBook, type ToyCase } from './testing/toy-case.js';

const now = '2026-03-20T09:00:00+08:00';
const lentOn = (at: string) => ({ kind: 'correct', proceeding: 'loan#1', seq: 2, command: 'loan.lend', at });

/** The loan of 2 March was over on 16 March; the expiry is entry 3. */
function overdue(): ToyCase {
  return aLentBook().expire('loan-period');
}

function expiry(toy: ToyCase) {
  return toy.state.proceedings[0]?.facts.find((fact) => fact.command === 'clock.expire');
}

describe('an expiry whose limit has moved', () => {
  it('is undone, with the state it led to, when the limit is not over', () => {
    const toy = overdue().gives('fact.fix', { at: now, payload: lentOn('2026-03-10T09:00:00+08:00') });
    expect(toy.clock('loan-period')).toMatchObject({ due: '2026-03-24', status: 'running', generation: 2 });
    expect(expiry(toy)?.undoneBy).toBe(4);
    expect(toy.valueOf('loan#1')).toBe('lent');
  });

  it('is undone while an excluded period leaves the limit without a date', () => {
    const toy = overdue().gives('letter.arrive', { at: now, payload: { from: '2026-03-05', to: null } });
    expect(toy.clock('loan-period')).toMatchObject({ due: null, status: 'open' });
    expect(toy.valueOf('loan#1')).toBe('lent');
  });

  it('tells the new day when the limit is over all the same', () => {
    const toy = overdue().gives('fact.fix', { at: now, payload: lentOn('2026-03-04T09:00:00+08:00') });
    expect(toy.clock('loan-period')).toMatchObject({ due: '2026-03-18', status: 'expired', stoppedBy: 3 });
    expect(expiry(toy)).toMatchObject({ at: '2026-03-19T00:00:00+08:00', payload: { due: '2026-03-18' } });
    expect(toy.valueOf('loan#1')).toBe('overdue');
  });

  it('is undone without a change of state where the proceeding has gone on', () => {
    const toy = overdue().gives('loan.lose', { at: '2026-03-18T09:00:00+08:00' });
    toy.gives('fact.fix', { at: now, payload: lentOn('2026-03-10T09:00:00+08:00') });
    expect(toy.valueOf('loan#1')).toBe('lost');
    expect(expiry(toy)?.undoneBy).toBe(5);
  });

  it('passes again on the new day', () => {
    const toy = overdue().gives('fact.fix', { at: now, payload: lentOn('2026-03-10T09:00:00+08:00') });
    toy.expire('loan-period');
    expect(toy.clock('loan-period')).toMatchObject({ status: 'expired', stoppedBy: 5 });
    expect(toy.valueOf('loan#1')).toBe('overdue');
  });

  it('is folded from the journal as it was decided', () => {
    const toy = overdue().gives('fact.fix', { at: now, payload: lentOn('2026-03-10T09:00:00+08:00') });
    const folded = toy.entries.reduce(fold, emptyCase({ id: 'toy', number: '1', bureau: 'library', unit: 'library' }));
    expect(folded).toEqual(toy.state);
  });
});

describe('a passing that was undone', () => {
  it('makes a new generation of its clock, so that the clock can pass again', () => {
    const toy = overdue();
    const payload = { kind: 'undo', proceeding: 'loan#1', seq: 3, command: 'clock.expire', restore: true };
    toy.gives('fact.fix', { at: now, payload });
    expect(toy.clock('loan-period')).toMatchObject({ due: '2026-03-16', status: 'running', generation: 2 });
  });
});
