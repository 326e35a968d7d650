import { defineChart, emit, stays, type ChartTransition } from '#engine';
import { WHEN } from '../penalty/penalty-conditions.js';
import { decisionChanged, decisionGone, decisionStandsAgain } from '../penalty/penalty-guards.js';

/** What a decision on the spot meets once it is made: it is in force at once (APL 52). */
const AFTER_DECISION: Readonly<Record<string, ChartTransition>> = {
  'decision.revoke': { target: 'revoked', actions: emit('penalty.revoked') },
  'remedy.apply': [
    { guard: decisionGone, when: WHEN.decisionGone, target: 'revoked', actions: emit('penalty.revoked') },
    { guard: decisionChanged, actions: emit('penalty.changed') },
    { actions: 'noted' },
  ],
};

/** What remains to be recorded when nothing of the decision stands. */
const AFTERWARDS = stays('remedy.apply');

/** 简易程序: decided on the spot, or handed on to the ordinary procedure. */
export const summaryPenaltyChart = defineChart({
  id: 'summary-penalty',
  initial: 'opened',
  states: {
    opened: {
      on: {
        // What the officers find and take on the spot (PROC 67).
        ...stays('investigation.recordAct'),
        'summary.decide': 'decided',
        'summary.convert': 'converted',
      },
    },
    decided: { on: { ...AFTER_DECISION, 'summary.fileBack': 'filedBack' } },
    filedBack: { tags: 'ended', on: AFTER_DECISION },
    converted: { tags: 'ended', on: AFTERWARDS },
    // A matter to be decided anew goes through the ordinary procedure.
    revoked: {
      tags: 'ended',
      on: { ...AFTERWARDS, 'summary.convert': 'converted' },
      // An appeal or a retrial took back the judgment by which it fell: it stands again.
      always: [
        {
          guard: (args) => decisionStandsAgain(args) && args.context.self.has('summary.fileBack'),
          when: WHEN.decisionStandsAgain,
          target: 'filedBack',
        },
        { guard: decisionStandsAgain, when: WHEN.decisionStandsAgain, target: 'decided' },
      ],
    },
  },
});
