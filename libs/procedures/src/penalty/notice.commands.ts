import type { CommandDefinition } from '#engine';
import { decidesOnProposal } from '../general-rules/approval/approval.requirements.js';
import { ActPayload } from '../payload/act-payload.js';
import {
  heavierOnlyWithCause,
  hearingRightTold,
  issuedAfterApproval,
  noticeApproved,
  noticeAsReviewed,
  noticeFactsAsReviewed,
  noticedPartiesReviewed,
  penaltyProposed,
  redoNotTheSame,
} from './notice.requirements.js';
import { NoticeApprovePayload, NoticeProposePayload } from './notice-payload.js';
import { reviewAllowsProposal, reviewPassedOrReasons } from './review.requirements.js';

/** What decides on a proposed notice; a notice that was issued, and another version, leave it behind. */
export const NOTICE_PROPOSAL = {
  decision: 'notice.approve',
  proposedBy: ['notice.propose'],
  answeredBy: ['notice.issue', 'review.submit', 'investigation.reported'],
};

export const noticeCommands: readonly CommandDefinition[] = [
  {
    name: 'notice.propose',
    title: { zh: '拟制行政处罚告知书', en: 'Propose the penalty notice' },
    article: 'APL 44; PROC 57',
    by: ['I'],
    payload: NoticeProposePayload,
    scope: 'proceeding',
    requires: [
      penaltyProposed,
      reviewAllowsProposal,
      noticedPartiesReviewed,
      noticeAsReviewed,
      noticeFactsAsReviewed,
      hearingRightTold,
      heavierOnlyWithCause,
      redoNotTheSame,
    ],
  },
  {
    name: 'notice.approve',
    title: { zh: '批准行政处罚告知', en: 'Approve the penalty notice' },
    article: 'PROC 56, 57',
    by: ['L'],
    payload: NoticeApprovePayload,
    scope: 'proceeding',
    requires: [...decidesOnProposal(NOTICE_PROPOSAL), reviewPassedOrReasons],
  },
  {
    name: 'notice.issue',
    title: { zh: '发出行政处罚告知书', en: 'Issue the penalty notice' },
    article: 'APL 44; PROC 57',
    by: ['I'],
    payload: ActPayload,
    scope: 'proceeding',
    requires: [noticeApproved, issuedAfterApproval],
  },
];
