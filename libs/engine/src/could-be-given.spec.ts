import { describe, expect, it } from '@jest/globals';
import { couldBeGiven } from './could-be-given.js';
import { aLentBook } from './testing/toy-case.js';
import { toyRegistry } from './testing/toy-registry.js';

const now = '2026-03-20T09:00:00+08:00';

describe('whether a case could take a command where it stands', () => {
  it('follows from its present states, whatever requirements say', () => {
    const { state } = aLentBook();
    expect(couldBeGiven(toyRegistry, state, 'loan.giveBack', null)).toBe(true);
    expect(couldBeGiven(toyRegistry, state, 'loan.lend', null)).toBe(false);
  });

  it('is true of the proceeding named alone', () => {
    const { state } = aLentBook();
    expect(couldBeGiven(toyRegistry, state, 'loan.giveBack', 'loan#1')).toBe(true);
    expect(couldBeGiven(toyRegistry, state, 'loan.giveBack', 'loan#2')).toBe(false);
  });

  it('is true of what the state before a deemed consequence took, until the proceeding goes on', () => {
    const expired = aLentBook().expire('loan-period');
    expect(couldBeGiven(toyRegistry, expired.state, 'loan.giveBack', null)).toBe(true);
    const lost = expired.gives('loan.lose', { at: now });
    expect(couldBeGiven(toyRegistry, lost.state, 'loan.giveBack', null)).toBe(false);
  });

  it('is false of a command that nobody knows', () => {
    expect(couldBeGiven(toyRegistry, aLentBook().state, 'loan.burn', null)).toBe(false);
  });
});
