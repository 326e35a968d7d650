import type { CaseView, ExpiryPayload, Fact, ProceedingView } from '#engine';
import { forestalled } from '../remedy/in-time-after-all.js';
import { nextOf } from '../remedy/earliest.js';
import type { RemedyOpeningPayload } from '../remedy/remedy-opening-payload.js';
import { decisionContested, openingOf } from '../remedy/remedy-subject.js';
import { APPEAL_LIMITS, currentInstance, suitCourse } from '../remedy/suit-course.js';
import type {
  LitigationNameAppearancePayload,
  LitigationOpenAppealPayload,
  LitigationOpenPayload,
  LitigationReceivePayload,
} from './litigation-payload.js';

/** Day from which summary penalties and inaction must go to reconsideration before the court (ARL 23). */
const RECONSIDERATION_FIRST_FROM = '2024-01-01';

/** Acts of the court by which a suspension is over as well. */
export const ENDINGS = ['judge', 'dismiss', 'withdraw', 'mediate', 'final'].map((word) => `litigation.${word}`);

/** The fact by which the suit is over in law, if it is. */
export function endOf(self: ProceedingView): Fact | undefined {
  return suitCourse(self).end;
}

export function complaintOf(self: ProceedingView): Fact<LitigationReceivePayload> | undefined {
  return self.facts<LitigationReceivePayload>('litigation.receive').at(0);
}

/** Suspensions of the court; `to` is null while one runs (ALLI 87). */
export function suspensionsBy(self: ProceedingView): readonly { from: string; to: string | null }[] {
  return self.facts('litigation.suspend').map((fact) => {
    const end = nextOf(self, fact.seq, ['litigation.resume', ...ENDINGS]);
    return { from: fact.at.slice(0, 10), to: end?.at.slice(0, 10) ?? null };
  });
}

/** Sessions, and appeals taken up, of the instance that runs. */
function sessionsOf(
  self: ProceedingView,
): readonly Fact<Partial<LitigationOpenPayload & LitigationOpenAppealPayload>>[] {
  const since = currentInstance(self)?.start.seq ?? Number.MAX_SAFE_INTEGER;
  return ['litigation.open', 'litigation.openAppeal']
    .flatMap((command) => self.facts<Partial<LitigationOpenPayload & LitigationOpenAppealPayload>>(command))
    .filter(({ seq }) => seq >= since);
}

/** Whether the instance that runs is one in which a leader is asked to appear (ALLI 129). */
export function leaderAsked(self: ProceedingView): boolean {
  return sessionsOf(self).some(({ payload }) => payload.leaderAsked === true);
}

/** A session is fixed in the instance that runs, and nobody was named for it. */
export function appearanceUnnamed(self: ProceedingView): boolean {
  const since = currentInstance(self)?.start.seq ?? Number.MAX_SAFE_INTEGER;
  const named = self.facts<LitigationNameAppearancePayload>('litigation.nameAppearance').some(({ seq }) => seq > since);
  return !named && sessionsOf(self).some(({ payload }) => payload.heldOn !== undefined);
}

/** Whether the first instance runs by the simplified procedure (ALL 82, 84). */
export function isSimplified(self: ProceedingView): boolean {
  const turned = self.facts<LitigationOpenPayload>('litigation.open').at(-1)?.payload.procedure;
  return (turned ?? complaintOf(self)?.payload.procedure) === 'simplified';
}

/** Recorded passings of the time to appeal that an appeal of this day forestalls. */
export function passedAppealTime(self: ProceedingView, filedOn: string): readonly Fact<ExpiryPayload>[] {
  const last = suitCourse(self).appealable.at(-1)?.seq ?? Number.MAX_SAFE_INTEGER;
  return forestalled(self, APPEAL_LIMITS, filedOn).filter(({ seq }) => seq > last);
}

/** What speaks against the suit being heard at all: the bureau says so in its answer. */
export function objectionsTo(view: CaseView, self: ProceedingView): readonly ('reconsideration-first' | 'late')[] {
  const opening = openingOf(self);
  if (opening === undefined) return [];
  return [
    ...(needsReconsiderationFirst(view, self, opening) ? (['reconsideration-first'] as const) : []),
    ...(isLate(view, opening) ? (['late'] as const) : []),
  ];
}

/** Summary penalties and inaction go to reconsideration first (ARL 23(1)(1), (3)). */
function needsReconsiderationFirst(
  view: CaseView,
  self: ProceedingView,
  { payload }: Fact<RemedyOpeningPayload>,
): boolean {
  if (payload.filedOn < RECONSIDERATION_FIRST_FROM) return false;
  if (payload.object.kind !== 'inaction' && !isAboutSummary(view, self, payload)) return false;
  return !view.proceedings('reconsideration').some((one) => isOfThis(one, payload) && wentBefore(view, one, payload));
}

function isAboutSummary(view: CaseView, self: ProceedingView, { object }: RemedyOpeningPayload): boolean {
  if (object.proceeding?.startsWith('summary-penalty#') === true) return true;
  if (object.kind !== 'decision') return false;
  const contested = decisionContested(view, self) ?? view.last('summary.decide')?.seq;
  return view.facts('summary.decide').some(({ seq }) => seq === contested);
}

/** A reconsideration about the same, asked for by the same. */
function isOfThis(one: ProceedingView, { object, applicant }: RemedyOpeningPayload): boolean {
  const before = openingOf(one)?.payload;
  if (before === undefined) return false;
  const sameObject = before.object.kind === object.kind && before.object.proceeding === object.proceeding;
  return sameObject && before.applicant.kind === applicant.kind && before.applicant.party === applicant.party;
}

/** States in which a reconsideration has said its word, on the merits or by not admitting the application. */
const SAID = ['decided', 'mediated', 'rejected', 'complied'];

/** It was decided or not admitted, or its time to decide was over, before the suit was filed (ARL 34). */
function wentBefore(view: CaseView, one: ProceedingView, { filedOn }: RemedyOpeningPayload): boolean {
  if (SAID.includes(one.in())) return true;
  return view.state.clocks.some(
    ({ proceeding, rule, due }) =>
      proceeding === one.id && rule.startsWith('reconsideration-decision') && due !== null && due < filedOn,
  );
}

/** Filed after the party's time to sue had passed (ALL 45, 46). */
function isLate(view: CaseView, { payload: { applicant, filedOn, object } }: Fact<RemedyOpeningPayload>): boolean {
  if (applicant.party === undefined || object.kind !== 'decision') return false;
  const own = view.state.clocks.filter(({ subject }) => subject === String(applicant.party));
  const afterReconsideration = own.filter(({ rule }) => rule === 'litigation-after-reconsideration').at(-1);
  const clock = afterReconsideration ?? own.filter(({ rule }) => rule === 'litigation-direct').at(-1);
  return clock?.due !== undefined && clock.due !== null && clock.due < filedOn;
}
