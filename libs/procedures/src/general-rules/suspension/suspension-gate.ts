import type { CommandDefinition, Requirement } from '#engine';
import { onFacts, type RequirementWords } from '../../requirement.js';
import { isSuspendedAt } from './suspensions.js';

/** The one refusal of what a suspended case does not take. */
export const CASE_SUSPENDED: RequirementWords = {
  id: 'case-suspended',
  article: 'PROC 46',
  zh: '案件中止调查期间，本机关不得办理该动作（拟移送司法机关的报告、审核和决定除外）。',
  en: 'While the case is suspended the bureau does not act, save on the way to the decision to transfer.',
  remedyZh: '中止原因消除后，先恢复调查（investigation.resume）。',
  remedyEn: 'Resume the investigation first, once the ground has ended (investigation.resume).',
};

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
  return onFacts(CASE_SUSPENDED, ({ view, command }) => recorded.has(command.name) || !isSuspendedAt(view, command.at));
}
