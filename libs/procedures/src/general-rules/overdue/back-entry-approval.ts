import type { CaseView, Command } from '#engine';
import { grantedApproval } from '../approval/granted-approvals.js';

/** Whether the head of the unit agreed that this act is entered late although it ends an overdue clock (general rule 4). */
export function backEntryApproved(view: CaseView, command: Command): boolean {
  const named = command.payload['backEntryApproval'];
  const endorsement = typeof named === 'number' ? named : undefined;
  const used = view
    .allFacts()
    .some((fact) => endorsement !== undefined && fact.payload['backEntryApproval'] === endorsement);
  return !used && grantedApproval(view, { command: command.name, endorsement, by: 'U' }) !== undefined;
}
