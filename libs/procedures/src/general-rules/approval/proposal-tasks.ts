import type { ActorCode, CaseTaskDeclaration, CaseView, CommandDefinition, Fact, GeneralRule } from '#engine';
import { domainOf, UNFAIR_COMPETITION } from '../../investigation/case-domain.js';
import type { ApprovalEndorsePayload, ApprovalProposePayload } from './approval-payload.js';
import { APPROVING_ROLES } from './granted-approvals.js';
import { standingProposals } from './proposals.js';

type Approver = 'U' | 'L' | 'P' | 'C';
const APPROVERS: readonly Approver[] = ['U', 'L', 'P', 'C'];

/**
 * A proposal waits for somebody: one task for whoever answers it. Which commands leaders decide
 * is known only from the whole table, so this rule is made from it.
 */
export function proposalTasks(commands: readonly CommandDefinition[]): GeneralRule {
  const deciders = new Map(commands.map((command) => [command.name, deciderOf(command)]));
  return {
    name: 'waiting-proposals',
    title: { zh: '待审批事项', en: 'Proposals that wait' },
    commands: [],
    tasks: APPROVERS.map((owner) => taskOf(owner, deciders)),
  };
}

/** Who decides on a command proposed, as the case stands; undefined for what officers do themselves. */
type Deciding = (view: CaseView) => Approver | undefined;

function taskOf(owner: Approver, deciders: ReadonlyMap<string, Deciding>): CaseTaskDeclaration {
  return {
    task: 'answer-proposal',
    owner,
    title: { zh: '审批报批事项', en: 'Answer a proposal' },
    command: null,
    wanted: (view) =>
      waiting(view, deciders)
        .filter((proposal) => (deciders.get(proposal.payload.command)?.(view) ?? approverOf(view, proposal)) === owner)
        .map((proposal) => ({ subject: String(proposal.seq) })),
  };
}

/** Where both may decide, the principal leader does over unfair competition (反不正当竞争法 16), else any leader. */
function deciderOf(command: CommandDefinition): Deciding {
  const [first] = command.by as readonly (ActorCode | undefined)[];
  const decider = APPROVERS.find((letter) => letter === first);
  if (decider !== 'P' || !command.by.includes('L')) return () => decider;
  return (view) => (domainOf(view) === UNFAIR_COMPETITION ? 'P' : 'L');
}

/** Proposals that a leader has not decided, or whose approval an officer's own act still lacks. */
function waiting(view: CaseView, deciders: ReadonlyMap<string, Deciding>) {
  const named = [
    ...new Set(view.facts<ApprovalProposePayload>('approval.propose').map((fact) => fact.payload.command)),
  ];
  return named
    .flatMap((decision) => standingProposals(view, { decision }) as unknown as readonly Fact<ApprovalProposePayload>[])
    .filter(
      (proposal) =>
        deciders.get(proposal.payload.command)?.(view) !== undefined ||
        !isApproved(view, proposal, approverOf(view, proposal)),
    );
}

/** Who approves an act that officers do themselves. */
function approverOf(view: CaseView, proposal: Fact<ApprovalProposePayload>): 'U' | 'L' | 'P' {
  switch (proposal.payload.command) {
    case 'investigation.submitReport':
      return 'P';
    case 'investigation.recordAct':
      return domainOf(view) === UNFAIR_COMPETITION ? 'P' : 'L';
    case 'exclusion.open':
    case 'measure.returnGoods':
      return 'L';
    default:
      return 'U';
  }
}

function isApproved(view: CaseView, proposal: Fact<ApprovalProposePayload>, by: 'U' | 'L' | 'P'): boolean {
  const roles: readonly string[] = APPROVING_ROLES[by];
  return view
    .facts<ApprovalEndorsePayload>('approval.endorse')
    .some((fact) => fact.payload.proposal === proposal.seq && roles.includes(fact.actor.role));
}
