import type { CaseView } from '#engine';
import { importedSubject } from '../importing/imported-subject.js';

/** Cause of the case, as proposed for filing or as its ledger tells it. */
export function violationOf(view: CaseView): string | undefined {
  return view.last<{ violation: string }>('filing.propose')?.payload.violation ?? importedSubject(view)?.violation;
}
