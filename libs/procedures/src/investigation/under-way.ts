import type { CaseView } from '#engine';

/** States of the clue in which a matter is looked into, or was filed; before it is verified nobody knows enough. */
const CLUE_ALIVE: readonly string[] = ['verifying', 'proposed', 'filed'];
/** States in which the investigation came to an end in this case: also by an order that made another bureau competent. */
const GONE: readonly string[] = ['terminated', 'referred', 'joined'];
const CASE_OVER: readonly string[] = ['closed', 'archived'];

/** Whether the matter is with this bureau and open: from its verification on, also after a decision, until it ends or is closed. */
export function isUnderWay(view: CaseView): boolean {
  return (
    CLUE_ALIVE.includes(stateOf(view, 'filing')) &&
    !GONE.includes(stateOf(view, 'investigation')) &&
    !CASE_OVER.includes(stateOf(view, 'execution'))
  );
}

function stateOf(view: CaseView, procedure: string): string {
  return view.latest(procedure)?.in() ?? '';
}
