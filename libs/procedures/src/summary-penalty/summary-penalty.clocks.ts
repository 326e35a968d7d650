import type { ClockDeclaration, Fact, ProceedingView } from '#engine';
import { earliestOf } from '../remedy/earliest.js';
import { decisionsOf, type Decision } from '../penalty/decisions.js';
import { contesting, redoing } from '../penalty/remedy.clocks.js';

/** Seven working days to hand in the papers (PROC 70); a revocation has brought them to the bureau before. */
const fileReturn: ClockDeclaration = {
  rule: 'summary-file-return',
  wanted: (_view, self) =>
    ownDecisions(self).map(({ fact, revoked, remedies }) => ({
      start: fact as unknown as Fact,
      exclusions: [],
      stoppedBy: earliestOf([
        self.facts('summary.fileBack').at(0),
        revoked,
        self.in() === 'revoked' || self.in() === 'converted' ? remedies.at(-1) : undefined,
      ]),
    })),
};

/** The papers of what came in from a ledger are with the bureau that kept it. */
function ownDecisions(self: ProceedingView): readonly Decision[] {
  return decisionsOf(self).filter(({ fact }) => fact.imported !== true);
}

/** Sixty days for reconsideration, which comes before any suit (ARL 20, 23): no six months to sue directly. */
export const summaryPenaltyClocks: readonly ClockDeclaration[] = [
  fileReturn,
  contesting('reconsideration-apply'),
  redoing('redo-after-reconsideration', 'reconsideration'),
  redoing('redo-after-judgment', 'litigation'),
];
