import type { CaseView, ProceedingView } from '#engine';
import { lastForEach, partiesToRedo, standsFor } from './decisions.js';
import { currentSubmission } from './submissions.js';

/**
 * Numbers of the parties that a decision must now be about, ascending: those of the version reviewed on whom no decision
 * stands, and those who are to be decided on anew.
 */
export function partiesToDecide(view: CaseView, self: ProceedingView): readonly number[] {
  const last = lastForEach(self);
  const proposed = currentSubmission(view, self)?.proposal.parties.map(({ party }) => party) ?? [];
  const undecided = proposed.filter((party) => {
    const decision = last.get(party);
    return decision === undefined || !standsFor(decision, party);
  });
  return [...new Set([...undecided, ...partiesToRedo(self)])].sort((left, right) => left - right);
}
