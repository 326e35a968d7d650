import type { CaseView } from '#engine';
import type { ClueRegisterPayload, FilingProposePayload } from '../filing/filing-payload.js';
import { importedSubject } from '../general-rules/importing/imported-subject.js';
import { openedOnTheSpot } from '../summary-penalty/opened-on-the-spot.js';

/** Field of regulation of the case: as proposed for filing, before that as the clue was registered. */
export function domainOf(view: CaseView): string | undefined {
  return (
    view.last<FilingProposePayload>('filing.propose')?.payload.domain ??
    view.last<ClueRegisterPayload>('clue.register')?.payload.domain ??
    openedOnTheSpot(view)?.payload.domain ??
    importedSubject(view)?.domain
  );
}

/** The domain in which the principal leader approves what the officers do (反不正当竞争法 16). */
export const UNFAIR_COMPETITION = 'unfair-competition';
