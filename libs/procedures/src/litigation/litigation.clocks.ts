import type { ClockDeclaration, ClockWanted, Fact, ProceedingView } from '#engine';
import { complianceAfter } from '../remedy/compliance.js';
import { earliestOf, nextOf } from '../remedy/earliest.js';
import { remedyClock } from '../remedy/remedy-clock.js';
import { OTHERS, suitCourse, type Instance } from '../remedy/suit-course.js';
import type { LitigationOpenAppealPayload, LitigationPostponeEvidencePayload } from './litigation-payload.js';
import { complaintOf, endOf, isSimplified, suspensionsBy } from './suits.js';

/** Fifteen days from the copy; when the court granted more, fifteen days from the end of the cause (ALL 67; ALLI 34). */
function answerAwaited(self: ProceedingView): readonly ClockWanted[] {
  const complaint = complaintOf(self);
  if (complaint === undefined) return [];
  const steps = self.facts<LitigationPostponeEvidencePayload>('litigation.postponeEvidence');
  const answered = self.facts('litigation.answer').at(0) as Fact | undefined;
  const ended = earliestOf([answered, endOf(self)]);
  const granted = steps.find(({ payload }) => payload.step === 'granted') as Fact | undefined;
  const caused = steps.filter(({ payload }) => payload.step === 'cause-ended');
  return [
    {
      start: complaint as unknown as Fact,
      startOn: complaint.payload.copyReceivedOn ?? complaint.at.slice(0, 10),
      stoppedBy: earliestOf([granted, ended]),
    },
    ...caused.map((fact) => ({
      start: fact as unknown as Fact,
      startOn: fact.payload.on,
      stoppedBy: ended === undefined || ended.seq < fact.seq ? undefined : ended,
    })),
  ];
}

/** Judgments, and rulings that reject the suit, of a first instance; each side from the day it received them (ALL 85). */
function appealsOpen(self: ProceedingView, ruling: boolean): readonly ClockWanted[] {
  return suitCourse(self)
    .appealable.filter(({ command }) => (command === 'litigation.dismiss') === ruling)
    .flatMap((start) => {
      const { receivedOn, othersReceivedOn } = start.payload as { receivedOn: string; othersReceivedOn?: string };
      const stoppedBy = earliestOf([nextOf(self, start.seq, GOING_ON), afterwards(endOf(self), start)]);
      const own = { start, startOn: receivedOn, stoppedBy };
      if (othersReceivedOn === undefined || othersReceivedOn === receivedOn) return [own];
      return [own, { start, startOn: othersReceivedOn, stoppedBy, subject: OTHERS }];
    });
}

/** What leaves the time to appeal behind. */
const GOING_ON = ['appeal', 'openAppeal', 'remand', 'judge', 'dismiss', 'withdraw', 'mediate'].map(
  (word) => `litigation.${word}`,
);

/** The end of the suit, unless it is the passing of this very time. */
function afterwards(end: Fact | undefined, start: Fact): Fact | undefined {
  return end !== undefined && end.seq > start.seq && end.command !== 'clock.expire' ? end : undefined;
}

/** The time of an instance; the days of a suspension do not count (ALL 81, 88; ALLI 50). */
function judgmentAwaited(self: ProceedingView, kind: Instance['kind']): readonly ClockWanted[] {
  return suitCourse(self)
    .instances.filter((one) => one.kind === kind)
    .map(({ start, end }) => ({
      start,
      startOn: beganOn(start),
      stoppedBy: end,
      exclusions: suspensionsBy(self).map((one) => ({ kind: 'court-suspension', ...one })),
    }));
}

function beganOn({ at, payload }: Fact): string {
  const told = payload as { registeredOn?: string; copyReceivedOn?: string } & LitigationOpenAppealPayload;
  return told.registeredOn ?? told.appealReceivedOn ?? told.copyReceivedOn ?? at.slice(0, 10);
}

/** What the bureau was ordered to do within days that the judgment sets; a decision anew has its clock with the decision. */
function actDue(self: ProceedingView): readonly ClockWanted[] {
  const { says, end } = suitCourse(self);
  if (says === undefined || end === undefined || says.payload.redo === true) return [];
  const { redoDays, receivedOn } = says.payload;
  if (redoDays === undefined) return [];
  return [
    { start: end, startOn: receivedOn, length: redoDays, stoppedBy: complianceAfter(self, 'outcome', end.seq - 1) },
  ];
}

function retrialOpen(self: ProceedingView): readonly ClockWanted[] {
  const { end, exit } = suitCourse(self);
  if (end === undefined || (exit !== 'final' && exit !== 'dismissed')) return [];
  const effective = end.payload['effectiveOn'];
  return [{ start: end, startOn: typeof effective === 'string' ? effective : end.at.slice(0, 10) }];
}

/** Clocks of a suit: the bureau's, the parties' and the court's. */
export const litigationClocks: readonly ClockDeclaration[] = [
  remedyClock('litigation-answer', answerAwaited, true),
  remedyClock('litigation-first-instance', (self) => (isSimplified(self) ? [] : judgmentAwaited(self, 'first'))),
  remedyClock('litigation-first-instance-simple', (self) =>
    isSimplified(self) ? judgmentAwaited(self, 'first').map((one) => ({ ...one, exclusions: [] })) : [],
  ),
  remedyClock('litigation-appeal', (self) => appealsOpen(self, false), true),
  remedyClock('litigation-appeal-ruling', (self) => appealsOpen(self, true), true),
  remedyClock('litigation-second-instance', (self) => judgmentAwaited(self, 'second')),
  remedyClock('litigation-retrial-apply', retrialOpen, true),
  remedyClock('redo-after-judgment', actDue),
];
