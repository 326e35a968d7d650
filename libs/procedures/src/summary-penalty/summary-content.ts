import type { DecisionContent } from '../penalty/decision-payload.js';
import type { SummaryDecidePayload } from './summary-payload.js';

/** The party of a case that was opened on the spot: there is one. */
export const SPOT_PARTY = 1;

/** A decision on the spot, told like every other decision. */
export function contentOnTheSpot(payload: SummaryDecidePayload): DecisionContent {
  const { facts, basis, items, correction, discretion, law } = payload;
  return {
    outcome: 'penalty',
    parties: [
      {
        party: SPOT_PARTY,
        facts,
        basis,
        items,
        ...(correction === undefined ? {} : { correction }),
        ...(discretion === undefined ? {} : { discretion }),
        ...(law === undefined ? {} : { law }),
      },
    ],
  };
}
