import type { CaseView, Effect } from '#engine';

/**
 * What becomes of coercive measures when the matter ends without a decision on their goods:
 * declining and termination lift them, a referral hands them along (PROC 42; procedures, signals).
 * A case without measures gives off no signal.
 */
export function releaseOfMeasures(view: CaseView, fate: 'lifted' | 'handed-along'): readonly Effect[] {
  if (!hasMeasures(view)) return [];
  return [{ kind: 'signal', name: 'measures.release', payload: { fate } }];
}

/** Whether any measure was ever imposed in the case; the receiver knows which are still live. */
function hasMeasures(view: CaseView): boolean {
  return view.proceedings('coercive-measure').length > 0;
}
