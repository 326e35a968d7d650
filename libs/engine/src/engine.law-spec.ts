import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lawSettings } from '#testkit';
import { emptyCase } from './case-state.js';
import type { Entry } from './entry.js';
import { fold } from './fold.js';
import { replay } from './replay.js';
import { ToyCase, toyKnown } from './testing/toy-case.js';
import { toyRegistry } from './testing/toy-registry.js';

const settings = lawSettings(300);
const empty = emptyCase({ id: 'toy', number: '1', bureau: 'library', unit: 'library' });

/** A command with the hours that pass before it, for one of two loans. */
const step = fc.record({
  name: fc.constantFrom(
    ...['loan.askAgain', 'loan.lend', 'loan.renew', 'loan.giveBack', 'loan.lose', 'shelf.read', 'member.leave'],
    ...['member.note', 'member.rename', 'letter.arrive', 'fact.fix', 'clock.expire', 'no.such'],
  ),
  proceeding: fc.constantFrom(null, 'loan#1', 'loan#2'),
  hours: fc.nat({ max: 200 }),
  seq: fc.nat({ max: 12 }),
  paper: fc.boolean(),
});

interface Given {
  readonly name: string;
  readonly proceeding: string | null;
  readonly hours: number;
  readonly seq: number;
  readonly paper: boolean;
}

type Made = ReturnType<typeof toCommand>;

function toCommand(toy: ToyCase, given: Given, at: string) {
  const payloads: Record<string, object> = {
    'letter.arrive': { from: at.slice(0, 10), to: given.paper ? at.slice(0, 10) : null },
    'member.rename': { name: String(given.seq % 2) },
    'fact.fix': { kind: 'undo', proceeding: 'loan#1', seq: given.seq, command: 'loan.giveBack', restore: given.paper },
    'clock.expire': expiryOf(toy, given.seq),
  };
  const payload = { ...(payloads[given.name] ?? {}), ...(given.paper ? { paper: { title: '纸' } } : {}) };
  const own = given.name.startsWith('loan') || given.name === 'clock.expire';
  return { payload, at, proceeding: own ? given.proceeding : null };
}

function expiryOf(toy: ToyCase, choice: number): object {
  const clock = toy.state.clocks[choice % Math.max(toy.state.clocks.length, 1)];
  return clock === undefined
    ? {}
    : { clock: clock.key, rule: clock.rule, subject: clock.subject, due: clock.due ?? '' };
}

/** Plays a random sequence; `each` sees every step with the state before it. */
function play(steps: readonly Given[], each: (toy: ToyCase, name: string, made: Made) => void): ToyCase {
  const toy = new ToyCase().gives('loan.ask', { payload: { book: '论语' }, at: '2026-03-02T09:00:00+08:00' });
  let hour = 9;
  for (const given of steps) {
    hour += given.hours;
    const day = String(2 + Math.floor(hour / 24)).padStart(2, '0');
    if (Number(day) > 31) break;
    const at = `2026-03-${day}T${String(hour % 24).padStart(2, '0')}:00:00+08:00`;
    each(toy, given.name, toCommand(toy, given, at));
  }
  return toy;
}

const sequences = fc.array(step, { maxLength: 25 });

describe('the engine', () => {
  it('folds every entry to the very state it decided, also out of JSON', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        play(steps, (toy, name, made) => {
          const before = toy.state;
          const decision = toy.ask(name, made);
          if (decision.outcome !== 'moved') return;
          const entry = JSON.parse(JSON.stringify(decision.entry)) as Entry;
          expect(fold(before, entry)).toEqual(JSON.parse(JSON.stringify(decision.state)));
          toy.gives(name, made);
        });
      }),
      settings,
    );
  });

  it('changes nothing by refusing, and says why', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        play(steps, (toy, name, made) => {
          const before = JSON.stringify(toy.state);
          const decision = toy.ask(name, made);
          expect(JSON.stringify(toy.state)).toBe(before);
          if (decision.outcome === 'refused') expect(decision.unmet.length).toBeGreaterThan(0);
          if (decision.outcome === 'moved') toy.gives(name, made);
        });
      }),
      settings,
    );
  });

  it('derives on replay the clocks and tasks that were recorded', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        const toy = play(steps, (one, name, made) => {
          if (one.ask(name, made).outcome === 'moved') one.gives(name, made);
        });
        const replayed = replay(toyRegistry, empty, toy.entries, (entry) => ({ ...toyKnown, now: entry.recordedAt }));
        expect(replayed.differences).toEqual([]);
        expect(replayed.state).toEqual(toy.state);
      }),
      settings,
    );
  });

  it('numbers entries without a gap, never loses a fact and never deletes a clock', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        play(steps, (toy, name, made) => {
          const before = toy.state;
          const decision = toy.ask(name, made);
          if (decision.outcome !== 'moved') return;
          const { state } = decision;
          expect(state.seq).toBe(before.seq + 1);
          expect(factsIn(state)).toBeGreaterThan(factsIn(before));
          const keys = new Set(state.clocks.map((clock) => clock.key));
          expect(before.clocks.every((clock) => keys.has(clock.key))).toBe(true);
          toy.gives(name, made);
        });
      }),
      settings,
    );
  });
});

function factsIn(state: ToyCase['state']): number {
  return state.proceedings.reduce((sum, one) => sum + one.facts.length, state.facts.length);
}
