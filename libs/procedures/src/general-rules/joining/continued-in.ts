import type { Effect } from '#engine';
import type { CaseContinuedInPayload } from './joining-payload.js';

/** Tells a case where its matter goes on, and who handles it there. */
export function continuedIn(caseId: string, { case: other, how, officers }: CaseContinuedInPayload): Effect {
  const payload = { case: other, how, officers };
  return { kind: 'other-case', caseId, command: 'case.continuedIn', payload, linked: true };
}
