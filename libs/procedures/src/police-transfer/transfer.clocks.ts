import type { CaseView, ClockDeclaration, ClockWanted, Fact, ProceedingView } from '#engine';
import type { PoliceReceivePayload, ProcuratorateAnswerPayload } from './police-payload.js';
import { returnsOf } from '../general-rules/approval/proposals.js';
import { earliestOf, nextOf } from '../remedy/earliest.js';

const ANSWERS = ['police.file', 'police.decline', 'police.return', 'police.outcome'];

/** Nothing that is excluded from deciding the case stops these clocks. */
function clock(
  rule: string,
  wanted: (self: ProceedingView, view: CaseView) => readonly ClockWanted[],
  expires = false,
): ClockDeclaration {
  return {
    rule,
    ...(expires ? { expires } : {}),
    wanted: (view, self) => wanted(self, view).map((one) => ({ exclusions: [], ...one })),
  };
}

/** The act by which a proposed transfer was answered, on either path. */
function proposalAnswer(view: CaseView, self: ProceedingView): Fact | undefined {
  const proposal = self.facts('transfer.propose').at(0)?.seq;
  return earliestOf([nextOf(self, 0, ['transfer.approve', 'transfer.reject']), ...returnsOf(view, proposal)]);
}

/** The first refusal of the police: the right to contest it runs from here (XFER 9(1)). */
function firstDecline(self: ProceedingView): Fact | undefined {
  return self.facts('police.decline').at(0);
}

/** The refusal upheld on review (XFER 9(2)). */
export function declinedOnReview(self: ProceedingView): Fact | undefined {
  const asked = self.last('transfer.requestReview');
  return asked === undefined ? undefined : nextOf(self, asked.seq, ['police.decline']);
}

/** Receipts, and the forwarding to other police: each lets the three days run (XFER 7, 8). */
function receivedBy(self: ProceedingView): readonly Fact[] {
  return [...self.facts('police.receive'), ...self.facts('police.forward')].sort((left, right) => left.seq - right.seq);
}

/** A receipt of police that are not competent, or that did forward the matter before they answered. */
function toBeForwarded(self: ProceedingView): readonly Fact[] {
  return self
    .facts<PoliceReceivePayload>('police.receive')
    .filter(
      ({ seq, payload }) =>
        payload.competent === false || nextOf(self, seq, ['police.forward', ...ANSWERS])?.command === 'police.forward',
    ) as unknown as readonly Fact[];
}

/** What ends the wait after a refusal: the bureau contests it, or the matter moves without that. */
const CONTESTED = ['transfer.requestReview', 'transfer.requestSupervision', 'police.file', 'police.outcome'];

export const transferClocks: readonly ClockDeclaration[] = [
  clock('criminal-transfer-decision', (self, view) =>
    self
      .facts('transfer.propose')
      .slice(0, 1)
      .map((start) => ({ start, stoppedBy: proposalAnswer(view, self) })),
  ),
  // Hours run from the moment itself (counting rule 7).
  clock('criminal-transfer-handover', (self) =>
    self
      .facts('transfer.approve')
      .map((start) => ({ start, startOn: start.at, stoppedBy: nextOf(self, start.seq, ['transfer.handOver']) })),
  ),
  clock('police-forward', (self) =>
    toBeForwarded(self).map((start) => ({
      start,
      startOn: start.at,
      stoppedBy: nextOf(self, start.seq, ['police.forward', ...ANSWERS]),
    })),
  ),
  clock('police-filing-decision', (self) =>
    receivedBy(self).map((start) => ({
      start,
      stoppedBy: nextOf(self, start.seq, [
        'police.receive',
        'police.forward',
        'transfer.requestSupervision',
        ...ANSWERS,
      ]),
    })),
  ),
  clock(
    'police-review-request',
    (self) => {
      const start = firstDecline(self);
      return start === undefined ? [] : [{ start, stoppedBy: nextOf(self, start.seq, CONTESTED) }];
    },
    true,
  ),
  clock('police-review-decision', (self) =>
    self.facts('transfer.requestReview').map((start) => ({
      start,
      stoppedBy: nextOf(self, start.seq, ['transfer.requestSupervision', ...ANSWERS]),
    })),
  ),
  clock(
    'procuratorate-supervision-request',
    (self) => {
      const start = declinedOnReview(self);
      return start === undefined ? [] : [{ start, stoppedBy: nextOf(self, start.seq, CONTESTED) }];
    },
    true,
  ),
  clock('police-reason-7d', (self) =>
    self
      .facts<ProcuratorateAnswerPayload>('procuratorate.answer')
      .filter(({ payload }) => payload.answer === 'reasons-demanded')
      .map((start) => ({
        start: start as unknown as Fact,
        stoppedBy: nextOf(self, start.seq, ['procuratorate.answer', ...ANSWERS]),
      })),
  ),
];
