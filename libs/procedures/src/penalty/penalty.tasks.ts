import type { CaseView, ProceedingView, TaskDeclaration, TaskWanted } from '#engine';
import { isSettledElsewhere } from '../general-rules/importing/closed-elsewhere.js';
import { inStates } from '../tasks-in-states.js';
import { servedInTimeBy, servedOn } from '../general-rules/service/services.js';
import { standingProposals } from '../general-rules/approval/proposals.js';
import { DECISION_PROPOSAL } from './decision.requirements.js';
import { decisionServed, lastForEach, partiesToRedo, redoDue, redoOrderFor, standsFor } from './decisions.js';
import { hearingTasks } from './hearing.tasks.js';
import { decidedTooEarly, lateRights } from './incidents.js';
import { NOTICE_PROPOSAL } from './notice.commands.js';
import { approvedNotice, currentNotice, noticeServed } from './notices.js';
import { isPartyDone } from './party-rights.js';
import { refundOpen } from './refunds.js';
import { legalReviewDue, returnedFor } from './reviews.js';
import { proposedOutcome } from './submissions.js';

const DECIDE = [{ clock: 'case-decision' }];
const NOTHING: readonly TaskWanted[] = [];

const reviewing: readonly TaskDeclaration[] = [
  inStates(
    ['underReview'],
    { task: 'review-case', owner: 'R', title: { zh: '审核案件', en: 'Review the case' }, command: 'review.pass' },
    (view, self) => (legalReviewDue(view, self) ? NOTHING : [{ clock: 'review-period' }]),
  ),
  inStates(
    ['underReview', 'reviewAfterHearing'],
    {
      task: 'review-legally',
      owner: 'LR',
      title: { zh: '法制审核', en: 'Give the legal review' },
      command: 'review.pass',
    },
    (view, self) => (legalReviewDue(view, self) ? [{ clock: 'review-period' }] : NOTHING),
  ),
  inStates(
    ['returned'],
    {
      task: 'correct-and-resubmit',
      owner: 'I',
      title: { zh: '按审核意见修改并重新送审', en: 'Correct as the review asks and submit again' },
      command: 'review.submit',
    },
    (view, self) => (returnedFor(view, self) === 'correct' ? DECIDE : NOTHING),
  ),
];

function proposes(view: CaseView, rule: typeof DECISION_PROPOSAL | typeof NOTICE_PROPOSAL): boolean {
  return standingProposals(view, rule).length > 0;
}

/** Whether the case now waits for a notice, because a penalty is intended and not told yet. */
function isNoticeNext(view: CaseView, self: ProceedingView): boolean {
  return proposedOutcome(view, self) === 'penalty' && currentNotice(view, self) === undefined;
}

const noticing: readonly TaskDeclaration[] = [
  inStates(
    ['reviewed'],
    {
      task: 'propose-notice',
      owner: 'I',
      title: { zh: '拟制行政处罚告知书', en: 'Propose the penalty notice' },
      command: 'notice.propose',
    },
    (view, self) =>
      isNoticeNext(view, self) && approvedNotice(view, self) === undefined && !proposes(view, NOTICE_PROPOSAL)
        ? DECIDE
        : NOTHING,
  ),
  inStates(
    ['reviewed', 'returned'],
    {
      task: 'approve-notice',
      owner: 'L',
      title: { zh: '审批行政处罚告知', en: 'Decide on the penalty notice' },
      command: 'notice.approve',
    },
    (view) => (proposes(view, NOTICE_PROPOSAL) ? DECIDE : NOTHING),
  ),
  inStates(
    ['reviewed', 'returned'],
    {
      task: 'issue-notice',
      owner: 'I',
      title: { zh: '发出行政处罚告知书', en: 'Issue the penalty notice' },
      command: 'notice.issue',
    },
    (view, self) => (approvedNotice(view, self) === undefined ? NOTHING : DECIDE),
  ),
  inStates(
    ['noticed', 'awaitingResponse'],
    {
      task: 'serve-notice',
      owner: 'I',
      title: { zh: '送达行政处罚告知书', en: 'Serve the penalty notice' },
      command: 'service.record',
    },
    (view, self) => parties(view, self, false).map((subject) => ({ subject, clock: 'case-decision' })),
  ),
  inStates(
    ['awaitingResponse'],
    {
      task: 'await-response',
      owner: 'I',
      title: {
        zh: '等待并记录当事人的陈述申辩、听证要求或者放弃',
        en: 'Await and record how the party uses its rights',
      },
      command: 'defence.record',
    },
    (view, self) => parties(view, self, true).map((subject) => ({ subject, clock: 'statement-defense' })),
  ),
];

/** Parties that the notice has not reached, or that it reached and that are not done. */
function parties(view: CaseView, self: ProceedingView, reached: boolean): readonly string[] {
  const notice = currentNotice(view, self);
  if (notice === undefined) return [];
  return notice.parties
    .filter(({ party }) => (noticeServed(view, notice, party) !== undefined) === reached)
    .filter(({ party }) => !isPartyDone(view, self, notice, party))
    .map(({ party }) => String(party));
}

const BEFORE_DECISION = ['reviewed', 'deciding'];

