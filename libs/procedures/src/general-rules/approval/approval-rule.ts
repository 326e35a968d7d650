import type { CaseView, CommandDefinition, GeneralRule, Requirement } from '#engine';
import { deciderNotHandler } from '../officers/officers.requirements.js';
import {
  notOwnProposal,
  ownProposal,
  proposalCanBeDecided,
  proposalExists,
  type Proposable,
} from './approval.requirements.js';
import {
  ApprovalEndorsePayload,
  ApprovalProposePayload,
  ApprovalReturnPayload,
  ApprovalWithdrawPayload,
} from './approval-payload.js';

/**
 * General rule 1: what leaders decide, an officer has proposed.
 *
 * @param waits whether an entry is a proposal that still waits for an answer
 * @param proposable which commands can be proposed
 */
export function approvalRule(waits: (view: CaseView, seq: number) => boolean, proposable: Proposable): GeneralRule {
  return {
    name: 'approval',
    title: { zh: '报批', en: 'Approval path' },
    commands: approvalCommands(proposalExists(waits), proposalCanBeDecided(proposable)),
    forms: [
      {
        command: 'approval.propose',
        form: 8,
        title: { zh: '行政处罚案件有关事项审批表', en: 'Approval of a matter of the case' },
        numberCode: null,
      },
    ],
  };
}

const approvalCommands = (
  stillWaits: Requirement<{ proposal: number }>,
  canBeDecided: readonly Requirement<never>[],
): readonly CommandDefinition[] => [
  {
    name: 'approval.propose',
    title: { zh: '报批', en: 'Propose for approval' },
    article: 'form 8',
    by: ['I', 'R', 'LR', 'H', 'LS'],
    payload: ApprovalProposePayload,
    scope: 'case',
    whileSuspended: true,
    requires: canBeDecided,
  },
  {
    name: 'approval.endorse',
    title: { zh: '审核同意报批事项', en: 'Endorse a proposal' },
    article: 'forms 7, 8, 43, 53',
    // The head of the unit on the way to a leader's decision; the principal or another leader where an officer's own
    // act needs approval. The first letter that fits is the post used, so the principal stands before the leader.
    by: ['U', 'P', 'L'],
    payload: ApprovalEndorsePayload,
    scope: 'case',
    whileSuspended: true,
    requires: [stillWaits, notOwnProposal, deciderNotHandler],
  },
  {
    name: 'approval.return',
    title: { zh: '退回报批', en: 'Return a proposal' },
    article: 'forms 7, 8, 43, 53',
    by: ['U', 'L', 'P'],
    payload: ApprovalReturnPayload,
    scope: 'case',
    whileSuspended: true,
    requires: [stillWaits, notOwnProposal],
  },
  {
    name: 'approval.withdraw',
    title: { zh: '撤回报批', en: 'Withdraw a proposal' },
    article: '—',
    by: ['I', 'R', 'LR', 'H', 'LS'],
    payload: ApprovalWithdrawPayload,
    scope: 'case',
    whileSuspended: true,
    requires: [stillWaits, ownProposal],
  },
];
