import type { CaseView, ProceedingView } from '#engine';
import { exceeds } from '../penalty/compare-items.js';
import { decisionOf, partyIn } from '../penalty/decisions.js';
import type { RemedyEffect } from '../penalty/remedy-payload.js';
import { effectsOf, outcomeOf } from './remedy-outcomes.js';
import { decisionContested, openingOf } from './remedy-subject.js';

/**
 * Parties that asked for the remedy and bear more after it than before (ARL 63(2); ALL 77(2)). Where somebody else
 * asked for it, a heavier change is lawful.
 */
export function partiesWorseOff(view: CaseView, self: ProceedingView): readonly number[] {
  const applicant = openingOf(self)?.payload.applicant;
  const outcome = outcomeOf(self);
  if (applicant?.kind !== 'party' || outcome === undefined) return [];
  return effectsOf(view, self, outcome)
    .filter((effect) => effect.party === applicant.party && isHeavier(view, self, effect))
    .map(({ party }) => party);
}

function isHeavier(view: CaseView, self: ProceedingView, effect: RemedyEffect): boolean {
  const decision = decisionOf(view, decisionContested(view, self));
  const decided = partyIn(decision, effect.party)?.items ?? [];
  const meant = decided.filter((_item, index) => effect.items?.includes(index + 1) ?? true);
  return effect.changedTo !== undefined && exceeds(meant, effect.changedTo);
}
