import type { CaseView } from '#engine';

/** Cause of the case, as proposed for filing. */
export function violationOf(view: CaseView): string | undefined {
  return view.last<{ violation: string }>('filing.propose')?.payload.violation;
}
