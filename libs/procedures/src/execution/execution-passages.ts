import type { Passage } from '#engine';

/** Nothing of any party is open any more. */
const DONE = { zh: '各项均已了结', en: 'every item is done with' } as const;

/** The matter goes back to be decided: what was left of it came to rest here. */
const REDO = { zh: '决定须重作', en: 'it is to be decided anew' } as const;

/** No redo is due any more. */
const REDONE = { zh: '重作已了', en: 'no redo is due any more' } as const;

const toClosing = (...states: readonly string[]): readonly Passage[] =>
  states.map((from) => ({ from, to: 'closing', by: null, when: DONE }));

const atRest = (...states: readonly string[]): readonly Passage[] =>
  states.flatMap((state) => [
    { from: 'closing', to: state, by: null, when: REDO },
    { from: state, to: 'closing', by: null, when: REDONE },
  ]);

/**
 * The chart shows the least advanced open item, wherever that is; these are the ways on which acts lead it.
 * What follows a revocation or a remedy may lead from any state to any other.
 */
export const executionPassages: readonly Passage[] = [
  { from: 'performing', to: 'overdue', by: 'clock.expire' },
  { from: 'overdue', to: 'demanded', by: 'execution.demand' },
  { from: 'demanded', to: 'courtApplied', by: 'execution.applyToCourt' },
  { from: 'courtApplied', to: 'courtAccepted', by: 'court.accept' },
  { from: 'courtApplied', to: 'courtRefused', by: 'court.refuse' },
  { from: 'courtRefused', to: 'courtApplied', by: 'execution.applyToCourt' },
  { from: 'performing', to: 'suspended', by: 'execution.suspend' },
  { from: 'suspended', to: 'performing', by: 'execution.resume' },
  ...toClosing('performing', 'overdue', 'demanded', 'courtRefused', 'courtApplied', 'courtAccepted'),
  ...atRest('performed', 'enforced', 'courtEnded'),
];
