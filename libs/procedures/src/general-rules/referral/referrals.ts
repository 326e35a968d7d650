import type { CaseView, Fact } from '#engine';
import { lastRecorded } from '../../execution/ledger.js';
import { ENDED_AS_CLUE } from '../../filing/ended-as-clue.js';
import { deciders, redoDue, standingDecision } from '../../penalty/decisions.js';
import { takenAwayBy } from '../jurisdiction/hand-overs.js';
import { standingJoin } from '../joining/joined-cases.js';
import type { ReferralReceivePayload, ReferralReplyPayload } from './referral-payload.js';

type Referral = Fact<ReferralReceivePayload>;

/** A matter sent back to the bureau, and the reply to it. */
export interface ReferralWithReply {
  readonly referral: Referral;
  readonly repliedBy: Fact<ReferralReplyPayload> | undefined;
}

/** Every referral back, oldest first. A reply that names none answers the first that waited for one. */
export function referralsOf(view: CaseView): readonly ReferralWithReply[] {
  const referrals = view.facts<ReferralReceivePayload>('referral.receive');
  if (referrals.length === 0) return [];
  const replies = new Map<number, Fact<ReferralReplyPayload>>();
  for (const reply of view.facts<ReferralReplyPayload>('referral.reply')) {
    const named = reply.payload.referral;
    const meant = referrals.find(({ seq }) =>
      named === undefined ? seq < reply.seq && !replies.has(seq) : seq === named,
    );
    if (meant !== undefined && !replies.has(meant.seq)) replies.set(meant.seq, reply);
  }
  return referrals.map((referral) => ({ referral, repliedBy: replies.get(referral.seq) }));
}

/** Referrals that nobody has replied to. */
export function unanswered(view: CaseView): readonly Referral[] {
  return referralsOf(view)
    .filter(({ repliedBy }) => repliedBy === undefined)
    .map(({ referral }) => referral);
}

/** A procuratorate sends back by its opinion, and follows up what becomes of it (刑诉法 177(3)). */
export function isOpinion({ payload }: Referral): boolean {
  return payload.from === 'procuratorate';
}

/** Acts by which a leader, or on a leader's word an officer, takes up a matter that had come to rest here. */
const TAKEN_UP = ['case.reopen', 'decision.revoke', 'case.link'];

/**
 * Referrals from which nothing could follow by itself: what the case had come to stands, whether a decision, a
 * termination, or its going on elsewhere, and nobody has taken it up or replied since (general rule 7).
 */
export function unfollowed(view: CaseView): readonly Referral[] {
  const waiting = unanswered(view);
  if (waiting.length === 0) return [];
  const ended = endsIn(view);
  const since = lastRecorded(TAKEN_UP.map((command) => view.last(command)))?.seq ?? 0;
  return waiting.filter(({ seq }) => seq > since && ended !== undefined && ended.seq < seq);
}

/** What the case has come to, as long as that stands. */
function endsIn(view: CaseView): Fact | undefined {
  const clue = view.latest('filing')?.in();
  const clueEnded = clue !== undefined && !['received', 'verifying', 'proposed', 'filed'].includes(clue);
  return lastRecorded([
    ...(clueEnded ? ENDED_AS_CLUE.map((command) => view.last(command)) : []),
    ...['investigation.terminate', 'investigation.refer'].map((command) => view.last(command)),
    takenAwayBy(view),
    standingJoin(view) as Fact | undefined,
    ...deciders(view).map((self) => (redoDue(self) ? undefined : (standingDecision(self)?.fact as Fact | undefined))),
  ]);
}
