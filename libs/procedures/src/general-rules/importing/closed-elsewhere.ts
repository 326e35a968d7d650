import type { CaseView, Fact } from '#engine';

/**
 * The closure of a case that was closed before it was imported. How its decision was served and performed is not known,
 * so nothing of it is to be done any more.
 */
export function closedElsewhere(view: CaseView): Fact | undefined {
  return view.facts('case.close').find(({ imported }) => imported === true);
}

/** Whether a decision is one of those that were served and performed before; a later one of the same case is not. */
export function isSettledElsewhere(view: CaseView, decision: Pick<Fact, 'imported'>): boolean {
  return decision.imported === true && closedElsewhere(view) !== undefined;
}

/** Whether a case that came in closed has not been opened again since: who has left need not be replaced. */
export function restsSinceImport(view: CaseView): boolean {
  const executions = view.proceedings('execution');
  return closedElsewhere(view) !== undefined && executions.every((one) => RESTING.includes(one.in()));
}

const RESTING: readonly string[] = ['closed', 'archived'];
