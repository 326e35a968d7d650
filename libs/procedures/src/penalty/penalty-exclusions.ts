import type { CaseView, ExclusionWanted, Fact } from '#engine';
import { hearingsOf, type Hearing } from './hearings.js';
import { refundsOf } from './refunds.js';

/**
 * Days of a hearing, from its request to its report, withdrawal or termination (PROC 64; interpretation, parameter
 * `hearing-exclusion-ends`).
 */
export function hearingExclusions(view: CaseView): readonly ExclusionWanted[] {
  return view
    .proceedings('penalty')
    .flatMap((self) => hearingsOf(view, self))
    .map((hearing) => ({
      kind: 'hearing',
      from: dayOf(hearing.requests[0]) ?? '',
      to: dayOf(endOf(view, hearing)) ?? null,
    }));
}

function endOf(view: CaseView, { facts, ended }: Hearing): Pick<Fact, 'at'> | undefined {
  const held = facts.find(({ command }) => command === 'hearing.hold');
  return view.parameter('hearing-exclusion-ends') === 'hold' ? (held ?? ended?.fact) : ended?.fact;
}

/** Days in which an order to refund runs, from the order to its result (PROC 59, 64). */
export function refundExclusions(view: CaseView): readonly ExclusionWanted[] {
  return view
    .proceedings('penalty')
    .flatMap((self) => refundsOf(self))
    .map((refund) => ({ kind: 'refund-order', from: refund.order.at.slice(0, 10), to: dayOf(refund.result) ?? null }));
}

function dayOf(fact: Pick<Fact, 'at'> | undefined): string | undefined {
  return fact?.at.slice(0, 10);
}
