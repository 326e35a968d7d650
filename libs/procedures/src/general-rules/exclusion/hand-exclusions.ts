import type { CaseView, Fact } from '#engine';
import type { ExclusionClosePayload, ExclusionOpenPayload } from './exclusion-payload.js';

/** An exclusion opened by hand, and what closed it. */
export interface HandExclusionFound {
  readonly opened: Fact<ExclusionOpenPayload>;
  readonly closed: Fact<ExclusionClosePayload> | undefined;
}

export function handExclusions(view: CaseView): readonly HandExclusionFound[] {
  const closings = view.facts<ExclusionClosePayload>('exclusion.close');
  return view.facts<ExclusionOpenPayload>('exclusion.open').map((opened) => ({
    opened,
    closed: closings.find((fact) => fact.payload.exclusion === opened.seq),
  }));
}

/** Exclusions that are still open: a result is being waited for. */
export function openExclusions(view: CaseView): readonly Fact<ExclusionOpenPayload>[] {
  return handExclusions(view)
    .filter(({ closed }) => closed === undefined)
    .map(({ opened }) => opened);
}
