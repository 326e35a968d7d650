import type { CommandDefinition } from '#engine';
import { decidesOnProposal } from '../general-rules/approval/approval.requirements.js';
import { extensionBeforeDue, reasonWhenOverdue } from '../general-rules/overdue/overdue.requirements.js';
import {
  changeNamed,
  legalReviewerQualified,
  legalReviewWhereDue,
  noHearingRuns,
  redoIsDue,
  replacedOnlyForTransfer,
  returnedForCorrection,
  reviewerNotHandler,
  submittedForTransfer,
  suspendedOnlyForTransfer,
} from './review.requirements.js';
import { ReviewExtendPayload, ReviewPassPayload, ReviewReturnPayload, ReviewSubmitPayload } from './review-payload.js';

/** Review goes on while the police hold the matter, so that "transfer" can be decided (procedures, police-transfer). */
const reviewing = { by: ['R', 'LR'], scope: 'proceeding', whileSuspended: true } as const;

const reviewed = [
  suspendedOnlyForTransfer,
  reviewerNotHandler,
  legalReviewWhereDue,
  legalReviewerQualified,
  reasonWhenOverdue('review-period'),
];

export const reviewCommands: readonly CommandDefinition[] = [
  {
    ...reviewing,
    name: 'review.pass',
    title: { zh: '审核通过', en: 'Pass the review' },
    article: 'APL 58; PROC 49–55',
    payload: ReviewPassPayload,
    requires: reviewed,
  },
  {
    ...reviewing,
    name: 'review.return',
    title: { zh: '审核退回', en: 'Return the file' },
    article: 'PROC 54, 55',
    payload: ReviewReturnPayload,
    requires: reviewed,
  },
  {
    name: 'review.submit',
    title: { zh: '重新送审', en: 'Submit for review again' },
    article: 'PROC 49, 54, 58',
    by: ['I'],
    payload: ReviewSubmitPayload,
    scope: 'proceeding',
    whileSuspended: true,
    requires: [
      submittedForTransfer,
      replacedOnlyForTransfer,
      returnedForCorrection,
      redoIsDue,
      noHearingRuns,
      changeNamed,
    ],
  },
  {
    name: 'review.extend',
    title: { zh: '延长审核期限', en: 'Extend the review' },
    article: 'PROC 55',
    by: ['L'],
    payload: ReviewExtendPayload,
    scope: 'proceeding',
    whileSuspended: true,
    requires: [...decidesOnProposal({ decision: 'review.extend' }), extensionBeforeDue('review-period')],
  },
];
