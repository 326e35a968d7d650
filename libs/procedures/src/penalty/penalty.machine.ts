import { defineChart, emit, stays, type ChartBranch, type ChartNode, type ChartTransition } from '#engine';
import { hearingRegion } from './hearing-region.js';
import { WHEN } from './penalty-conditions.js';
import {
  concluded,
  decisionCancelled,
  decisionChanged,
  decisionGone,
  decisionReachedAll,
  decisionStandsAgain,
  decisionUnderWay,
  heard,
  leadersAwaited,
  noticeReached,
  penaltyReaches,
  ready,
  rightsReopened,
  running,
  suspended,
  toBeDiscussed,
  toBeSupplemented,
} from './penalty-guards.js';

/** A decision may still be on its way to one party while the case stands elsewhere because of another. */
const reaching: readonly ChartBranch[] = [
  { guard: penaltyReaches, actions: emit('penalty.decisionServed') },
  { actions: 'noted' },
];

/** Facts that are recorded wherever the case stands; whether they are due the requirements say. */
const ANYWHERE: Readonly<Record<string, ChartTransition>> = {
  ...stays('remedy.apply', 'defence.record', 'penalty.cancelled'),
  'service.record': reaching,
  'clock.expire': reaching,
};

const WAYS_OUT = {
  'investigation.terminate': 'terminated',
  'investigation.referred': 'terminated',
} as const;

const NOTICE_PATH = stays('notice.propose', 'notice.approve', 'decision.propose', 'decision.return');

const REFUND = stays('refund.order', 'refund.result');

const returned: readonly ChartBranch[] = [
  { guard: toBeSupplemented, when: WHEN.toBeSupplemented, target: 'returned', actions: emit('penalty.supplement') },
  { target: 'returned' },
];

const discussed: readonly ChartBranch[] = [
  { guard: concluded('as-noticed', 'lighter', 'other-outcome'), when: WHEN.goesOn, target: 'deciding' },
  {
    guard: concluded('supplement'),
    when: WHEN.toBeSupplemented,
    target: 'returned',
    actions: emit('penalty.supplement'),
  },
  { guard: concluded('change'), when: WHEN.change, target: 'returned' },
  { actions: 'noted' },
];

/** A right used in time but entered late takes an unserved decision back; a served one stands. */
const lateRight: readonly ChartBranch[] = [
  { guard: decisionCancelled, when: WHEN.decisionCancelled, target: 'awaitingResponse' },
  { actions: 'noted' },
];

const reopened = {
  always: { guard: rightsReopened, when: WHEN.rightsReopened, target: 'awaitingResponse' },
} as const;

/** A decision to transfer has lost its object: nobody is prosecuted any more, and the bureau decides anew (XFER 10, 13). */
const objectLost: readonly ChartBranch[] = [
  { guard: decisionGone, when: WHEN.decisionGone, target: 'revoked', actions: emit('penalty.revoked') },
  { actions: 'noted' },
];

/** What a decision meets once it is made. */
const AFTER_DECISION: Readonly<Record<string, ChartTransition>> = {
  ...stays('decision.amend'),
  'decision.revoke': { target: 'revoked', actions: emit('penalty.revoked') },
  'remedy.apply': [
    { guard: decisionGone, when: WHEN.decisionGone, target: 'revoked', actions: emit('penalty.revoked') },
    { guard: decisionChanged, actions: emit('penalty.changed') },
    { actions: 'noted' },
  ],
  'hearing.request': lateRight,
  'defence.record': lateRight,
  'penalty.cancelled': 'awaitingResponse',
  'transfer.answered': objectLost,
  'referral.received': objectLost,
  'service.record': reaching,
  'clock.expire': reaching,
};

const beforeNotice: Readonly<Record<string, ChartNode>> = {
  underReview: {
    on: {
      ...ANYWHERE,
      ...WAYS_OUT,
      // `review.submit`: while the police hold the matter, to propose the transfer instead.
      ...stays('investigation.reported', 'review.extend', 'review.submit'),
      'review.pass': 'reviewed',
      'review.return': returned,
    },
  },
  returned: {
    on: {
      ...ANYWHERE,
      ...WAYS_OUT,
      // The leader may go on against a case review, with written reasons (PROC 54, 56).
      ...NOTICE_PATH,
      'notice.issue': 'noticed',
      'decision.make': 'decided',
      'review.submit': 'underReview',
      'investigation.reported': 'underReview',
    },
  },
  reviewed: {
    on: {
      ...ANYWHERE,
      ...WAYS_OUT,
      ...NOTICE_PATH,
      'notice.issue': 'noticed',
      'decision.make': 'decided',
      'review.submit': 'underReview',
    },
  },
};

