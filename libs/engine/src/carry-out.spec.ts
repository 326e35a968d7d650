import { describe, expect, it } from '@jest/globals';
import { defineChart, emit } from './chart.js';
import { Registry } from './registry.js';
import type { RegistryParts } from './registry-parts.js';
import { aLentBook, ToyCase } from './testing/toy-case.js';
import { toyCommand, toyParts, toyStates } from './testing/toy-registry.js';

describe('a signal', () => {
  it('opens the proceeding that receives it', () => {
    expect(aLentBook().valueOf('shelf#1')).toEqual({ main: 'kept', reading: 'unread' });
  });

  it('reaches the one that is there instead of opening another', () => {
    const toy = aLentBook().gives('loan.askAgain').gives('loan.lend');
    expect(toy.state.proceedings.map((one) => one.id)).toEqual(['loan#1', 'shelf#1', 'loan#2']);
    expect(toy.state.proceedings[1]?.facts.map((fact) => fact.command)).toEqual(['loan.lent', 'loan.lent']);
  });

  it('opens one proceeding for each thing it names, and none when it comes again about the same', () => {
    const each: RegistryParts = {
      ...toyParts,
      signals: toyParts.signals.map((one) =>
        one.name === 'loan.lent'
          ? {
              ...one,
              to: [{ procedure: 'shelf', opensEach: ['loan'] }],
              payload: (view) => ({ loan: Math.min(view.proceedings('loan').length, 2) }),
            }
          : one,
      ),
    };
    const toy = aLentBook(new Registry(each));
    for (const again of ['loan.askAgain', 'loan.lend', 'loan.askAgain', 'loan.lend']) toy.gives(again);
    expect(toy.state.proceedings.map((one) => one.id)).toEqual(['loan#1', 'shelf#1', 'loan#2', 'shelf#2', 'loan#3']);
    expect(toy.state.proceedings[3]?.facts.map((fact) => fact.payload)).toEqual([{ loan: 2 }]);
  });

  it('to a procedure that does not exist yet is journalled as undelivered, and the step succeeds', () => {
    const toy = aLentBook().gives('loan.lose');
    expect(toy.entries.at(-1)?.operations).toContainEqual({
      op: 'undelivered',
      signal: 'loan.lost',
      procedure: 'police',
      payload: {},
    });
    expect(toy.state.facts.map((fact) => [fact.command, fact.payload])).toEqual([
      ['signal.undelivered', { signal: 'loan.lost', procedure: 'police' }],
    ]);
  });

  it('that an optional receiver has no use for leaves no trace', () => {
    const undelivered = aLentBook()
      .gives('loan.lose')
      .state.facts.filter((fact) => fact.payload['procedure'] === 'shelf');
    expect(undelivered).toEqual([]);
  });

  it('reaches only those it is meant for', () => {
    const meant: RegistryParts = {
      ...toyParts,
      signals: toyParts.signals.map((one) =>
        one.name === 'loan.lent'
          ? {
              ...one,
              to: [{ procedure: 'shelf', opens: true, when: ({ loans }) => loans === 2 }],
              payload: (view) => ({ loans: view.proceedings('loan').length }),
            }
          : one,
      ),
    };
    const toy = aLentBook(new Registry(meant));
    expect(toy.state.proceedings.map((one) => one.id)).toEqual(['loan#1']);
    toy.gives('loan.askAgain').gives('loan.lend');
    expect(toy.state.proceedings.map((one) => one.id)).toEqual(['loan#1', 'loan#2', 'shelf#1']);
  });

  it('that no receiver can take is journalled as undelivered too', () => {
    const deaf: RegistryParts = {
      ...toyParts,
      signals: toyParts.signals.map((one) =>
        one.name === 'loan.lost' ? { ...one, to: [{ procedure: 'shelf' }] } : one,
      ),
    };
    const toy = aLentBook(new Registry(deaf)).gives('loan.lose');
    expect(toy.state.facts[0]?.payload).toEqual({ signal: 'loan.lost', procedure: 'shelf' });
  });

  it('that goes round in circles is a fault of the tables and is thrown', () => {
    const echo = {
      name: 'echo',
      title: { zh: '回声', en: 'Echo' },
      version: '1',
      chart: defineChart({
        id: 'echo',
        initial: 'quiet',
        states: {
          quiet: {
            on: { 'echo.call': { actions: emit('echo.answer') }, 'echo.answer': { actions: emit('echo.answer') } },
          },
        },
      }),
      commands: [toyCommand('echo.call', { opens: true, opensCase: true })],
      clocks: [],
      tasks: [],
      forms: [],
      states: toyStates('main.quiet'),
    };
    const registry = new Registry({
      ...toyParts,
      procedures: [...toyParts.procedures, echo],
      signals: [
        ...toyParts.signals,
        { name: 'echo.answer', title: { zh: '回答', en: 'Answer' }, to: [{ procedure: 'echo' }] },
      ],
    });
    expect(() => new ToyCase(registry).gives('echo.call')).toThrow('never come to rest');
  });
});

describe('facts of the case', () => {
  it('let a chart that watches them move by itself', () => {
    const toy = aLentBook().gives('member.leave');
    expect(toy.valueOf('shelf#1')).toEqual({ main: 'cleared', reading: 'unread' });
    toy.gives('loan.giveBack');
    expect(toy.valueOf('shelf#1')).toEqual({ main: 'emptied', reading: 'unread' });
  });

  it('move one region and leave the other', () => {
    expect(aLentBook().gives('shelf.read').valueOf('shelf#1')).toEqual({ main: 'kept', reading: 'read' });
  });
});
