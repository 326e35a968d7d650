import type { CaseView, Fact, ProceedingView } from '#engine';
import type {
  InvestigationReportPayload,
  Outcome,
  PartyProposal,
  ReportProposal,
  ReviewGround,
} from '../investigation/report-payload.js';
import type { ReviewSubmitPayload } from './review-payload.js';

/** One version of facts, basis and penalty as it went to review. */
export interface Submission {
  /** The `investigation.reported` or `review.submit` that submitted it. */
  readonly fact: Fact;
  readonly proposal: ReportProposal;
  readonly reviewGrounds: readonly ReviewGround[];
  /** Leaders are to discuss it although no ground of PROC 50(1) applies. */
  readonly collectiveGround: string | undefined;
}

/** Everything submitted for review in this proceeding, oldest first; what a later version leaves out stays as it was. */
export function submissionsOf(view: CaseView, self: ProceedingView): readonly Submission[] {
  const facts = [...self.facts('investigation.reported'), ...self.facts('review.submit')].sort(
    (left, right) => left.seq - right.seq,
  );
  const submissions: Submission[] = [];
  for (const fact of facts) {
    const next = fact.command === 'review.submit' ? amended(submissions.at(-1), fact) : fromReport(view, fact);
    if (next !== undefined) submissions.push(next);
  }
  return submissions;
}

/** The version that review, notice and decision are about now. */
export function currentSubmission(view: CaseView, self: ProceedingView): Submission | undefined {
  return submissionsOf(view, self).at(-1);
}

/** What is proposed for one party. */
export function proposalFor(submission: Submission | undefined, party: number): PartyProposal | undefined {
  return submission?.proposal.parties.find((one) => one.party === party);
}

export function proposedOutcome(view: CaseView, self: ProceedingView): Outcome | undefined {
  return currentSubmission(view, self)?.proposal.outcome;
}

function fromReport(view: CaseView, fact: Fact): Submission | undefined {
  const report = view
    .facts<InvestigationReportPayload>('investigation.submitReport')
    .filter((one) => one.seq <= fact.seq)
    .at(-1);
  if (report === undefined) return undefined;
  const { proposal, reviewGrounds, collectiveGround } = report.payload;
  return { fact, proposal, reviewGrounds, collectiveGround };
}

/** What came in from a ledger as decided was submitted elsewhere: here its first version is the one that is made anew. */
function amended(before: Submission | undefined, fact: Fact): Submission | undefined {
  const { newProposal, reviewGrounds } = fact.payload as unknown as ReviewSubmitPayload;
  const proposal = newProposal ?? before?.proposal;
  if (proposal === undefined) return undefined;
  return {
    fact,
    proposal,
    reviewGrounds: reviewGrounds ?? before?.reviewGrounds ?? [],
    collectiveGround: before?.collectiveGround,
  };
}
