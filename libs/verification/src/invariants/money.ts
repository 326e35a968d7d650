import type { CaseView } from '#engine';
import { factsOf } from './reading.js';

export const ANY_MONEY = ['payment.record', 'payment.collectCash'];

/** Fen paid by a party toward the fine. */
export function paid(view: CaseView, party: number): bigint {
  return factsOf<{ party: number; amount?: string }>(view, ...ANY_MONEY)
    .filter(({ payload }) => payload.party === party)
    .reduce((sum, { payload }) => sum + BigInt(payload.amount ?? '0'), 0n);
}
