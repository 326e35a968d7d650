import type { CommandDefinition, Requirement } from '#engine';
import { onFacts } from '../../requirement.js';
import { isSuspendedAt } from './suspensions.js';

/**
 * While a case is suspended the bureau's own acts are refused (PROC 46); facts from outside and
 * the commands marked `whileSuspended` are recorded.
 */
export function suspensionGate(commands: readonly CommandDefinition[]): Requirement {
  const recorded = new Set(
    commands
      .filter((command) => command.whileSuspended === true || command.outsideFact === true)
      .map((command) => command.name),
  );
  return onFacts(
    {
      id: 'case-suspended',
      article: 'PROC 46',
      zh: '案件中止调查期间，本机关不得办理该动作。',
      en: 'While the case is suspended the bureau does not act.',
      remedyZh: '中止原因消除后，先恢复调查（investigation.resume）。',
      remedyEn: 'Resume the investigation first, once the ground has ended (investigation.resume).',
    },
    ({ view, command }) => recorded.has(command.name) || !isSuspendedAt(view, command.at),
  );
}
