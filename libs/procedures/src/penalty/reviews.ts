import type { CaseView, Fact, ProceedingView } from '#engine';
import { conclusionOn, type Conclusion } from '../general-rules/deliberation/deliberations.js';
import { hearingReport } from './hearings.js';
import type { NoticeApprovePayload } from './notice-payload.js';
import type { ReviewPassPayload, ReviewReturnPayload } from './review-payload.js';
import { currentSubmission } from './submissions.js';

/** Grounds of PROC 50(1)(1), (3), (4): legal review before the notice. Ground (2) is reviewed after its hearing. */
const LEGAL_GROUNDS: ReadonlySet<string> = new Set(['major-public-interest', 'complex', 'statutory']);

/** Whether the version before the reviewer needs legal review: by its grounds, and always after a hearing was held. */
export function legalReviewDue(view: CaseView, self: ProceedingView): boolean {
  return hearingReport(view, self) !== undefined || hasLegalGround(view, self);
}

/** Whether the version submitted last, and the hearing on it, passed the review that is due. */
export function reviewPassed(view: CaseView, self: ProceedingView): boolean {
  const last = lastReview(view, self);
  if (last?.command !== 'review.pass') return false;
  return !legalReviewDue(view, self) || last.payload.kind === 'legal';
}

/**
 * Whether the case review differs from what the handlers propose: then the leader may go on with written reasons.
 * Where legal review is due nobody can (APL 58).
 */
export function reviewDiffers(view: CaseView, self: ProceedingView): boolean {
  const last = lastReview(view, self) as Fact<ReviewReturnPayload> | undefined;
  return (
    last?.command === 'review.return' &&
    last.payload.for === 'correct' &&
    last.payload.kind === 'case' &&
    !legalReviewDue(view, self)
  );
}

/** Whether a leader gave written reasons for going on with this version against the case review. */
export function goneOnDespiteReview(view: CaseView, self: ProceedingView): boolean {
  const submitted = currentSubmission(view, self)?.fact.seq ?? 0;
  return self
    .facts<NoticeApprovePayload>('notice.approve')
    .some((fact) => fact.seq > submitted && fact.payload.despiteReview !== undefined);
}

/** Why the file lies with the handlers again: to be corrected and submitted, or to be supplemented by investigating. */
export function returnedFor(view: CaseView, self: ProceedingView): 'correct' | 'supplement' {
  const review = self.last<ReviewReturnPayload>('review.return');
  const leaders = sentBackByLeaders(view, self);
  if ((leaders?.seq ?? 0) > (review?.seq ?? 0))
    return leaders?.payload.result === 'supplement' ? 'supplement' : 'correct';
  return review?.payload.for ?? 'correct';
}

/** The review act that stands: the last one on the present version and, after a hearing, on its report. */
function lastReview(view: CaseView, self: ProceedingView): Fact<ReviewPassPayload> | undefined {
  const since = reviewBegins(view, self);
  return [...self.facts<ReviewPassPayload>('review.pass'), ...self.facts<ReviewPassPayload>('review.return')]
    .filter((fact) => fact.seq > since)
    .sort((left, right) => left.seq - right.seq)
    .at(-1);
}

function reviewBegins(view: CaseView, self: ProceedingView): number {
  const submitted = currentSubmission(view, self)?.fact.seq ?? Number.MAX_SAFE_INTEGER;
  return Math.max(submitted, hearingReport(view, self)?.seq ?? 0, sentBackByLeaders(view, self)?.seq ?? 0);
}

/** The leaders' conclusion that the penalty be changed or supplemented: what was reviewed no longer stands. */
function sentBackByLeaders(view: CaseView, self: ProceedingView): Conclusion | undefined {
  const last = conclusionOn(view, 'penalty', self.id);
  return last !== undefined && ['change', 'supplement'].includes(last.payload.result) ? last : undefined;
}

function hasLegalGround(view: CaseView, self: ProceedingView): boolean {
  return currentSubmission(view, self)?.reviewGrounds.some((ground) => LEGAL_GROUNDS.has(ground)) === true;
}
