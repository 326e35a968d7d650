import { describe, expect, it } from '@jest/globals';
import { nextSteps } from './next-steps.js';
import { aLentBook, librarian, reader, ToyCase, toyKnown } from './testing/toy-case.js';
import { toyRegistry } from './testing/toy-registry.js';

const known = { ...toyKnown, now: '2026-03-02T09:00:00+08:00' };

describe('the next steps', () => {
  it('of a new case are what opens one, and depend on what is entered', () => {
    const steps = nextSteps(toyRegistry, new ToyCase().state, reader, known);
    expect(steps.map(({ command, verdict, dependsOn }) => [command, verdict, dependsOn])).toEqual([
      ['loan.ask', 'depends-on-input', ['library-open', 'book-named']],
    ]);
  });

  it('name what blocks a command whatever its payload', () => {
    const asked = new ToyCase().gives('loan.ask', { payload: { book: '论语' } });
    const lend = nextSteps(toyRegistry, asked.state, reader, known).find((one) => one.command === 'loan.lend');
    expect(lend).toMatchObject({
      verdict: 'blocked',
      proceeding: 'loan#1',
      unmet: [{ id: 'librarian-acts', article: 'TOY 1' }],
    });
  });

  it('list a command once for each proceeding that accepts it', () => {
    const toy = aLentBook().gives('loan.askAgain').gives('loan.lend');
    const steps = nextSteps(toyRegistry, toy.state, librarian, known).filter((one) => one.command === 'loan.giveBack');
    expect(steps.map((one) => one.proceeding)).toEqual(['loan#1', 'loan#2']);
  });

  it('list what the present states do not accept nowhere', () => {
    const steps = nextSteps(toyRegistry, aLentBook().state, librarian, known).map((one) => one.command);
    expect(steps).not.toContain('loan.lend');
    expect(steps).toContain('member.leave');
  });
});
