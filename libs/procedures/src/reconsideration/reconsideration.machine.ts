import { defineChart, stays, type ChartBranch, type ChartNode, type ChartTransition } from '#engine';
import { allComplied } from '../remedy/compliance.js';
import { outcomeReaches } from '../remedy/remedy-outcomes.js';
import { askedForMore, correctionIsOver, isAnswered, isDeemedAccepted, isRunning } from './reconsideration-guards.js';
import { ENDINGS } from './reconsiderations.js';

/** What the body does is recorded wherever it comes (general rule 7); what cannot follow becomes a task. */
const BODY_ACTS = [
  ...['correct', 'accept', 'toOrdinary', 'extend', 'hear', 'stopExecution', 'mediate', 'withdraw', 'reject'],
  ...['terminate', 'decide', 'suspend', 'resume', 'sendOpinion'],
].map((word) => `reconsideration.${word}`);

/** The ends that every state not ended accepts. */
const ENDS: Readonly<Record<string, ChartTransition>> = {
  'reconsideration.decide': outcomeReaches('decided'),
  'reconsideration.mediate': outcomeReaches('mediated'),
  'reconsideration.withdraw': 'withdrawn',
  'reconsideration.reject': 'rejected',
  'reconsideration.terminate': 'terminated',
};

/** Ours, as long as the body has not decided; overdue never blocks the answer (general rule 5). */
const OURS = stays('reconsideration.attend', 'reconsideration.comply');

const correcting: readonly ChartBranch[] = [
  { guard: askedForMore, when: { zh: '通知补正', en: 'completion is asked for' }, target: 'correcting' },
  { actions: 'noted' },
];
const complied: readonly ChartBranch[] = [
  { guard: allComplied, when: { zh: '各项均已落实', en: 'nothing is left to do' }, target: 'complied' },
  { actions: 'noted' },
];

const live = (on: Readonly<Record<string, ChartTransition>>): ChartNode => ({
  on: { ...stays(...BODY_ACTS), ...OURS, ...ENDS, ...on },
});

/** The body is done; what it asks of the bureau may still be open. */
const over: ChartNode = {
  tags: 'ended',
  on: { ...stays(...BODY_ACTS), 'reconsideration.comply': complied },
};

const main: ChartNode = {
  initial: 'notified',
  states: {
    notified: live({
      ...stays('reconsideration.forward', 'reconsideration.answer'),
      'reconsideration.correct': correcting,
      'reconsideration.accept': 'accepted',
      'clock.expire': [
        { guard: isDeemedAccepted, when: { zh: '视为受理', en: 'deemed accepted' }, target: 'accepted' },
        { actions: 'noted' },
      ],
    }),
    correcting: live({
      ...stays('reconsideration.answer'),
      'reconsideration.correct': [{ guard: askedForMore, actions: 'noted' }, { target: 'notified' }],
      'reconsideration.accept': 'accepted',
      'clock.expire': [
        { guard: correctionIsOver, when: { zh: '视为放弃', en: 'deemed given up' }, target: 'withdrawn' },
        { actions: 'noted' },
      ],
    }),
    // An answer that came before the acceptance was known counts as one.
    accepted: {
      ...live({ 'reconsideration.answer': 'answered' }),
      always: { guard: isAnswered, when: { zh: '答复已提交', en: 'the answer was given before' }, target: 'answered' },
    },
    answered: live(stays('reconsideration.answer')),
    decided: over,
    mediated: over,
    withdrawn: over,
    rejected: over,
    terminated: over,
    // An opinion letter may still come, and be answered (ARL 76).
    complied: { tags: 'ended', on: stays(...BODY_ACTS, 'reconsideration.comply') },
  },
};

/** What the guard `isRunning` asks. */
const RUNNING = { zh: '复议未结', en: 'the reconsideration is not over' } as const;

/** Suspension lies beside the state: `resume` leads back to the state it left (ARL 39, 40). */
const suspension: ChartNode = {
  initial: 'running',
  states: {
    running: { on: { 'reconsideration.suspend': 'suspended' } },
    suspended: {
      on: Object.fromEntries(['reconsideration.resume', ...ENDINGS].map((name) => [name, 'running'])),
    },
  },
};

/** A hearing lies beside the state: it may be fixed before or after the answer, and hides neither (ARL 49–51). */
const hearing: ChartNode = {
  initial: 'none',
  states: {
    none: { on: { 'reconsideration.hear': { guard: isRunning, when: RUNNING, target: 'fixed' } } },
    fixed: {
      on: {
        'reconsideration.attend': 'attended',
        ...Object.fromEntries(ENDINGS.map((name) => [name, 'none'])),
      },
    },
    attended: { on: { 'reconsideration.hear': { guard: isRunning, when: RUNNING, target: 'fixed' } } },
  },
};

/** 行政复议: what the reconsideration body does, and what the bureau owes it. */
export const reconsiderationChart = defineChart({
  id: 'reconsideration',
  type: 'parallel',
  states: { main, hearing, suspension },
});
