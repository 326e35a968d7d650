import type { CaseView, Fact } from '#engine';
import type { ApprovalEndorsePayload, ApprovalProposePayload } from './approval-payload.js';
import { returnsOf } from './proposals.js';

/** Roles of posts that may approve for a unit head, a leader, the principal leader. */
export const APPROVING_ROLES = {
  U: ['unit-head'],
  L: ['leader', 'principal'],
  P: ['principal'],
} as const satisfies Record<string, readonly string[]>;

/**
 * An officer's own act that somebody had to approve first: it was asked for by `approval.propose`
 * and approved by `approval.endorse`. `endorsement` is the journal number the act names.
 *
 * @returns the endorsement, or undefined when it approves something else, came from another role or was taken back
 */
export function grantedApproval(
  view: CaseView,
  asked: {
    readonly command: string;
    readonly endorsement: number | undefined;
    readonly by: keyof typeof APPROVING_ROLES;
  },
): Fact<ApprovalEndorsePayload> | undefined {
  const endorsement = view
    .facts<ApprovalEndorsePayload>('approval.endorse')
    .find((fact) => fact.seq === asked.endorsement);
  if (endorsement === undefined) return undefined;
  const roles: readonly string[] = APPROVING_ROLES[asked.by];
  return roles.includes(endorsement.actor.role) && asksFor(view, endorsement, asked.command) ? endorsement : undefined;
}

/** The proposal that an endorsement approves. */
function approvedProposal(
  view: CaseView,
  endorsement: Fact<ApprovalEndorsePayload>,
): Fact<ApprovalProposePayload> | undefined {
  return view
    .facts<ApprovalProposePayload>('approval.propose')
    .find((fact) => fact.seq === endorsement.payload.proposal);
}

function asksFor(view: CaseView, endorsement: Fact<ApprovalEndorsePayload>, command: string): boolean {
  const proposal = approvedProposal(view, endorsement);
  return proposal?.payload.command === command && returnsOf(view, proposal.seq).length === 0;
}
