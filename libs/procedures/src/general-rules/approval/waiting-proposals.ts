import type { CaseView, CommandDefinition } from '#engine';
import type { ApprovalProposePayload } from './approval-payload.js';
import { standingProposals, type ProposalRule } from './proposals.js';

/** Letters of those who decide on proposals; what anybody else does, officers do themselves once it is approved. */
const DECIDERS: readonly string[] = ['U', 'L', 'P', 'C'];

/**
 * Makes the question whether an entry is a proposal that still waits: neither decided, returned nor withdrawn. The
 * approval of an act that officers do themselves outlasts other acts of its kind: which of them used it, they name.
 *
 * @param commands all commands but those of the approval path
 * @param own proposals that are made by commands of their own
 */
export function waitingProposals(
  commands: readonly CommandDefinition[],
  own: readonly ProposalRule[],
): (view: CaseView, seq: number) => boolean {
  const decided = new Set(commands.filter(({ by }) => DECIDERS.includes(by[0] ?? '')).map(({ name }) => name));
  return (view, seq) => {
    const asked = view.facts<ApprovalProposePayload>('approval.propose').find((fact) => fact.seq === seq);
    const rules = asked === undefined ? own : [ruleFor(asked.payload.command, decided)];
    return rules.some((rule) => standingProposals(view, rule).some((fact) => fact.seq === seq));
  };
}

function ruleFor(decision: string, decided: ReadonlySet<string>): ProposalRule {
  return { decision, answeredByDecision: decided.has(decision) };
}