const deciding: readonly TaskDeclaration[] = [
  inStates(
    ['deliberation'],
    {
      task: 'deliberate',
      owner: 'C',
      title: { zh: '负责人集体讨论', en: 'Discuss the penalty among the leaders' },
      command: 'deliberation.conclude',
    },
    () => DECIDE,
  ),
  inStates(
    BEFORE_DECISION,
    {
      task: 'propose-decision',
      owner: 'I',
      title: { zh: '提出处理决定', en: 'Propose the decision' },
      command: 'decision.propose',
    },
    (view, self) => (isNoticeNext(view, self) || proposes(view, DECISION_PROPOSAL) ? NOTHING : DECIDE),
  ),
  inStates(
    [...BEFORE_DECISION, 'returned'],
    { task: 'decide', owner: 'L', title: { zh: '作出处理决定', en: 'Make the decision' }, command: 'decision.make' },
    (view) => (proposes(view, DECISION_PROPOSAL) ? DECIDE : NOTHING),
  ),
  {
    task: 'serve-refund-order',
    owner: 'I',
    title: { zh: '送达责令退款通知书', en: 'Serve the order to refund' },
    command: 'service.record',
    wanted: (view, self) =>
      refundOpen(self)
        .map(({ order }) => ({ madeBy: order.seq, party: order.payload.party }))
        .filter(({ madeBy, party }) => servedOn(view, 'refund-order', madeBy, party) === undefined)
        .map(({ party }) => ({ subject: String(party), clock: 'case-decision' })),
  },
  {
    task: 'record-refund',
    owner: 'I',
    title: { zh: '登记退款结果', en: 'Record the result of the refund' },
    command: 'refund.result',
    wanted: (_view, self) =>
      refundOpen(self).map(({ order }) => ({ subject: String(order.payload.party), clock: 'refund-period' })),
  },
];

const afterwards: readonly TaskDeclaration[] = [
  {
    task: 'serve-decision',
    owner: 'I',
    title: { zh: '送达处理决定书', en: 'Serve the decision' },
    command: 'service.record',
    wanted: unserved,
  },
  {
    // An amendment is no version of its own, but as good as unknown until it is served.
    task: 'serve-amendment',
    owner: 'I',
    title: { zh: '送达补正通知', en: 'Serve the amendment of the decision' },
    command: 'service.record',
    wanted: unservedAmendments,
  },
  inStates(
    ['revoked'],
    {
      task: 'decide-anew',
      owner: 'I',
      title: { zh: '重新调查处理并送审', en: 'Prepare the new decision and submit it for review' },
      command: 'review.submit',
    },
    (_view, self) => (redoDue(self) ? [redoClock(self)] : NOTHING),
  ),
  {
    task: 'late-right-used',
    owner: 'L',
    title: {
      zh: '当事人在期限内行使了权利而决定已送达：请研究自行撤销，或者退回撤销的报批并说明理由',
      en: 'A right was used in time although the decision is served: revoke it, or return the proposal to revoke with reasons',
    },
    command: 'decision.revoke',
    wanted: (view, self) => lateRights(view, self).map((party) => ({ subject: String(party) })),
  },
  {
    task: 'decision-before-rights-over',
    owner: 'L',
    title: {
      zh: '更正日期后，决定早于当事人权利期限届满：请研究自行撤销，或者退回撤销的报批并说明理由',
      en: 'As corrected, the decision came before the party’s time was over: revoke it, or return the proposal to revoke with reasons',
    },
    command: 'decision.revoke',
    wanted: (view, self) => decidedTooEarly(view, self).map((party) => ({ subject: String(party) })),
  },
];

/**
 * Parties that the decision on them did not reach, wherever the case stands because of another party. Once it is on its
 * way no period runs: posting or publication stopped it.
 */
function unserved(view: CaseView, self: ProceedingView): readonly TaskWanted[] {
  return [...lastForEach(self)]
    .filter(([party, decision]) => standsFor(decision, party) && decisionServed(view, decision, party) === undefined)
    .filter(([, decision]) => !isSettledElsewhere(view, decision.fact))
    .map(([party, decision]) => {
      const sent = servedInTimeBy(view, 'decision', decision.fact.seq, party) !== undefined;
      return { subject: String(party), ...(sent ? {} : { clock: 'decision-service' }) };
    });
}

/** Parties whom the last amendment of the decision that stands on them has not reached. */
function unservedAmendments(view: CaseView, self: ProceedingView): readonly TaskWanted[] {
  const amendment = self.last('decision.amend')?.seq;
  if (amendment === undefined) return NOTHING;
  return [...lastForEach(self)]
    .filter(([party, decision]) => standsFor(decision, party) && decision.fact.seq < amendment)
    .filter(([party]) => servedOn(view, 'decision-amendment', amendment, party) === undefined)
    .map(([party]) => ({ subject: String(party) }));
}

/** The period of the order that waits, whichever decision of the chain it is about. */
function redoClock(self: ProceedingView): TaskWanted {
  const [order] = partiesToRedo(self).flatMap((party) => {
    const decision = lastForEach(self).get(party);
    return decision === undefined ? [] : (redoOrderFor(decision, party) ?? []);
  });
  if (order === undefined) return {};
  return { clock: order.payload.source === 'litigation' ? 'redo-after-judgment' : 'redo-after-reconsideration' };
}

export const penaltyTasks: readonly TaskDeclaration[] = [
  ...reviewing,
  ...noticing,
  ...hearingTasks,
  ...deciding,
  ...afterwards,
];
