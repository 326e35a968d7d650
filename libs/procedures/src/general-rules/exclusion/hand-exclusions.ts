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

/** Acts by which something was handed to a body that tests it (form 30). */
export function commissionsOf(view: CaseView): readonly Fact<{ readonly kind: string }>[] {
  return view
    .facts<{ readonly kind: string }>('investigation.recordAct')
    .filter(({ payload }) => payload.kind === 'testing-commission');
}

const TESTS: readonly string[] = ['testing', 'inspection', 'quarantine', 'appraisal'];

/**
 * Journal numbers of everything that was handed over to be tested: openings of a test, and commissions that no opening
 * names. The result of each is told to the party (PROC 32).
 */
export function testsOf(view: CaseView): readonly number[] {
  const opened = view
    .facts<ExclusionOpenPayload>('exclusion.open')
    .filter(({ payload }) => TESTS.includes(payload.kind));
  const named = opened.map(({ payload }) => payload.commission);
  const alone = commissionsOf(view).filter(({ seq }) => !named.includes(seq));
  return [...opened, ...alone].map(({ seq }) => seq);
}