const beforeDecision: Readonly<Record<string, ChartNode>> = {
  noticed: {
    on: { ...ANYWHERE, ...WAYS_OUT, ...stays('rights.waive', 'hearing.request'), 'review.submit': 'underReview' },
    always: { guard: noticeReached, when: WHEN.noticeReached, target: 'awaitingResponse' },
  },
  awaitingResponse: {
    on: {
      ...ANYWHERE,
      ...WAYS_OUT,
      ...REFUND,
      ...stays('rights.waive', 'hearing.request'),
      'review.submit': 'underReview',
    },
    always: [
      { guard: heard, when: WHEN.heard, target: 'reviewAfterHearing' },
      { guard: toBeDiscussed, when: WHEN.toBeDiscussed, target: 'deliberation' },
      { guard: ready, when: WHEN.ready, target: 'deciding' },
    ],
  },
  reviewAfterHearing: {
    ...reopened,
    on: {
      ...ANYWHERE,
      ...WAYS_OUT,
      ...REFUND,
      ...stays('review.extend', 'rights.waive'),
      'hearing.request': 'awaitingResponse',
      'review.pass': [
        { guard: leadersAwaited, when: WHEN.leadersAwaited, target: 'deliberation' },
        { target: 'deciding' },
      ],
      'review.return': returned,
    },
  },
  deliberation: {
    ...reopened,
    on: {
      ...ANYWHERE,
      ...WAYS_OUT,
      ...REFUND,
      ...stays('rights.waive'),
      'deliberation.conclude': discussed,
      'hearing.request': 'awaitingResponse',
      'review.submit': 'underReview',
    },
  },
  deciding: {
    ...reopened,
    on: {
      ...ANYWHERE,
      ...WAYS_OUT,
      ...REFUND,
      ...stays('decision.propose', 'decision.return', 'rights.waive'),
      'deliberation.conclude': discussed,
      'hearing.request': 'awaitingResponse',
      'decision.make': 'decided',
      'review.submit': 'underReview',
    },
  },
};

const afterDecision: Readonly<Record<string, ChartNode>> = {
  decided: {
    on: AFTER_DECISION,
    always: { guard: decisionUnderWay, when: WHEN.decisionUnderWay, target: 'serving' },
  },
  serving: {
    on: AFTER_DECISION,
    always: { guard: decisionReachedAll, when: WHEN.decisionReachedAll, target: 'effective' },
  },
  effective: { tags: 'ended', on: AFTER_DECISION },
  revoked: {
    // An appeal or a retrial took back the judgment by which it fell: it stands again.
    always: { guard: decisionStandsAgain, when: WHEN.decisionStandsAgain, target: 'decided' },
    // Where the decision had reached nobody, the case can still be terminated.
    on: {
      ...ANYWHERE,
      ...WAYS_OUT,
      'review.submit': 'underReview',
      'investigation.reported': 'underReview',
    },
  },
  terminated: { tags: 'ended', on: ANYWHERE },
};

/** What the transfers of the case tell; whether it is suspended follows from the facts. */
const TRANSFERS = stays('transfer.approved', 'transfer.answered');

/** Suspension lies beside the state and moves with the whole case (PROC 46); after a decision nothing is suspended. */
const suspension: ChartNode = {
  initial: 'running',
  states: {
    running: {
      on: { ...TRANSFERS, ...stays('investigation.suspend') },
      always: { guard: suspended, when: WHEN.suspended, target: 'suspended' },
    },
    suspended: {
      on: { ...TRANSFERS, ...stays('investigation.resume') },
      always: { guard: running, when: WHEN.running, target: 'running' },
    },
  },
};

/** 审核、告知、听证、决定、送达: from the report to the decision in force. */
export const penaltyChart = defineChart({
  id: 'penalty',
  type: 'parallel',
  states: {
    main: { initial: 'underReview', states: { ...beforeNotice, ...beforeDecision, ...afterDecision } },
    hearing: hearingRegion,
    suspension,
  },
});
