import type { CaseView } from '#engine';
import type { Served } from '../general-rules/service/services.js';
import { isSettledElsewhere } from '../general-rules/importing/closed-elsewhere.js';
import { perView } from '../per-view.js';
import {
  decisionsIn,
  decisionServed,
  isOnTheSpot,
  itemsOf,
  outcomeFor,
  partyIn,
  type DecidedItem,
  type Decision,
} from '../penalty/decisions.js';
import type { PenaltyItem, PenaltyKind } from '../penalty/penalty-items.js';

/** One item of the decision that is in force for one party: what that party has to perform. */
export interface Duty {
  readonly party: number;
  readonly decision: Decision;
  /** Number of the item in the decision, from 1. */
  readonly number: number;
  readonly item: PenaltyItem;
  /** What the bureau's own revocation and remedies left of it. */
  readonly standing: DecidedItem['standing'];
  /** How the decision reached the party; undefined until it did. */
  readonly served: Served | undefined;
}

/** Kinds that are performed by paying. */
const MONEY: ReadonlySet<PenaltyKind> = new Set(['fine', 'confiscated-gain']);

/** Kinds that are performed as soon as the decision is served. */
const BY_SERVICE: ReadonlySet<PenaltyKind> = new Set(['warning', 'criticism']);

/** Items of every party under the last decision that concerns it, in the order of parties and items. */
export const dutiesOf: (view: CaseView) => readonly Duty[] = perView((view) =>
  inForce(view)
    .filter(({ decision }) => !isSettledElsewhere(view, decision.fact))
    .flatMap(({ decision, party }) => dutiesUnder(view, decision, party)),
);

export function dutiesOfParty(view: CaseView, party: number): readonly Duty[] {
  return dutiesOf(view).filter((duty) => duty.party === party);
}

/** Numbers of the parties that have or had something to perform, ascending. */
export function partiesWithDuties(view: CaseView): readonly number[] {
  return [...new Set(dutiesOf(view).map((duty) => duty.party))].sort((left, right) => left - right);
}

export function isMoney({ item }: Duty): boolean {
  return MONEY.has(item.kind);
}

export function isPerformedByService({ item }: Duty): boolean {
  return BY_SERVICE.has(item.kind);
}

export function isGoods({ item }: Duty): boolean {
  return item.kind === 'confiscated-goods';
}

/** Orders, suspensions, licences: performed by doing, recorded by the handlers. */
export function isPerformedByDoing(duty: Duty): boolean {
  return !isMoney(duty) && !isPerformedByService(duty) && !isGoods(duty);
}

/** Whether the penalty was imposed on the spot (简易程序). */
export function isSummary({ decision }: Duty): boolean {
  return isOnTheSpot(decision.fact);
}

interface InForce {
  readonly decision: Decision;
  readonly party: number;
}

/** For every party the last decision that names it, where that one punishes. */
function inForce(view: CaseView): readonly InForce[] {
  const last = new Map<number, Decision>();
  for (const decision of decisionsIn(view)) {
    for (const { party } of decision.content.parties) last.set(party, decision);
  }
  return [...last]
    .map(([party, decision]) => ({ party, decision }))
    .filter(({ party, decision }) => {
      const found = partyIn(decision, party);
      return found !== undefined && outcomeFor(decision.content, found) === 'penalty';
    })
    .sort((left, right) => left.party - right.party);
}

function dutiesUnder(view: CaseView, decision: Decision, party: number): readonly Duty[] {
  const served = decisionServed(view, decision, party);
  return itemsOf(decision, party).map(({ number, item, standing }) => ({
    party,
    decision,
    number,
    item,
    standing,
    served,
  }));
}
