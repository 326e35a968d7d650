import { describe, expect, it } from '@jest/globals';
import { decide } from './decide.js';
import { aLentBook, reader, ToyCase, toyKnown } from './testing/toy-case.js';
import { toyRegistry } from './testing/toy-registry.js';

const MORNING = '2026-03-02T09:00:00+08:00';

describe('a refusal', () => {
  it('changes nothing and writes no entry', () => {
    const toy = aLentBook();
    const before = JSON.stringify(toy.state);
    const decision = decide(toyRegistry, deepFreeze(toy.state), toy.command('loan.lend'), {
      ...toyKnown,
      now: MORNING,
    });
    expect(decision.outcome).toBe('refused');
    expect(JSON.stringify(toy.state)).toBe(before);
    expect(decision).not.toHaveProperty('state.seq');
  });

  it('says where the case stands and what is accepted there', () => {
    const decision = aLentBook().ask('loan.lend');
    if (decision.outcome !== 'refused') throw new Error('expected a refusal');
    expect(decision.state).toEqual({ main: 'lent' });
    expect(decision.accepted).toContain('loan.giveBack');
    expect(decision.accepted).not.toContain('loan.lend');
    expect(decision.accepted).not.toContain('loan.ask');
  });

  it('names a command that does not exist', () => {
    expect(aLentBook().refusalOf('loan.burn')).toEqual(['command-unknown']);
  });

  it('tells a procedure that is not built yet from a word nobody knows', () => {
    expect(aLentBook().refusalOf('police.file')).toEqual(['procedure-not-available']);
  });

  it('names every unmet requirement at once, those of the gates first', () => {
    const asked = new ToyCase().gives('loan.ask', { payload: { book: '三国演义' }, at: '2025-12-31T09:00:00+08:00' });
    expect(asked.refusalOf('loan.lend', { actor: reader, at: '2026-01-01T10:00:00+08:00' })).toEqual([
      'library-open',
      'librarian-acts',
    ]);
  });

  it('asks which proceeding is meant where more than one would accept', () => {
    const toy = aLentBook().gives('loan.askAgain').gives('loan.lend');
    expect(toy.refusalOf('loan.giveBack')).toEqual(['proceeding-ambiguous']);
    expect(toy.refusalOf('loan.giveBack', { proceeding: 'loan#2' })).toEqual([]);
    expect(toy.refusalOf('loan.giveBack', { proceeding: 'loan#3' })).toEqual(['proceeding-exists']);
  });

  it('meets an act in the future, or before the act it builds on', () => {
    const toy = aLentBook();
    expect(toy.refusalOf('loan.renew', { at: '2026-03-05T09:00:00+08:00' }, '2026-03-04T09:00:00+08:00')).toEqual([
      'act-not-in-future',
    ]);
    expect(toy.refusalOf('loan.renew', { at: '2026-03-01T09:00:00+08:00' }, MORNING)).toEqual(['act-not-before-basis']);
  });

  it('leaves facts from outside free of the order of our own acts', () => {
    const early = { at: '2026-02-01T09:00:00+08:00', payload: { from: '2026-02-01', to: '2026-02-02' } };
    expect(aLentBook().refusalOf('letter.arrive', early, MORNING)).toEqual([]);
  });

  it('meets a case-level command that nobody in the case accepts', () => {
    expect(new ToyCase().gives('loan.ask', { payload: { book: '论语' } }).refusalOf('member.leave')).toEqual([
      'state-accepts-command',
    ]);
  });
});

describe('opening a case', () => {
  it('needs a command that opens one', () => {
    expect(new ToyCase().refusalOf('loan.lend')).toEqual(['case-open']);
    expect(new ToyCase().refusalOf('loan.ask', { payload: { book: '论语' } })).toEqual([]);
  });

  it('happens once', () => {
    expect(aLentBook().refusalOf('loan.ask', { payload: { book: '论语' } })).toEqual(['case-new']);
  });

  it('offers only what opens a case as accepted', () => {
    const decision = new ToyCase().ask('loan.lend');
    expect(decision.outcome === 'refused' && decision.accepted).toEqual(['loan.ask']);
  });
});

describe('a step', () => {
  it('answers “unchanged” and writes nothing when it asks for what already stands', () => {
    const toy = aLentBook().gives('member.rename', { payload: { name: '杜' } });
    const decision = toy.ask('member.rename', { payload: { name: '杜' } });
    expect(decision).toEqual({ outcome: 'unchanged', state: toy.state });
  });

  it('raises the version only where facts change', () => {
    const toy = aLentBook();
    const { version, seq } = toy.state;
    toy.gives('member.note');
    expect([toy.state.version, toy.state.seq]).toEqual([version, seq + 1]);
    toy.gives('loan.renew');
    expect([toy.state.version, toy.state.seq]).toEqual([version + 1, seq + 2]);
  });

  it('marks an act entered more than 24 hours later as a back-entry', () => {
    const toy = aLentBook();
    toy.gives('loan.renew', { at: MORNING }, '2026-03-03T09:00:00+08:00');
    toy.gives('loan.renew', { at: MORNING }, '2026-03-03T09:00:01+08:00');
    expect(toy.entries.slice(-2).map((entry) => entry.backEntry)).toEqual([false, true]);
  });

  it('makes the forms of its acts, one for each subject', () => {
    const { forms } = aLentBook().gives('loan.lose').state;
    expect(forms.map(({ form, subject, numberCode }) => [form, subject, numberCode])).toEqual([
      [1, '1', '借'],
      [1, '2', '借'],
    ]);
  });

  it('hands a command for another case on, and leaves this one alone', () => {
    const decision = aLentBook().ask('member.recommend');
    expect(decision.outcome === 'moved' && decision.otherCases).toEqual([
      { caseId: 'other', command: 'member.note', payload: { from: 'here' } },
    ]);
  });

  it('records by which rules, calendar, parameters and charts it was decided', () => {
    expect(aLentBook().entries.at(-1)?.versions).toEqual({
      rules: 'toy',
      calendar: 'toy',
      parameters: 'toy',
      payload: 1,
      charts: { loan: '1', shelf: '1' },
    });
  });
});

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}
