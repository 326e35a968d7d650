import type { CaseView, Fact, ProceedingView } from '#engine';
import { servedOn, type Served } from '../general-rules/service/services.js';
import type { NoticeApprovePayload, NoticeParty, NoticeProposePayload } from './notice-payload.js';
import { currentSubmission } from './submissions.js';

/** One penalty notice (form 37), as issued to each of its parties. */
export interface Notice {
  /** The `notice.issue`. */
  readonly fact: Fact;
  readonly parties: readonly NoticeParty[];
}

/** Every notice of this proceeding, oldest first. */
export function noticesOf(self: ProceedingView): readonly Notice[] {
  return self.facts('notice.issue').map((fact) => ({
    fact: fact,
    parties: approvedBefore(self, fact.seq)?.payload.parties ?? [],
  }));
}

/** The notice on which a penalty can rest: issued for the version submitted last. */
export function currentNotice(view: CaseView, self: ProceedingView): Notice | undefined {
  const notice = noticesOf(self).at(-1);
  const submission = currentSubmission(view, self);
  return notice !== undefined && submission !== undefined && notice.fact.seq > submission.fact.seq ? notice : undefined;
}

/** What a party was told. */
export function noticedTo(notice: Notice | undefined, party: number): NoticeParty | undefined {
  return notice?.parties.find((one) => one.party === party);
}

/** How a notice reached a party, if it did. */
export function noticeServed(view: CaseView, notice: Notice, party: number): Served | undefined {
  return servedOn(view, 'notice', notice.fact.seq, party);
}

/** A proposed notice that a leader approved and that was not issued yet. */
export function approvedNotice(view: CaseView, self: ProceedingView): Fact<NoticeProposePayload> | undefined {
  const since = Math.max(
    currentSubmission(view, self)?.fact.seq ?? Number.MAX_SAFE_INTEGER,
    self.last('notice.issue')?.seq ?? 0,
  );
  const approval = self.last<NoticeApprovePayload>('notice.approve');
  return approval !== undefined && approval.seq > since ? approvedBefore(self, Number.MAX_SAFE_INTEGER) : undefined;
}

function approvedBefore(self: ProceedingView, seq: number): Fact<NoticeProposePayload> | undefined {
  const approval = self
    .facts<NoticeApprovePayload>('notice.approve')
    .filter((fact) => fact.seq < seq)
    .at(-1);
  if (approval === undefined) return undefined;
  const proposals = self.facts<NoticeProposePayload>('notice.propose').filter((fact) => fact.seq < approval.seq);
  return approval.payload.proposal === undefined
    ? proposals.at(-1)
    : proposals.find((fact) => fact.seq === approval.payload.proposal);
}
