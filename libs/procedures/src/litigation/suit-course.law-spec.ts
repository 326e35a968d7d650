import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ProceedingView, regionsOf, type ProceedingState } from '#engine';
import { lawSettings } from '#testkit';
import { registry } from '../registry.js';
import { suitCourse } from '../remedy/suit-course.js';
import type { CaseBuilder } from '../testing/case-builder.js';
import { legal, paper } from '../testing/remedy-case.js';
import { aSuit, defence } from '../testing/suit-case.js';

const { numRuns, seed } = lawSettings(60);
const SUIT = 'litigation#1';
const reason = '情况属实';

/** What a court or a party may do, whatever came before; `day` is the day it came to the bureau. */
const ACTS: readonly ((day: string) => readonly [string, object])[] = [
  (day) => ['litigation.open', { heldOn: day }],
  (day) => ['litigation.judge', { outcome: 'revoked', redo: true, receivedOn: day }],
  (day) => ['litigation.judge', { outcome: 'revoked', receivedOn: day, instance: 'first' }],
  (day) => ['litigation.judge', { appeal: 'changed', outcome: 'revoked', receivedOn: day }],
  (day) => ['litigation.judge', { appeal: 'first-upheld', receivedOn: day }],
  (day) => ['litigation.appeal', { by: 'plaintiff', filedOn: day, reason, paper }],
  // Handed in days ago: in time although the judgment may count as in force already.
  (day) => ['litigation.appeal', { by: 'plaintiff', filedOn: dayAfter(day, -6), reason, paper }],
  () => ['litigation.openAppeal', {}],
  (day) => ['litigation.remand', { receivedOn: day, reason }],
  (day) => ['litigation.reopen', { by: 'court', receivedOn: day, reason }],
  () => ['litigation.suspend', { reason }],
  () => ['litigation.resume', {}],
  (day) => ['litigation.dismiss', { receivedOn: day, reason }],
  (day) => ['litigation.dismiss', { kind: 'ended', receivedOn: day, reason }],
  () => ['litigation.withdraw', { reason }],
  () => ['litigation.withdraw', { reason, of: 'appeal' }],
  (day) => ['litigation.mediate', { outcome: 'revoked', receivedOn: day, about: 'discretion' }],
  () => ['litigation.final', {}],
  () => ['litigation.answer', { ...defence, lateReason: reason }],
];

/** Judgments and appeals, by their place above, are tried more often than what stands aside. */
const OFTEN = [1, 3, 5, 6, 7];
const step = fc.record({
  act: fc.oneof(fc.constantFrom(...OFTEN), fc.nat({ max: ACTS.length - 1 })),
  days: fc.constantFrom(0, 1, 3, 12, 20, 20, 20),
});

function suitOf(story: CaseBuilder): ProceedingState {
  const found = story.state.proceedings.find(({ id }) => id === SUIT);
  if (found === undefined) throw new Error('no suit');
  return found;
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Where the chart stands, and what the facts tell. */
function agreement(story: CaseBuilder): readonly unknown[] {
  const suit = suitOf(story);
  const course = suitCourse(new ProceedingView(suit));
  const state = regionsOf(suit.value)['main'] ?? '';
  const { chart } = registry.procedure('litigation');
  const ended = chart.resolveState({ value: suit.value, context: {} }).hasTag('ended');
  const dismissedOpen = state === 'dismissed' && course.end === undefined;
  return [state, ended && !dismissedOpen, course.end !== undefined, course.exit];
}

describe('a suit that is told in any order', () => {
  it(`is over by its chart exactly when it is over by its facts (seed ${String(seed)})`, () => {
    const states = new Set<string>();
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const story = aSuit();
        let day = '2026-05-08';
        for (const { act, days } of steps) {
          day = dayAfter(day, days);
          story.advance(`${day}T10:00:00+08:00`);
          const [command, payload] = ACTS[act]?.(day) ?? ['litigation.resume', {}];
          if (story.refusalOf(legal, command, payload).length === 0) story.gives(legal, command, payload);
          const [state, endedByChart, endedByFacts, exit] = agreement(story);
          states.add(String(state));
          expect([command, state, endedByChart]).toEqual([command, state, endedByFacts]);
          if (endedByFacts === true && state !== 'complied') expect(exit).toBe(state);
          const standing = story.state.proceedings
            .flatMap(({ facts }) => facts)
            .filter((fact) => fact.command === 'remedy.apply' && fact.undoneBy === undefined);
          expect(standing.length).toBe(exit === 'final' || exit === 'mediated' ? 1 : 0);
        }
      }),
      { numRuns, seed, endOnFailure: true },
    );
    expect(states.size).toBeGreaterThan(9);
  }, 1_800_000);
});
