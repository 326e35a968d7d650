import { stays, type ChartBranch, type ChartTransition } from '#engine';
import { takesAway } from './hand-overs.js';

/** An order on jurisdiction: where another bureau becomes competent, the proceeding ends here. */
const ORDERED: readonly ChartBranch[] = [
  { guard: ({ context }) => takesAway(context.view, context.fact?.payload ?? {}), target: 'referred' },
  { actions: 'noted' },
];

/** Questions of jurisdiction, open until the decision: the bureau's own, and the orders that answer them (PROC 13, 16). */
export const JURISDICTION: Readonly<Record<string, ChartTransition>> = {
  ...stays('jurisdiction.dispute', 'jurisdiction.submit'),
  'jurisdiction.agree': ORDERED,
  'jurisdiction.designate': ORDERED,
  'case.assignDown': ORDERED,
  'case.takeUp': ORDERED,
};
