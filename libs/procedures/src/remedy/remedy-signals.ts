import type { CaseView, ProceedingView, SignalDeclaration } from '#engine';
import { outcomeTold } from './remedy-outcomes.js';

const payload = (view: CaseView, self: ProceedingView | null) => outcomeTold(view, self);

/**
 * How the outcome of a reconsideration or a suit reaches what it was about. Measures declare `remedy.applyToMeasure`
 * themselves; it is sent only to a measure that the case has.
 */
export const remedySignals: readonly SignalDeclaration[] = [
  {
    name: 'remedy.apply',
    title: { zh: '复议、诉讼结果', en: 'The outcome of a remedy' },
    // The time to appeal had not passed after all: what the judgment brought goes with it (general rules 4, 6).
    undoneWithExpiry: true,
    to: [
      { procedure: 'penalty', when: ({ decidedIn }) => decidedIn !== 'summary-penalty' },
      { procedure: 'summary-penalty', when: ({ decidedIn }) => decidedIn === 'summary-penalty' },
    ],
    payload,
  },
  {
    name: 'remedy.applyToFiling',
    title: { zh: '不予立案决定被撤销', en: 'The refusal to file is revoked' },
    to: [{ procedure: 'filing' }],
    payload,
  },
];
