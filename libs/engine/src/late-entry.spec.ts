import { describe, expect, it } from '@jest/globals';
import { aLentBook } from './testing/toy-case.js';

const paper = { paper: { title: '还书凭证' } };
const now = '2026-03-20T09:00:00+08:00';

describe('an act in time, entered late (general rule 4)', () => {
  it('undoes the deemed consequence and goes on from the state before', () => {
    const toy = aLentBook().expire('loan-period');
    toy.gives('loan.giveBack', { at: '2026-03-16T23:00:00+08:00', payload: paper }, now);
    expect(toy.valueOf('loan#1')).toBe('returned');
    expect(toy.entries.at(-1)?.operations.slice(0, 2)).toEqual([
      { op: 'undo', proceeding: 'loan#1', seq: 3, command: 'clock.expire' },
      { op: 'move', proceeding: 'loan#1', value: 'lent' },
    ]);
  });

  it('keeps the undone expiry in the journal, marked by the entry that undid it', () => {
    const toy = aLentBook().expire('loan-period');
    toy.gives('loan.giveBack', { at: '2026-03-16T23:00:00+08:00', payload: paper }, now);
    const expiry = toy.state.proceedings[0]?.facts.find((fact) => fact.command === 'clock.expire');
    expect(expiry?.undoneBy).toBe(4);
  });

  it('makes the clock one that was stopped in time', () => {
    const toy = aLentBook().expire('loan-period');
    toy.gives('loan.giveBack', { at: '2026-03-16T23:00:00+08:00', payload: paper }, now);
    expect(toy.clock('loan-period')).toMatchObject({ status: 'stopped', stoppedBy: 4 });
  });

  it.each([
    ['after the due day', { at: '2026-03-17T00:00:00+08:00', payload: paper }],
    ['without its paper', { at: '2026-03-16T23:00:00+08:00', payload: {} }],
  ])('is refused %s', (_why, act) => {
    expect(aLentBook().expire('loan-period').refusalOf('loan.giveBack', act, now)).toEqual(['state-accepts-command']);
  });

  it('is refused where the proceeding has gone on from the deemed state', () => {
    const toy = aLentBook().expire('loan-period').gives('loan.lose', { at: now });
    expect(toy.refusalOf('loan.giveBack', { at: '2026-03-16T23:00:00+08:00', payload: paper }, now)).toEqual([
      'state-accepts-command',
    ]);
  });

  it('reaches only the proceeding it names', () => {
    const toy = aLentBook().expire('loan-period');
    const act = { at: '2026-03-16T23:00:00+08:00', payload: paper, proceeding: 'loan#2' };
    expect(toy.refusalOf('loan.giveBack', act, now)).toEqual(['proceeding-exists']);
  });
});
