import type { CaseView, Fact, ProceedingView } from '#engine';
import type { JsonObject } from '#kernel';
import type { ApprovalEndorsePayload, ApprovalProposePayload } from './approval-payload.js';

/** What decides on what: the deciding command and the commands that propose it. */
export interface ProposalRule {
  readonly decision: string;
  /** Own proposing commands, for example `filing.propose`; without any, `approval.propose` proposes. */
  readonly proposedBy?: readonly string[];
  /** Other commands that also answer the proposal, for example a return of its own. */
  readonly answeredBy?: readonly string[];
  /** False where officers do themselves what was approved: then only a return or a withdrawal answers. Default true. */
  readonly answeredByDecision?: boolean;
}

/** Proposals for a decision that were neither decided, returned nor withdrawn. */
export function standingProposals(view: CaseView, rule: ProposalRule): readonly Fact[] {
  const proposals = proposalsFor(view, rule);
  const numbers = new Set(proposals.map(({ seq }) => seq));
  return proposals.filter(
    (proposal) => returnsOf(view, proposal.seq).length === 0 && !isAnswered(view, rule, proposal, numbers),
  );
}

/** By what a proposal was returned, or withdrawn. */
export function returnsOf(view: CaseView, proposal: number | undefined): readonly Fact[] {
  return ['approval.return', 'approval.withdraw'].flatMap((command) =>
    view.facts<JsonObject>(command).filter(({ payload }) => payload['proposal'] === proposal),
  );
}

/** What a deciding command says of the proposal it is about. */
export interface Decides {
  readonly view: CaseView;
  /** The proceeding it moves; several of a kind have their proposals apart (general rule 9). */
  readonly self: ProceedingView | null;
  readonly command: { readonly payload: { readonly proposal?: number } };
}

/** The proposal a deciding command is about: the one it names, or the only one that stands, for the proceeding it moves. */
export function proposalMeant(step: Decides, rule: ProposalRule): Fact | undefined {
  const { payload } = step.command;
  const standing = proposalsToChoose(step, rule);
  if (payload.proposal !== undefined) return standing.find((fact) => fact.seq === payload.proposal);
  return standing.length === 1 ? standing[0] : undefined;
}

/** The proposals a deciding command can be about: those that stand and are about the proceeding it moves. */
export function proposalsToChoose({ view, self }: Decides, rule: ProposalRule): readonly Fact[] {
  return standingProposals(view, rule).filter((fact) => isAbout(fact, self?.id));
}

/** Whether the head of the handling unit has endorsed a proposal (forms 7, 8, 43, 53). */
export function isEndorsed(view: CaseView, proposal: Fact): boolean {
  return view
    .facts<ApprovalEndorsePayload>('approval.endorse')
    .some((fact) => fact.payload.proposal === proposal.seq && fact.actor.role === 'unit-head');
}

/** The fact of an entry, whatever it is. */
export function proposalBySeq(view: CaseView, seq: number): Fact | undefined {
  return view.allFacts().find((fact) => fact.seq === seq);
}

function proposalsFor(view: CaseView, rule: ProposalRule): readonly Fact[] {
  if (rule.proposedBy !== undefined) return rule.proposedBy.flatMap((command) => view.facts(command));
  return view
    .facts<ApprovalProposePayload>('approval.propose')
    .filter((fact) => fact.payload.command === rule.decision) as unknown as readonly Fact[];
}

/** The proceeding a proposal was made in, or names; undefined where it is left open. */
function proceedingOf(proposal: Fact): string | undefined {
  if (proposal.proceeding !== 'case') return proposal.proceeding;
  return (proposal.payload as { proceeding?: string }).proceeding;
}

/** Whether a proposal can be meant in a proceeding: it is about that one, or about none in particular. */
function isAbout(proposal: Fact, proceeding: string | undefined): boolean {
  const about = proceedingOf(proposal);
  return proceeding === undefined || proceeding === 'case' || about === undefined || about === proceeding;
}

/** By what names it, or by a later answer that names no proposal of this kind: a referral names its own, and ends all. */
function isAnswered(view: CaseView, rule: ProposalRule, proposal: Fact, ofThisKind: ReadonlySet<number>): boolean {
  const decisions = rule.answeredByDecision === false ? [] : [rule.decision];
  return [...decisions, ...(rule.answeredBy ?? [])].some((command) =>
    view
      .facts<{ proposal?: number }>(command)
      .some(({ seq, proceeding, payload: { proposal: named } }) =>
        named !== undefined && ofThisKind.has(named)
          ? named === proposal.seq
          : seq > proposal.seq && isAbout(proposal, proceeding),
      ),
  );
}
