import type { CaseView } from '#engine';
import type { Invariant, Verdict } from '../exploring/invariant.js';
import { dayOf, decidedContent, each, punished, seqOf, toldTo, type ForParty } from './reading.js';

/** What brings a new version before the reviewer. */
export const NEW_VERSION = ['investigation.submitReport', 'review.submit'];

/** Whether a hearing was held and reported on what was told last. */
export function wasHeard(view: CaseView): boolean {
  return seqOf(view, 'hearing.report') > seqOf(view, 'notice.issue');
}

/** Something that holds for every party that a decision punishes. */
export const everyPunished =
  (
    holds: (party: ForParty, told: ForParty | undefined, view: CaseView, day: string) => Verdict,
  ): NonNullable<Invariant['step']> =>
  (step) =>
    each(punished(decidedContent(step)), (one) =>
      holds(one, toldTo(step.prior, one.party), step.prior, dayOf(step.command.at)),
    );
