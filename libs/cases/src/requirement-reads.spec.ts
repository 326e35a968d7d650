import { describe, expect, it } from '@jest/globals';
import { decide, emptyCase, Registry, type CaseState, type Known } from '#engine';
import { toyBook, toyRegistry } from '#testkit';
import { positionOf } from './case-position.js';
import { readsOf } from './requirement-reads.js';
import { touchedBy } from './touched.js';

const actor = { person: 'li', name: '李一', unit: 'east', role: 'investigator' };
const known: Known = { now: '2026-03-02T09:00:00+08:00', people: {}, ...toyBook.law };

function after(state: CaseState, name: string, payload = {}) {
  const decision = decide(toyRegistry, state, { name, proceeding: null, actor, at: known.now, payload }, known);
  if (decision.outcome !== 'moved') throw new Error(`${name} was ${decision.outcome}`);
  return decision;
}

const opened = after(emptyCase({ id: 'c', number: '', bureau: 'east', unit: 'east' }), 'toy.open').state;

describe('what a command rests on', () => {
  it('is what its requirements ask of the case, besides the proceeding it moves', () => {
    const command = { name: 'toy.close', proceeding: 'toy#1', actor, at: known.now, payload: {} };
    const reads = readsOf(toyRegistry, opened, { command, known, proceeding: 'toy#1' });
    expect([...reads].sort()).toEqual(['fact:side.note', 'proceeding:toy#1']);
  });

  it('is compared with what an entry touched', () => {
    const { entry } = after(after(opened, 'side.open').state, 'side.note');
    expect(touchedBy(entry.operations)).toEqual(['proceeding:side#1', 'fact:side.note']);
  });
});

describe('where a case stands', () => {
  it('is told by the last opened proceeding that has not ended, and by the next date', () => {
    expect(positionOf(toyRegistry, opened)).toEqual({
      status: 'toy:open',
      states: ['toy:open'],
      nextDue: '2026-03-12',
      nextRule: 'toy-limit',
      ended: false,
    });
    const beside = after(after(opened, 'side.open').state, 'toy.close').state;
    expect(positionOf(toyRegistry, beside)).toMatchObject({ status: 'side:open', nextDue: null, ended: false });
    expect(positionOf(toyRegistry, after(beside, 'side.end').state)).toMatchObject({
      status: 'side:ended',
      ended: true,
    });
  });

  it('is told by the main line: what runs beside it is read among the states', () => {
    const procedures = toyRegistry.parts.procedures.map((one) =>
      one.name === 'side' ? { ...one, beside: true } : one,
    );
    const registry = new Registry({ ...toyRegistry.parts, procedures });
    const both = after(opened, 'side.open').state;
    expect(positionOf(registry, both)).toMatchObject({ status: 'toy:open', states: ['toy:open', 'side:open'] });
    expect(positionOf(registry, after(both, 'toy.close').state)).toMatchObject({ status: 'toy:closed', ended: false });
  });
});
