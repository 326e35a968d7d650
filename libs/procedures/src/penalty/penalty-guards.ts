import type { ChartContext, ExpiryPayload } from '#engine';
import { isAbout, type Conclusion } from '../general-rules/deliberation/deliberations.js';
import type { DeliberationResult } from '../general-rules/deliberation/deliberation-payload.js';
import { paperServed } from '../general-rules/service/services.js';
import type { ServiceDispatchPayload } from '../general-rules/service/service-payload.js';
import { isSuspended } from '../general-rules/suspension/suspensions.js';
import { awaitsDeliberation } from './deliberated.js';
import {
  decisionServed,
  dispatchedToAny,
  lastDecision,
  lastForEach,
  punishes,
  redoDue,
  standingDecision,
  standsFor,
  type Decision,
} from './decisions.js';
import { hearingReport, hearingRuns, wasHeldBefore } from './hearings.js';
import { currentNotice, noticeServed } from './notices.js';
import { everyPartyDone } from './party-rights.js';
import type { RemedyApplyPayload } from './remedy-payload.js';
import type { ReviewReturnPayload } from './review-payload.js';
import { reviewPassed } from './reviews.js';

type Guard = (args: { readonly context: ChartContext }) => boolean;

/** The reviewer sends the file back into the investigation. */
export const toBeSupplemented: Guard = ({ context }) =>
  (context.fact?.payload as Partial<ReviewReturnPayload> | undefined)?.for === 'supplement';

/** The leaders concluded on this penalty with one of these results. */
export function concluded(...results: readonly DeliberationResult[]): Guard {
  return ({ context }) => {
    const conclusion = context.fact as unknown as Conclusion | null;
    if (conclusion === null || conclusion.payload.matter !== 'penalty') return false;
    return isAbout(conclusion, context.self.id) && results.includes(conclusion.payload.result);
  };
}

/** The notice reached its first party. */
export const noticeReached: Guard = ({ context: { view, self } }) => {
  const notice = currentNotice(view, self);
  return notice?.parties.some(({ party }) => noticeServed(view, notice, party) !== undefined) === true;
};

const rightsOver: Guard = ({ context: { view, self } }) => !hearingRuns(view, self) && everyPartyDone(view, self);

/** All parties are done and a hearing was held that legal review has not passed yet. */
export const heard: Guard = (args) => {
  const { view, self } = args.context;
  return rightsOver(args) && hearingReport(view, self) !== undefined && !reviewPassed(view, self);
};

/** All parties are done, and the leaders must discuss the penalty. */
export const toBeDiscussed: Guard = (args) =>
  rightsOver(args) && awaitsDeliberation(args.context.view, args.context.self);

export const ready: Guard = rightsOver;

/** A deemed waiver was taken back, because the day of service was corrected: the case waits for that party again. */
export const rightsReopened: Guard = ({ context: { view, self } }) => !everyPartyDone(view, self);

/** The leaders must still discuss it, wherever the case comes from. */
export const leadersAwaited: Guard = ({ context: { view, self } }) => awaitsDeliberation(view, self);

/** An act in time came in late: the decision that was not served yet is cancelled (general rule 4). */
export const decisionCancelled: Guard = ({ context: { view, self } }) => {
  const decision = lastDecision(self);
  return (decision?.fact.seq ?? 0) < (currentNotice(view, self)?.fact.seq ?? 0);
};

/** The decision was posted, sent or announced to a party. */
export const decisionUnderWay: Guard = ({ context: { view, self } }) => {
  const decision = standingDecision(self);
  return decision !== undefined && dispatchedToAny(view, decision);
};

/** Every party has received the decision that stands on it. */
export const decisionReachedAll: Guard = ({ context: { view, self } }) =>
  standingDecision(self) !== undefined &&
  [...lastForEach(self)].every(
    ([party, decision]) => !standsFor(decision, party) || decisionServed(view, decision, party) !== undefined,
  );

/** The act being recorded brings a penalty decision to a party for the first time, wherever the others stand. */
export const penaltyReaches: Guard = ({ context }) => {
  const party = partyReached(context);
  const decision = party === undefined ? undefined : lastForEach(context.self).get(party);
  if (party === undefined || decision === undefined || !standsFor(decision, party)) return false;
  return punishes(decision, party) && reachesNow(context, decision, party);
};

/** A remedy left nothing of the decision, or orders it to be made anew for somebody. */
export const decisionGone: Guard = ({ context: { self } }) =>
  lastDecision(self) !== undefined && (standingDecision(self) === undefined || redoDue(self));

/** What took the decision away was itself taken back, and nothing was done anew meanwhile. */
export const decisionStandsAgain: Guard = (args) =>
  lastDecision(args.context.self) !== undefined && !decisionGone(args);

/** The remedy being recorded takes something away from the decision or changes it. */
export const decisionChanged: Guard = ({ context }) => {
  const { effects } = context.fact?.payload as unknown as RemedyApplyPayload;
  return effects.some((effect) => ['changed', 'revoked', 'void'].includes(effect.outcome));
};

export const hearingOver: Guard = ({ context: { view, self } }) => !hearingRuns(view, self);
export const hearingOpen: Guard = ({ context: { view, self } }) => hearingRuns(view, self);
export const heldBefore: Guard = ({ context: { view, self } }) => wasHeldBefore(view, self);

/** The whole case is suspended (PROC 46); after a decision nothing is suspended. */
export const suspended: Guard = ({ context: { view } }) => isSuspended(view);
export const running: Guard = ({ context: { view } }) => !isSuspended(view);

/** The party that the service, or the end of the announcement, being recorded is about. */
function partyReached(context: Pick<ChartContext, 'fact'>): number | undefined {
  const { fact } = context;
  if (fact?.command === 'service.record') return (fact.payload as unknown as ServiceDispatchPayload).party;
  if (fact?.command !== 'clock.expire') return undefined;
  const expiry = fact.payload as unknown as ExpiryPayload;
  return expiry.rule === 'service-by-announcement' ? Number(expiry.subject) : undefined;
}

function reachesNow({ view, fact }: ChartContext, decision: Decision, party: number): boolean {
  if (fact === null) return false;
  if (fact.command === 'service.record') {
    const record = fact as unknown as Parameters<typeof paperServed>[1];
    if (record.payload.document.kind !== 'decision' || paperServed(view, record) !== decision.fact.seq) return false;
  }
  return decisionServed(view, decision, party)?.fact.seq === fact.seq;
}
