import type { CaseView, ExclusionWanted } from '#engine';
import { hearingExclusions, refundExclusions } from '../../penalty/penalty-exclusions.js';
import { carriedOf } from '../joining/carried.js';
import type { CaseSeparatePayload } from '../joining/joining-payload.js';
import { suspensionsOf } from '../suspension/suspensions.js';
import { announcementExclusions } from './announcement-exclusions.js';
import { handExclusions } from './hand-exclusions.js';

/** Excluded periods of the case, whichever command opened and closed them (PROC 18, 64). */
export function exclusionsOf(view: CaseView): readonly ExclusionWanted[] {
  return [
    ...openedByHand(view),
    ...suspensionExclusions(view),
    ...announcementExclusions(view),
    ...hearingExclusions(view),
    ...refundExclusions(view),
    ...carriedExclusions(view),
  ];
}

/** Of the case that this one was split from, up to then. */
function carriedExclusions(view: CaseView): readonly ExclusionWanted[] {
  const separated = view.facts<CaseSeparatePayload>('case.separate').flatMap(({ payload }) => payload.exclusions);
  return [...(carriedOf(view)?.filing?.exclusions ?? []), ...separated];
}

function openedByHand(view: CaseView): readonly ExclusionWanted[] {
  return handExclusions(view).map(({ opened, closed }) => ({
    kind: opened.payload.kind,
    from: opened.at.slice(0, 10),
    to: closed === undefined ? null : closed.at.slice(0, 10),
    told: opened.payload.toldInWriting === true,
  }));
}

function suspensionExclusions(view: CaseView): readonly ExclusionWanted[] {
  const left = suspensionsOf(view).filter(
    ({ cause }) => cause === 'leader' || view.parameter('police-hold-excluded') === true,
  );
  return left.map(({ from, to }) => ({
    kind: 'suspension',
    from: from.slice(0, 10),
    to: to === null ? null : to.slice(0, 10),
  }));
}
