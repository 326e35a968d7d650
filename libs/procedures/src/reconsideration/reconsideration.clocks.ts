import type { CaseView, ClockDeclaration, ClockWanted, Fact, ProceedingView } from '#engine';
import { complianceAfter } from '../remedy/compliance.js';
import { earliestOf, nextOf } from '../remedy/earliest.js';
import { remedyClock, type ClocksWanted } from '../remedy/remedy-clock.js';
import type {
  ReconsiderationCorrectPayload,
  ReconsiderationExtendPayload,
  ReconsiderationForwardPayload,
  ReconsiderationNotifyPayload,
  ReconsiderationHearPayload,
  ReconsiderationOpinionPayload,
  ReconsiderationToOrdinaryPayload,
} from './reconsideration-payload.js';
import { acceptanceOf, copyOf, endOf, ENDINGS, forwardedBy, isSimplified, suspensionsBy } from './reconsiderations.js';

/** Grounds of ARL 39(1) whose suspension ends the reconsideration after sixty days (ARL 41(5)). */
const ENDING_GROUNDS: readonly number[] = [1, 2, 4];

/** From the day the body received the application, or what completed it (ARL 30, 31). */
function received(self: ProceedingView): readonly { start: Fact; startOn: string }[] {
  const opening = self.last<ReconsiderationNotifyPayload>('reconsideration.notify');
  if (opening === undefined) return [];
  const forward = self.last<ReconsiderationForwardPayload>('reconsideration.forward');
  const first = opening.payload.via === 'bureau' && forward !== undefined ? forward : opening;
  if (opening.payload.via === 'bureau' && forward === undefined) return [];
  const completed = self
    .facts<ReconsiderationCorrectPayload>('reconsideration.correct')
    // What was handed in before the body had the application completes nothing yet.
    .filter(({ payload, seq }) => payload.step === 'handed-in' && seq > first.seq)
    .map((fact) => ({ start: fact as unknown as Fact, startOn: fact.payload.on }));
  return [{ start: first as unknown as Fact, startOn: bodyReceived(first) }, ...completed];
}

function bodyReceived(fact: Fact<ReconsiderationNotifyPayload> | Fact<ReconsiderationForwardPayload>): string {
  const { payload } = fact;
  if (payload.receivedByBodyOn !== undefined) return payload.receivedByBodyOn;
  return 'filedOn' in payload && fact.command === 'reconsideration.notify' ? payload.filedOn : fact.at.slice(0, 10);
}

const TAKEN = ['reconsideration.accept', 'reconsideration.correct', ...ENDINGS];

const admission: readonly ClockDeclaration[] = [
  remedyClock(
    'reconsideration-acceptance',
    (self) => received(self).map((one) => ({ ...one, stoppedBy: nextOf(self, one.start.seq, TAKEN) })),
    true,
  ),
  remedyClock('reconsideration-correction-notice', (self) =>
    received(self)
      .slice(0, 1)
      .map((one) => ({ ...one, stoppedBy: nextOf(self, one.start.seq, TAKEN) })),
  ),
  remedyClock(
    'reconsideration-correction',
    (self) =>
      self
        .facts<ReconsiderationCorrectPayload>('reconsideration.correct')
        .filter(({ payload }) => payload.step === 'asked')
        .map((fact) => ({
          start: fact as unknown as Fact,
          startOn: fact.payload.on,
          stoppedBy: nextOf(self, fact.seq, TAKEN),
        })),
    true,
  ),
  {
    rule: 'reconsideration-forward',
    wanted: (view, self) => {
      const opening = self.last<ReconsiderationNotifyPayload>('reconsideration.notify');
      if (opening?.payload.via !== 'bureau') return [];
      return [
        {
          start: opening as unknown as Fact,
          exclusions: [],
          stoppedBy: forwardedBy(view, self, opening.seq),
        },
      ];
    },
  },
];

/** The copy reaches the bureau, and the bureau answers; by the ordinary or the simplified procedure (ARL 48, 54). */
function byProcedure(rule: string, simplified: boolean, wanted: ClocksWanted, expires = false): ClockDeclaration {
  return remedyClock(rule, (self, view) => (isSimplified(self) === simplified ? wanted(self, view) : []), expires);
}

