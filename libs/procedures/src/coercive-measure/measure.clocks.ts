import type { CaseView, ClockDeclaration, ClockWanted, ExclusionWanted, Fact, ProceedingView } from '#engine';
import type { JsonObject } from '#kernel';
import { returnsOf } from '../general-rules/approval/proposals.js';
import { earliestOf } from '../remedy/earliest.js';
import { extensionsOf, testsTold } from './carrying-on.js';
import { endedBy, imposedAt, imposedBy, isPreservation, policeFiled } from './measures.js';

/** Suspension of the case does not stop a measure, so no period of the case is left out (procedures, coercive-measure). */
const NOTHING_EXCLUDED: readonly ExclusionWanted[] = [];

export const measureClocks: readonly ClockDeclaration[] = [
  {
    // Seven working days for one of the five disposals; then it lapses by itself (APL 56; PROC 35).
    rule: 'preservation-disposal',
    expires: true,
    wanted: (_view, self) => held(self, isPreservation(self), self.facts('measure.dispose')[0], NOTHING_EXCLUDED),
  },
  {
    // Thirty days, once thirty more; only a test of which the party was told does not count (AEL 25).
    rule: 'seizure-period',
    expires: true,
    wanted: (_view, self) =>
      held(self, !isPreservation(self), undefined, testsTold(self)).map((clock) => ({
        ...clock,
        extensions: extensionsOf(self).map(({ days, approved }) => ({ length: days, unit: 'day' as const, approved })),
      })),
  },
  emergencyReport('preservation-emergency-report', isPreservation),
  emergencyReport('coercion-emergency-report', (self) => !isPreservation(self)),
  {
    // Whose goods nobody knows is called by announcement, before they are handed in or auctioned (PROC 42(3)).
    rule: 'seizure-unclaimed-notice',
    wanted: (_view, self) => {
      const start = self.last<JsonObject>('measure.announceGoods');
      if (start === undefined) return [];
      const stoppedBy = self.facts<JsonObject>('measure.returnGoods').find(({ seq }) => seq > start.seq);
      return [{ start, stoppedBy, exclusions: NOTHING_EXCLUDED }];
    },
  },
  {
    rule: 'criminal-evidence-handover',
    wanted: (view, self) => handover(view, self),
  },
];

function held(
  self: ProceedingView,
  applies: boolean,
  disposed: Fact | undefined,
  exclusions: readonly ExclusionWanted[],
): readonly ClockWanted[] {
  const start = imposedBy(self) as unknown as Fact | undefined;
  if (start === undefined || !applies) return [];
  const startOn = imposedAt(self)?.slice(0, 10) ?? start.at.slice(0, 10);
  return [{ start, startOn, stoppedBy: disposed ?? endedBy(self), exclusions }];
}

/** An urgent measure is reported, and approved or refused, within 24 hours (PROC 33(2), 36(2); AEL 19). */
function emergencyReport(rule: string, applies: (self: ProceedingView) => boolean): ClockDeclaration {
  return {
    rule,
    wanted: (view, self) => {
      const start = imposedBy(self);
      if (start?.payload.urgent !== true || !applies(self)) return [];
      return [
        {
          start: start,
          startOn: start.at,
          stoppedBy: answeredBy(view, self) ?? endedBy(self),
          exclusions: NOTHING_EXCLUDED,
        },
      ];
    },
  };
}

/** The leader knows of the measure once it is approved, refused, returned or disposed of; a withdrawn request asks nothing. */
function answeredBy(view: CaseView, self: ProceedingView): Fact | undefined {
  const own = ['measure.approve', 'measure.refuse', 'measure.dispose'].flatMap((command) => self.facts(command));
  const request = self.last('measure.request')?.seq;
  return earliestOf([...own, ...returnsOf(view, request)]);
}

/** Three days from the notice that the police have filed (XFER 12). */
function handover(view: CaseView, self: ProceedingView): readonly ClockWanted[] {
  const start = policeFiled(view);
  const imposed = imposedBy(self);
  const ended = endedBy(self);
  if (start === undefined || imposed === undefined || (ended !== undefined && ended.seq < start.seq)) return [];
  const from = imposed.seq > start.seq ? (imposed as unknown as Fact) : start;
  return [{ start: from, stoppedBy: ended, exclusions: NOTHING_EXCLUDED }];
}
