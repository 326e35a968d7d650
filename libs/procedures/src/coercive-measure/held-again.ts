import type { CaseView, ChartBranch, Effect, ProceedingView } from '#engine';
import { isWithLaboratory } from './carrying-on.js';
import { carriedAlong, imposedBy, ownerOf } from './measures.js';

type Guard = NonNullable<ChartBranch['guard']>;

/**
 * A decision that is cancelled before it was served has ended no measure (general rule 4): its effect on what was held is
 * undone, as long as the things did not go back. Cancelled for one party alone, the things of the others stay as decided.
 *
 * @param decision journal number of the decision
 */
export function heldAgain(view: CaseView, decision: number, party?: number): readonly Effect[] {
  return view
    .proceedings('coercive-measure')
    .filter((self) => ['forfeited', 'lifted'].includes(self.in()) && self.state.enteredBy === decision)
    .filter((self) => !self.has('measure.returnGoods') && (party === undefined || ownerOf(view, self) === party))
    .map(({ id }) => ({ kind: 'undo', proceeding: id, seq: decision, command: 'penalty.decided' }));
}

/** Where a measure stands again once the decision that ended it is cancelled. */
export const HELD_AGAIN: readonly ChartBranch[] = [
  { guard: heldAs(hadToBeLifted), target: 'mustLift' },
  { guard: heldAs(isUnapproved), target: 'imposedUrgent' },
  { guard: heldAs(isWithLaboratory), target: 'tested' },
  { guard: heldAs(() => true), target: 'imposed' },
];

function heldAs(applies: (self: ProceedingView) => boolean): Guard {
  return ({ context: { self } }) => isUndone(self) && applies(self);
}

/** The decision by which the present state was entered is away. */
function isUndone({ state }: ProceedingView): boolean {
  return state.facts.some(
    ({ seq, command, undoneBy }) => seq === state.enteredBy && command === 'penalty.decided' && undoneBy !== undefined,
  );
}

function hadToBeLifted(self: ProceedingView): boolean {
  return self.has('clock.expire') || self.has('measure.refuse') || carriedAlong(self)?.payload.standing === 'mustLift';
}

function isUnapproved(self: ProceedingView): boolean {
  return imposedBy(self)?.payload.urgent === true && !self.has('measure.approve');
}
