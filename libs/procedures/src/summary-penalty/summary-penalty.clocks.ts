import type { ClockDeclaration, Fact } from '#engine';
import { earliestOf } from '../remedy/earliest.js';
import { decisionsOf } from '../penalty/decisions.js';
import { contesting, redoing } from '../penalty/remedy.clocks.js';

/** Seven working days to hand in the papers (PROC 70); a revocation has brought them to the bureau before. */
const fileReturn: ClockDeclaration = {
  rule: 'summary-file-return',
  wanted: (_view, self) =>
    decisionsOf(self).map(({ fact, revoked, remedies }) => ({
      start: fact as unknown as Fact,
      exclusions: [],
      stoppedBy: earliestOf([
        self.facts('summary.fileBack').at(0),
        revoked,
        self.in() === 'revoked' || self.in() === 'converted' ? remedies.at(-1) : undefined,
      ]),
    })),
};

/** Sixty days for reconsideration, which comes before any suit (ARL 20, 23): no six months to sue directly. */
export const summaryPenaltyClocks: readonly ClockDeclaration[] = [
  fileReturn,
  contesting('reconsideration-apply'),
  redoing('redo-after-reconsideration', 'reconsideration'),
  redoing('redo-after-judgment', 'litigation'),
];
