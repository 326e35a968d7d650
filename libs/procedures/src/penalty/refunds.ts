import type { Fact, ProceedingView } from '#engine';
import type { RefundOrderPayload, RefundResultPayload } from './refund-payload.js';

/** An order to refund and its result, if it is known. */
export interface Refund {
  readonly order: Fact<RefundOrderPayload>;
  readonly result: Fact<RefundResultPayload> | undefined;
}

export function refundsOf(self: ProceedingView): readonly Refund[] {
  const results = self.facts<RefundResultPayload>('refund.result');
  return self.facts<RefundOrderPayload>('refund.order').map((order) => ({
    order,
    result: results.find((fact) => fact.seq > order.seq && fact.payload.party === order.payload.party),
  }));
}

/** Orders whose result is not known yet. */
export function refundOpen(self: ProceedingView): readonly Refund[] {
  return refundsOf(self).filter((refund) => refund.result === undefined);
}
