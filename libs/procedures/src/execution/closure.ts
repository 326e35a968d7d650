import type { CaseView, Fact, ProceedingView } from '#engine';
import { itemsToReturn } from '../coercive-measure/held-items.js';
import { isUnsettled } from '../coercive-measure/measures.js';
import { contentHas, decisionServed, lastDecision, servedOnAll, standingDecision } from '../penalty/decisions.js';
import type { ClosureGround } from './closure-payload.js';
import { lastRecorded } from './ledger.js';
import { openPositions, positionsOf } from './positions.js';
import { awaitsRedo } from './shown-state.js';

/** States of a police transfer in which nothing is waited for. */
export const TRANSFER_ENDED: readonly string[] = ['rejected', 'notFiled', 'returned', 'concluded'];

/** Whether a ground of PROC 77 holds, as far as facts tell. */
export function groundHolds(view: CaseView, self: ProceedingView, ground: ClosureGround): boolean {
  const rest = new Set(positionsOf(view).map(({ position }) => position));
  switch (ground) {
    case 'executed':
      return allClosed(view) && isExecuted(rest);
    case 'court-ended':
      return allClosed(view) && view.has('court.end') && rest.has('courtEnded');
    case 'terminated':
      return self.has('investigation.terminated');
    case 'other-outcome':
      return otherOutcomeServed(view) !== undefined;
    case 'other':
      return true;
  }
}

/**
 * Whether a transfer to the police is still under way. What the police have filed and the bureau has decided to leave to
 * them, by a decision that is served, waits for nobody here.
 */
export function policeHoldIt(view: CaseView): boolean {
  return view
    .proceedings('police-transfer')
    .map((transfer) => transfer.in())
    .filter((state) => !TRANSFER_ENDED.includes(state))
    .some((state) => state !== 'policeFiled' || !transferDecided(view));
}

/** A standing decision leaves the matter to the police, and everybody it names has received it (PROC 60(1)(5), 77). */
function transferDecided(view: CaseView): boolean {
  const decision = view.proceedings('penalty').map(standingDecision).at(-1);
  return decision !== undefined && contentHas(decision.content, 'transfer') && servedOnAll(view, decision);
}

/** Whether the papers of a penalty on the spot are still with the officers (PROC 70). */
export function summaryFileOut(view: CaseView): boolean {
  return view.proceedings('summary-penalty').some((summary) => summary.in() === 'decided');
}

/** Whether a coercive measure still holds goods, or waits to be approved or imposed. */
export function measureLives(view: CaseView): boolean {
  return view.proceedings('coercive-measure').some(isUnsettled);
}

/** Whether released goods are still with the bureau, and nobody has announced that they can be fetched (AEL 28(2); PROC 42). */
export function goodsStayHere(view: CaseView): boolean {
  return view
    .proceedings('coercive-measure')
    .some((measure) => itemsToReturn(measure).length > 0 && !measure.has('measure.announceGoods'));
}

/**
 * The fact by which the ground for closing arose: the last item closed, termination or referral, an outcome other than
 * a penalty served on everybody; after a reopening that left nothing to do, the reopening. Undefined while none holds.
 */
export function groundArose(view: CaseView, self: ProceedingView): Fact | undefined {
  if (!['closing', 'closed', 'archived'].includes(self.in())) return undefined;
  const closed = positionsOf(view).map(({ closedBy }) => closedBy);
  const ended = ['investigation.terminated', 'investigation.referred'].map((signal) => lastOf(self, signal));
  const last = lastRecorded([...closed, ...ended, otherOutcomeServed(view)]);
  return last === undefined ? undefined : lastRecorded([last, lastOf(view, 'case.reopen')]);
}

/**
 * Whether the fifteen working days run: PROC 77 speaks, from memory, of cases of the ordinary procedure; for one decided
 * on the spot alone it is a parameter.
 */
export function closureIsTimed(view: CaseView): boolean {
  const onTheSpot = view.proceedings('penalty').length === 0 && view.proceedings('summary-penalty').length > 0;
  return !onTheSpot || view.parameter('summary-case-closure-timed') === true;
}

/** The service that completed a decision of another outcome; undefined while somebody has not received it. */
function otherOutcomeServed(view: CaseView): Fact | undefined {
  const penalty = view.latest('penalty');
  const decision = penalty === undefined ? undefined : lastDecision(penalty);
  // What the bureau revoked is no outcome any more, nor once the case is terminated; such a case is closed on another ground.
  const standing = penalty !== undefined && !['revoked', 'terminated'].includes(penalty.in());
  if (!standing || decision === undefined || decision.content.outcome === 'penalty' || !servedOnAll(view, decision))
    return undefined;
  return lastRecorded(decision.content.parties.map(({ party }) => decisionServed(view, decision, party)?.fact));
}

function isExecuted(rest: ReadonlySet<string>): boolean {
  const done = rest.has('performed') || rest.has('enforced');
  return done && [...rest].every((one) => ['performed', 'enforced', 'void'].includes(one));
}

function lastOf(where: CaseView | ProceedingView, command: string): Fact | undefined {
  return lastRecorded(where.facts(command));
}

function allClosed(view: CaseView): boolean {
  return positionsOf(view).length > 0 && openPositions(view).length === 0 && !awaitsRedo(view);
}
