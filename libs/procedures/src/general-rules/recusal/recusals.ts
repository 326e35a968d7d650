import type { CaseView } from '#engine';

/**
 * Whether a person was decided to be recused; it holds from the decision on (PROC 4: work goes on until then).
 *
 * @param at moment of the act in question; left out: now
 */
export function isRecused(view: CaseView, person: string, at?: string): boolean {
  const decisions = view
    .facts<{ person: string; recused: boolean }>('recusal.decide')
    .filter((fact) => fact.payload.person === person && (at === undefined || fact.at <= at));
  return decisions.at(-1)?.payload.recused === true;
}
