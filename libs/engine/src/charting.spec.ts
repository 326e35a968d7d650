import { describe, expect, it } from '@jest/globals';
import { accepts, checkValue, SnapshotMismatch } from './charting.js';
import { regionsOf, sameValue, statePath } from './chart-value.js';
import { aLentBook } from './testing/toy-case.js';
import { toyRegistry } from './testing/toy-registry.js';

const { chart } = toyRegistry.procedure('shelf');

describe('a stored snapshot', () => {
  it('that lacks a region is refused instead of being filled in silence', () => {
    expect(() => {
      checkValue(chart, { id: 'shelf#1', value: { main: 'kept' } });
    }).toThrow(SnapshotMismatch);
    expect(() => {
      checkValue(chart, { id: 'shelf#1', value: 'kept' });
    }).toThrow('shelf#1');
  });

  it('stops the command that would move it', () => {
    const toy = aLentBook();
    toy.state = {
      ...toy.state,
      proceedings: toy.state.proceedings.map((one) =>
        one.id === 'shelf#1' ? { ...one, value: { main: 'kept' } } : one,
      ),
    };
    expect(() => toy.ask('member.leave')).toThrow(SnapshotMismatch);
  });

  it('survives JSON', () => {
    const toy = aLentBook();
    const copy = JSON.parse(JSON.stringify(toy.state)) as typeof toy.state;
    expect(copy).toEqual(toy.state);
    toy.state = copy;
    expect(toy.gives('member.leave').valueOf('shelf#1')).toEqual({ main: 'cleared', reading: 'unread' });
  });
});

describe('a value of a chart', () => {
  it('is read by region, and as `main` where there are no regions', () => {
    expect(statePath('lent')).toBe('lent');
    expect(statePath({ main: 'kept', reading: 'read' }, 'reading')).toBe('read');
    expect(regionsOf('lent')).toEqual({ main: 'lent' });
    expect(regionsOf({ main: 'kept', reading: 'read' })).toEqual({ main: 'kept', reading: 'read' });
  });

  it('is the same whatever the order of its regions', () => {
    expect(sameValue({ a: 'x', b: 'y' }, { b: 'y', a: 'x' })).toBe(true);
    expect(sameValue({ a: 'x' }, { a: 'x', b: 'y' })).toBe(false);
    expect(sameValue('x', { a: 'x' })).toBe(false);
  });

  it('accepts what any of its regions accepts', () => {
    const value = { main: 'kept', reading: 'unread' };
    expect([accepts(chart, value, 'shelf.read'), accepts(chart, value, 'loan.lend')]).toEqual([true, false]);
  });
});
