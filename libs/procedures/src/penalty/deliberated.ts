import type { CaseView, ProceedingView } from '#engine';
import { conclusionOn, type Conclusion } from '../general-rules/deliberation/deliberations.js';
import { hearingReport } from './hearings.js';
import { currentNotice } from './notices.js';
import { currentSubmission } from './submissions.js';

/** Ground (2) of PROC 50(1): major rights, after a hearing. */
const AFTER_HEARING = 'major-rights-and-hearing';

/** Whether the leaders must discuss the penalty intended (PROC 60(2): any case of PROC 50(1); APL 57(2)). */
export function deliberationDue(view: CaseView, self: ProceedingView): boolean {
  const submission = currentSubmission(view, self);
  if (submission?.proposal.outcome !== 'penalty') return false;
  if (submission.collectiveGround !== undefined || hearingReport(view, self) !== undefined) return true;
  const withoutHearing = view.parameter('deliberation-without-hearing') === true;
  return submission.reviewGrounds.some((ground) => ground !== AFTER_HEARING || withoutHearing);
}

/** The leaders' conclusion on the penalty as noticed and, where one was held, as heard. */
export function conclusionHere(view: CaseView, self: ProceedingView): Conclusion | undefined {
  const noticed = currentNotice(view, self)?.fact.seq ?? Number.MAX_SAFE_INTEGER;
  const heard = hearingReport(view, self)?.seq ?? 0;
  return conclusionOn(view, 'penalty', self.id, Math.max(noticed, heard));
}

/** Whether the penalty still waits for the leaders. */
export function awaitsDeliberation(view: CaseView, self: ProceedingView): boolean {
  return deliberationDue(view, self) && conclusionHere(view, self) === undefined;
}
