import type { CaseView, ProceedingView } from '#engine';
import { lastDecision } from './decisions.js';
import { currentNotice } from './notices.js';

/**
 * Parties who used a right in time although a decision was already served when it was entered: the decision
 * stands and a leader must look at it (general rule 4). Over once the decision is revoked.
 */
export function lateRights(view: CaseView, self: ProceedingView): readonly number[] {
  const decision = lastDecision(self);
  const notice = currentNotice(view, self);
  if (decision === undefined || notice === undefined) return [];
  if (decision.revoked !== undefined || decision.fact.seq < notice.fact.seq) return [];
  const late = ['defence.record', 'hearing.request'].flatMap((command) =>
    self.facts<{ party: number }>(command).filter((fact) => fact.seq > decision.fact.seq),
  );
  return [...new Set(late.map((fact) => fact.payload.party))];
}
