import type { CaseView, ProceedingView } from '#engine';
import { ENDED_AS_CLUE } from '../filing/ended-as-clue.js';
import { caseEnding } from '../investigation/first-decision.js';
import { deciders, redoDue } from '../penalty/decisions.js';
import { CLOSED_POSITIONS, OPEN_POSITIONS, openPositions, positionsOf } from './positions.js';

/** States in which execution runs, in the order of their advance; `closing`, `closed`, `archived` come after. */
export const RUNNING_STATES = [
  ...OPEN_POSITIONS,
  'suspended',
  ...CLOSED_POSITIONS.filter((one) => one !== 'courtRefused' && one !== 'void'),
] as const;

export type ShownState = (typeof RUNNING_STATES)[number] | 'closing';

/** Whether the matter must be decided anew: there is nothing to close yet. Nobody decides what was terminated after all. */
export function awaitsRedo(view: CaseView): boolean {
  return deciders(view).some((one) => one.in() !== 'terminated' && redoDue(one) && !hasEndedElsewhere(view, one));
}

/** A matter decided on the spot and revoked goes on by the ordinary procedure, and ends there. */
function hasEndedElsewhere(view: CaseView, self: ProceedingView): boolean {
  if (self.in() !== 'converted') return false;
  return caseEnding(view) !== undefined || ENDED_AS_CLUE.some((command) => view.has(command));
}

/**
 * What the chart shows: the least advanced open position; `suspended` when all that is open is suspended; `closing`
 * when none is open and no redo is due. While a redo is due it shows where what was left came to rest.
 */
export function shownState(view: CaseView): ShownState {
  const open = openPositions(view);
  if (open.length > 0) {
    const going = new Set(open.filter(({ suspended }) => !suspended).map(({ position }) => position));
    return OPEN_POSITIONS.find((position) => going.has(position)) ?? 'suspended';
  }
  if (!awaitsRedo(view)) return 'closing';
  const rest = new Set(positionsOf(view).map(({ position }) => position));
  return (['performed', 'courtEnded', 'enforced'] as const).find((position) => rest.has(position)) ?? 'performing';
}