function copyAwaited(self: ProceedingView): readonly ClockWanted[] {
  const accepted = acceptanceOf(self);
  if (accepted === undefined) return [];
  return [{ start: accepted.fact, startOn: accepted.on, stoppedBy: earliestOf([copyOf(self)?.fact, endOf(self)]) }];
}

/** Passing it the bureau counts as without evidence (ARL 70). From when it counts after a conversion is interpretation. */
function answerAwaited(self: ProceedingView, view: CaseView): readonly ClockWanted[] {
  const copy = answerCountsFrom(self, view);
  if (copy === undefined) return [];
  const answered = self.facts('reconsideration.answer').at(0) as Fact | undefined;
  return [{ start: copy.fact, startOn: copy.on, stoppedBy: earliestOf([answered, endOf(self)]) }];
}

/** The copy; after a conversion the day of it, where the parameter says so (ARL 48, 54). */
function answerCountsFrom(
  self: ProceedingView,
  view: CaseView,
): { readonly fact: Fact; readonly on: string } | undefined {
  const copy = copyOf(self);
  const converted = self.facts<ReconsiderationToOrdinaryPayload>('reconsideration.toOrdinary').at(0);
  if (copy === undefined || converted === undefined) return copy;
  if (view.parameter('answer-after-conversion-from') !== 'conversion' || converted.payload.on < copy.on) return copy;
  return { fact: converted as unknown as Fact, on: converted.payload.on };
}

function decisionAwaited(self: ProceedingView): readonly ClockWanted[] {
  const accepted = acceptanceOf(self);
  if (accepted === undefined) return [];
  const extended = self.facts<ReconsiderationExtendPayload>('reconsideration.extend').at(0);
  return [
    {
      start: accepted.fact,
      startOn: accepted.on,
      stoppedBy: endOf(self),
      exclusions: suspensionsBy(self).map(({ from, to }) => ({ kind: 'remedy-suspension', from, to })),
      extensions:
        extended === undefined || isSimplified(self)
          ? []
          : [
              {
                length: extended.payload.days,
                unit: 'day',
                approved: extended.payload.approvedOn ?? extended.at.slice(0, 10),
              },
            ],
    },
  ];
}

const course: readonly ClockDeclaration[] = [
  byProcedure('reconsideration-copy', false, copyAwaited),
  byProcedure('reconsideration-copy-simple', true, copyAwaited),
  byProcedure('reconsideration-answer', false, answerAwaited, true),
  byProcedure('reconsideration-answer-simple', true, answerAwaited, true),
  byProcedure('reconsideration-decision', false, decisionAwaited),
  byProcedure('reconsideration-decision-simple', true, (self) =>
    decisionAwaited(self).map((one) => ({ ...one, exclusions: [] })),
  ),
  // Counted back from the hearing: the notice itself ends it, in time or not (ARL 51).
  remedyClock('reconsideration-hearing-notice', (self) =>
    self.facts<ReconsiderationHearPayload>('reconsideration.hear').map((fact) => ({
      start: fact as unknown as Fact,
      startOn: fact.payload.heldOn,
      backward: true,
      stoppedBy: fact as unknown as Fact,
    })),
  ),
  remedyClock('reconsideration-suspend-end', (self) =>
    suspensionsBy(self)
      .filter(({ fact }) => ENDING_GROUNDS.includes(fact.payload['ground'] as number))
      .map(({ fact }) => ({ start: fact, stoppedBy: nextOf(self, fact.seq, ['reconsideration.resume', ...ENDINGS]) })),
  ),
];

const afterwards: readonly ClockDeclaration[] = [
  remedyClock('reconsideration-opinion', (self) =>
    self.facts<ReconsiderationOpinionPayload>('reconsideration.sendOpinion').map((fact) => ({
      start: fact as unknown as Fact,
      startOn: fact.payload.receivedOn,
      stoppedBy: complianceAfter(self, 'opinion-letter', fact.seq),
    })),
  ),
];

/** Clocks of a reconsideration: the body's, the applicant's and the bureau's own. */
export const reconsiderationClocks: readonly ClockDeclaration[] = [...admission, ...course, ...afterwards];
