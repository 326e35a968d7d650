import type { HandedCommand } from './decision.js';
import type { Effect } from './procedure.js';

/** What an effect hands to another case, or to one that it opens. */
export function handed(effect: Effect & { kind: 'other-case' | 'open-case' }): HandedCommand {
  const { command, payload } = effect;
  if (effect.kind === 'open-case') {
    return { caseId: null, command, payload, opensIn: { unit: effect.unit, bureau: effect.bureau } };
  }
  return { caseId: effect.caseId, command, payload, ...(effect.linked === true ? { linked: true } : {}) };
}
