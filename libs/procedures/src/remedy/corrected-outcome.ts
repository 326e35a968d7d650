import { isDeepStrictEqual } from 'node:util';
import type { CaseView, ProceedingView } from '#engine';
import type { RemedyApplyPayload } from '../penalty/remedy-payload.js';
import { broughtBy, outcomeTold } from './remedy-outcomes.js';

/** What of an outcome decides over a decision. */
type Brought = Pick<RemedyApplyPayload, 'effects' | 'redo' | 'redoDays'>;

/**
 * Whether the outcome, as corrected since, no longer says what was brought to the decision. A correction re-derives clocks;
 * what a decision suffered by the first entry it does not take back (general rule 6).
 */
export function wasBroughtOtherwise(view: CaseView, self: ProceedingView): boolean {
  if (self.state.facts.every(({ corrections }) => corrections === undefined)) return false;
  const brought = broughtBy<Brought>(view, self, 'remedy.apply').at(-1)?.payload;
  if (brought === undefined) return false;
  return !isDeepStrictEqual(decisive(brought), decisive(outcomeTold(view, self) as unknown as Brought));
}

/** Plain and without what is left out, so that only the values are compared. */
function decisive({ effects, redo, redoDays }: Brought): unknown {
  return JSON.parse(JSON.stringify({ effects, redo, redoDays }));
}
