import type { CaseView } from '#engine';
import { standingJoin } from '../joining/joined-cases.js';
import { handOver } from '../jurisdiction/hand-overs.js';

/**
 * Whether a clue that ended here is taken up again when it is sent back: not where another bureau of the system has the
 * matter, nor where it goes on in the case it was joined into; that is for the leader to look at.
 */
export function comesBackHere(view: CaseView, before: number): boolean {
  return ![handOver(view), standingJoin(view)].some((gone) => gone !== undefined && gone.seq < before);
}
