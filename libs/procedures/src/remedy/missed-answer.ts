import type { CaseView, ExpiryPayload, ProceedingView } from '#engine';
import { decisionOf, standsFor } from '../penalty/decisions.js';
import { ANSWER_LIMITS } from './answer.requirements.js';
import { decisionContested } from './remedy-subject.js';

/** The time to answer passed without an answer, and the act that counts as without evidence is there to correct (ARL 70; ALL 34). */
export function answerMissed(view: CaseView, self: ProceedingView): boolean {
  if (self.has(`${self.state.procedure}.answer`)) return false;
  const passed = self.facts<ExpiryPayload>('clock.expire').some(({ payload }) => ANSWER_LIMITS.includes(payload.rule));
  return passed && !isCorrected(view, self);
}

/** Nothing is left to correct: the bureau has revoked the decision by itself, or another remedy took it away. */
function isCorrected(view: CaseView, self: ProceedingView): boolean {
  if (view.latest('penalty')?.in() === 'revoked') return true;
  const contested = decisionOf(view, decisionContested(view, self));
  return contested?.content.parties.every(({ party }) => !standsFor(contested, party)) === true;
}
