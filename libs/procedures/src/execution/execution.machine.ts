import { defineChart, stays, type ChartBranch, type ChartNode } from '#engine';
import { openPositions } from './positions.js';
import { awaitsRedo, RUNNING_STATES, shownState, type ShownState } from './shown-state.js';

/** Signals that bring something to perform, or take it away. */
const SIGNALS = stays(
  ...['summary.decided', 'penalty.decisionServed', 'penalty.otherOutcome', 'penalty.revoked', 'penalty.changed'],
  ...['investigation.terminated', 'investigation.referred'],
);

/** Facts that are recorded however far the case has come. */
const MONEY = stays('payment.record', 'payment.handOverCash', 'payment.bankCash', 'payment.refund');
const COURT = stays('court.accept', 'court.refuse', 'court.rule', 'court.enforce', 'court.end');

/** Acts about single items: which of them they fit the requirements say, as each item has its own position. */
const ACTS = stays(
  ...['payment.collectCash', 'payment.grantDelay', 'payment.grantInstalments', 'payment.endGrant'],
  ...['execution.demand', 'execution.applyToCourt', 'execution.suspend', 'execution.resume'],
  ...['execution.recordPerformance', 'execution.disposeGoods', 'execution.endItem', 'execution.reduceSurcharge'],
);

/** Leads to what the positions show, wherever that lies. */
function follows(from: ShownState): readonly ChartBranch[] {
  return ([...RUNNING_STATES, 'closing'] as const)
    .filter((state) => state !== from)
    .map((target) => ({ guard: ({ context }) => shownState(context.view) === target, target }));
}

const running: Readonly<Record<string, ChartNode>> = Object.fromEntries(
  RUNNING_STATES.map((state) => [state, { on: { ...SIGNALS, ...MONEY, ...COURT, ...ACTS }, always: follows(state) }]),
);

/** A closed case follows a remedy or a revocation: something is open again, or must be decided anew. */
const reopened: ChartBranch = {
  guard: ({ context }) => openPositions(context.view).length > 0 || awaitsRedo(context.view),
  when: { zh: '又有未了结的事项', en: 'something is open again' },
  target: 'closing',
};

/** 履行、催告、强制执行、结案、归档: from the served decision to the archived file. */
export const executionChart = defineChart({
  id: 'execution',
  initial: 'performing',
  states: {
    ...running,
    closing: {
      on: { ...SIGNALS, ...MONEY, ...COURT, ...stays('case.proposeClosure'), 'case.close': 'closed' },
      always: follows('closing'),
    },
    closed: {
      tags: 'ended',
      on: { ...SIGNALS, ...MONEY, ...COURT, 'case.archive': 'archived', 'case.reopen': 'closing' },
      always: reopened,
    },
    archived: {
      tags: 'ended',
      on: { ...SIGNALS, ...MONEY, ...COURT, 'case.reopen': 'closing' },
      always: reopened,
    },
  },
});
