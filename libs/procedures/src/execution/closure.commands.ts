import type { CommandDefinition } from '#engine';
import { decidesOnProposal } from '../general-rules/approval/approval.requirements.js';
import {
  archiveComplete,
  CLOSURE_PROPOSAL,
  closureGround,
  nothingElseDue,
  proposedGroundHolds,
  reopeningGround,
  transfersAnswered,
} from './closure.requirements.js';
import { CaseArchivePayload, CaseClosePayload, CaseReopenPayload, ProposeClosurePayload } from './closure-payload.js';

/** The end of a case. Archiving and opening again are also accepted by a clue that ended without a case. */
export const closureCommands: readonly CommandDefinition[] = [
  {
    name: 'case.proposeClosure',
    title: { zh: '提出结案', en: 'Propose closure' },
    article: 'PROC 77',
    by: ['I'],
    payload: ProposeClosurePayload,
    scope: 'proceeding',
    anyTime: true,
    requires: [nothingElseDue, closureGround],
  },
  {
    name: 'case.close',
    title: { zh: '批准结案', en: 'Close the case' },
    article: 'PROC 77',
    by: ['L'],
    payload: CaseClosePayload,
    scope: 'proceeding',
    requires: [...decidesOnProposal(CLOSURE_PROPOSAL), proposedGroundHolds, nothingElseDue],
  },
  {
    name: 'case.archive',
    title: { zh: '立卷归档', en: 'Archive the case' },
    article: 'PROC 78',
    by: ['I'],
    payload: CaseArchivePayload,
    scope: 'case',
    needsAcceptor: true,
    requires: [archiveComplete, transfersAnswered],
  },
  {
    name: 'case.reopen',
    title: { zh: '重新启动案件', en: 'Open the case again' },
    article: 'ARL 64; ALL 70; APL 27, 75; XFER 13',
    by: ['L'],
    payload: CaseReopenPayload,
    scope: 'case',
    needsAcceptor: true,
    requires: [...decidesOnProposal({ decision: 'case.reopen' }), reopeningGround],
  },
];
