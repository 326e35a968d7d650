import { defineChart, stays, type ChartBranch, type ChartNode, type ChartTransition } from '#engine';
import { allComplied } from '../remedy/compliance.js';
import { outcomeReaches } from '../remedy/remedy-outcomes.js';
import { COURT_ACTS } from '../remedy/suit-course.js';
import { endedMeanwhile, leadsTo, stillRuns, takesBack, takesEffect } from './litigation-guards.js';
import { ENDINGS } from './suits.js';

const OURS = stays('litigation.nameAppearance', 'litigation.postponeEvidence');

const LIMITS = stays('clock.expire');

/** The suit was rejected, and that is what is upheld or left standing; else the judgment takes effect. */
const concludes: readonly ChartBranch[] = [
  { guard: leadsTo('dismissed'), target: 'dismissed' },
  ...takesEffect,
  { actions: 'noted' },
];

/** Nobody appealed. */
const inForce: readonly ChartBranch[] = [...takesEffect, { actions: 'noted' }];

/** The ends that every state before the second instance accepts. */
const ENDS: Readonly<Record<string, ChartTransition>> = {
  'litigation.judge': 'judged',
  'litigation.dismiss': 'dismissed',
  'litigation.withdraw': 'withdrawn',
  'litigation.mediate': outcomeReaches('mediated'),
};

/** The ends of a second instance: its judgments are in force at once (ALL 89). */
const LAST_ENDS: Readonly<Record<string, ChartTransition>> = {
  ...ENDS,
  'litigation.judge': concludes,
  // Only the appeal withdrawn, the first instance's word stands.
  'litigation.withdraw': [{ guard: leadsTo('withdrawn'), target: 'withdrawn' }, ...concludes],
  'litigation.final': concludes,
  'litigation.remand': 'remanded',
};

/** What the court and other parties do is recorded wherever it comes (general rule 7); what cannot follow becomes a task. */
const live = (on: Readonly<Record<string, ChartTransition>>): ChartNode => ({
  on: { ...stays(...COURT_ACTS), ...OURS, ...LIMITS, ...ENDS, ...on },
});

/** An appeal in time that comes to the bureau late takes the end back (general rule 4). */
const appealed: readonly ChartBranch[] = [
  { guard: stillRuns, target: 'appealed' },
  { guard: takesBack, target: 'judged' },
  { actions: 'noted' },
];

const complied: readonly ChartBranch[] = [{ guard: allComplied, target: 'complied' }, { actions: 'noted' }];

/** The court is done; what it asks of the bureau may still be open. */
const over = (on: Readonly<Record<string, ChartTransition>> = {}): ChartNode => ({
  tags: 'ended',
  on: { ...stays(...COURT_ACTS), ...LIMITS, 'litigation.reopen': 'retrial', ...on },
});

const main: ChartNode = {
  initial: 'served',
  states: {
    served: live({ 'litigation.answer': 'answered', 'litigation.open': 'firstInstance' }),
    answered: live({ ...stays('litigation.answer'), 'litigation.open': 'firstInstance' }),
    // Without an answer the court goes on: what is handed in late counts as not there (ALL 34, 67).
    firstInstance: live(stays('litigation.answer')),
    judged: {
      ...live({
        'litigation.appeal': [{ guard: stillRuns, target: 'appealed' }, { actions: 'noted' }],
        'litigation.openAppeal': 'secondInstance',
        'litigation.remand': 'remanded',
        'litigation.final': inForce,
        'clock.expire': inForce,
      }),
      always: endedMeanwhile,
    },
    appealed: live({ ...stays('litigation.answer'), ...LAST_ENDS, 'litigation.openAppeal': 'secondInstance' }),
    secondInstance: live({ ...stays('litigation.answer'), ...LAST_ENDS }),
    remanded: live({ ...stays('litigation.answer'), 'litigation.open': 'firstInstance' }),
    retrial: live({
      ...stays('litigation.answer'),
      'litigation.open': 'firstInstance',
      'litigation.openAppeal': 'secondInstance',
      'litigation.judge': [{ guard: stillRuns, target: 'judged' }, ...concludes],
    }),
    final: over({ 'litigation.appeal': appealed, 'litigation.comply': complied }),
    withdrawn: over(),
    // A first instance's dismissal can be appealed against for ten days (ALL 85).
    dismissed: over({
      'litigation.appeal': appealed,
      'litigation.openAppeal': [{ guard: stillRuns, target: 'secondInstance' }, { actions: 'noted' }],
      'litigation.remand': [{ guard: stillRuns, target: 'remanded' }, { actions: 'noted' }],
    }),
    mediated: over({ 'litigation.comply': complied }),
    complied: over({ 'litigation.appeal': appealed }),
  },
};

/** Suspension lies beside the state: `resume` leads back to the state it left (ALLI 87). */
const suspension: ChartNode = {
  initial: 'running',
  states: {
    running: { on: { 'litigation.suspend': 'suspended' } },
    suspended: { on: Object.fromEntries(['litigation.resume', ...ENDINGS].map((name) => [name, 'running'])) },
  },
};

/** 行政诉讼: what the court does, and what the bureau owes it. */
export const litigationChart = defineChart({ id: 'litigation', type: 'parallel', states: { main, suspension } });
