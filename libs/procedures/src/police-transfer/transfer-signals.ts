import type { CaseView, ProceedingView, SignalDeclaration } from '#engine';
import type { JsonObject } from '#kernel';
import { courseOf, endedUnpunished, heldTransfers } from './transfers.js';

/** What the case is told when the police have answered. */
export interface TransferAnswered {
  /** The transfer, for example `police-transfer#1`. */
  readonly transfer: string;
  /**
   * Nobody is prosecuted and no other transfer holds the matter: the bureau handles it (XFER 10, 13; APL 27), also where
   * it had already decided to transfer.
   */
  readonly givenBack: boolean;
}

/** How a transfer and its answer reach the case they belong to. Whether the case is suspended follows from the facts. */
export const transferSignals: readonly SignalDeclaration[] = [
  {
    name: 'transfer.approved',
    title: { zh: '已批准移送公安机关', en: 'A transfer to the police is approved' },
    to: [
      { procedure: 'investigation', optional: true },
      { procedure: 'penalty', optional: true },
    ],
    payload: (_view, self) => ({ transfer: self?.id ?? '' }),
  },
  {
    name: 'transfer.answered',
    title: { zh: '公安机关已答复', en: 'The police have answered' },
    to: [
      { procedure: 'investigation', optional: true },
      { procedure: 'penalty', optional: true },
    ],
    payload: (view, self) => answer(view, self),
  },
];

function answer(view: CaseView, self: ProceedingView | null): JsonObject {
  if (self === null) return {};
  const { standing } = courseOf(self);
  const unprosecuted = standing === 'concluded' ? endedUnpunished(self) : true;
  return { transfer: self.id, standing, givenBack: unprosecuted && heldTransfers(view).length === 0 };
}
