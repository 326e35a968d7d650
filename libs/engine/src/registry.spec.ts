import { describe, expect, it } from '@jest/globals';
import { Registry } from './registry.js';
import type { RegistryParts } from './registry-parts.js';
import { RegistryFault } from './registry-check.js';
import { toyCommand, toyParts, toyRequirement } from './testing/toy-registry.js';

function faultsOf(parts: Partial<RegistryParts>): readonly string[] {
  try {
    new Registry({ ...toyParts, ...parts });
    return [];
  } catch (error) {
    return error instanceof RegistryFault ? error.faults : ['another error'];
  }
}

const [loan, shelf] = toyParts.procedures;
const [members] = toyParts.generalRules;

describe('the tables', () => {
  it('of the toy are whole', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it('do not open with a doubled command, procedure or signal', () => {
    if (loan === undefined || shelf === undefined || members === undefined) throw new Error('the toy has lost a part');
    expect(
      faultsOf({
        procedures: [loan, shelf, { ...shelf, commands: [] }],
        generalRules: [members, { ...members, commands: [toyCommand('loan.lend', { scope: 'case' })] }],
        signals: [...toyParts.signals, ...toyParts.signals.slice(0, 1)],
      }),
    ).toEqual([
      'command loan.lend is listed twice',
      'signal loan.lent is listed twice',
      'procedure shelf is listed twice',
    ]);
  });

  it('do not open when a chart hears an event nobody sends', () => {
    expect(faultsOf({ signals: [] })).toContain('shelf: event loan.lent is neither command nor signal');
  });

  it('do not open when no state accepts a command', () => {
    if (shelf === undefined || loan === undefined) throw new Error('the toy has lost a part');
    const commands = [...shelf.commands, toyCommand('shelf.paint')];
    expect(faultsOf({ procedures: [loan, { ...shelf, commands }] })).toEqual(['shelf: no state accepts shelf.paint']);
  });

  it('do not open when another procedure that a command is to move does not hear it', () => {
    if (shelf === undefined || loan === undefined) throw new Error('the toy has lost a part');
    const commands = shelf.commands.map((command) => ({ ...command, alsoMoves: ['loan'] }));
    expect(faultsOf({ procedures: [loan, { ...shelf, commands }] })).toEqual(['loan: no state accepts shelf.read']);
  });

  it('ask that of the present version alone: an older one need not hear what came after it', () => {
    if (shelf === undefined || loan === undefined) throw new Error('the toy has lost a part');
    const commands = shelf.commands.map((command) => ({ ...command, alsoMoves: ['loan'] }));
    const migration = {
      ...{ procedure: 'loan', from: '0', to: loan.version, article: 'TOY 1', changes: { zh: '一', en: 'one' } },
      value: () => 'asked',
    };
    const older = { olderVersions: [{ ...loan, version: '0' }], migrations: [migration] };
    expect(faultsOf({ procedures: [loan, { ...shelf, commands }], ...older })).toEqual([
      'loan: no state accepts shelf.read',
    ]);
  });

  it('do not open when a state has no name for people', () => {
    if (shelf === undefined || loan === undefined) throw new Error('the toy has lost a part');
    const { 'main.kept': _gone, ...states } = shelf.states;
    expect(faultsOf({ procedures: [loan, { ...shelf, states }] })).toEqual([
      'shelf: state main.kept has no name for people',
    ]);
  });

  it('do not open when one requirement id means two things', () => {
    const two = [
      toyCommand('member.a', { scope: 'case', requires: [toyRequirement('same', () => true)] }),
      toyCommand('member.b', {
        scope: 'case',
        requires: [{ ...toyRequirement('same', () => true), sentence: { zh: '别的', en: 'something else' } }],
      }),
    ];
    expect(
      faultsOf({
        generalRules: [...toyParts.generalRules, { name: 'two', title: { zh: '二', en: 'two' }, commands: two }],
      }),
    ).toEqual(['requirement same is listed twice']);
  });
});
