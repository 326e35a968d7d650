import type { CaseView, Fact, ProceedingView } from '#engine';
import type { DecisionCancelled } from './decisions.js';
import type {
  HearingAppointHostPayload,
  HearingSchedulePayload,
  HearingTerminatePayload,
  HearingWithdrawPayload,
} from './hearing-payload.js';
import type { HearingRequestPayload } from './rights-payload.js';

type HearingEnd = 'reported' | 'withdrawn' | 'terminated';

/** One hearing of the case, from its first request to its end. Other parties join it by asking in time. */
export interface Hearing {
  readonly requests: readonly Fact<HearingRequestPayload>[];
  /** Everything that happened in it, in order. */
  readonly facts: readonly Fact[];
  readonly ended: { readonly how: HearingEnd; readonly fact: Fact } | null;
}

const EVENTS = [
  'hearing.request',
  'hearing.appointHost',
  'hearing.handOverFile',
  'hearing.schedule',
  'hearing.hold',
  'hearing.postpone',
  'hearing.suspend',
  'hearing.resume',
  'hearing.withdraw',
  'hearing.terminate',
  'hearing.report',
] as const;

/** Every hearing of this proceeding, oldest first. */
export function hearingsOf(view: CaseView, self: ProceedingView): readonly Hearing[] {
  const facts = [...EVENTS.flatMap((command) => self.facts(command)), ...view.facts('investigation.terminate')].sort(
    (left, right) => left.seq - right.seq,
  ) as unknown as readonly Fact[];
  return facts.reduce<readonly Hearing[]>((hearings, fact) => after(hearings, fact, self), []);
}

/** The hearing asked for under the notice that was issued last. */
export function currentHearing(view: CaseView, self: ProceedingView): Hearing | undefined {
  const hearing = hearingsOf(view, self).at(-1);
  const issued = self.last('notice.issue')?.seq ?? 0;
  return (hearing?.requests[0]?.seq ?? 0) > issued ? hearing : undefined;
}

export function hearingRuns(view: CaseView, self: ProceedingView): boolean {
  const hearing = currentHearing(view, self);
  return hearing !== undefined && hearing.ended === null;
}

/** The report of the last hearing that was held under the notice issued last. */
export function hearingReport(view: CaseView, self: ProceedingView): Fact | undefined {
  const issued = self.last('notice.issue')?.seq ?? 0;
  return hearingsOf(view, self)
    .flatMap(({ requests, ended }) => ((requests[0]?.seq ?? 0) > issued && ended?.how === 'reported' ? ended.fact : []))
    .at(-1);
}

export function hostOf(view: CaseView, self: ProceedingView): string | undefined {
  return lastIn<HearingAppointHostPayload>(currentHearing(view, self), 'hearing.appointHost')?.payload.host;
}

/** The time and place fixed last. */
export function scheduleOf(view: CaseView, self: ProceedingView): Fact<HearingSchedulePayload> | undefined {
  return lastIn<HearingSchedulePayload>(currentHearing(view, self), 'hearing.schedule');
}

/** Numbers of the parties whose hearing it is: those who asked and did not withdraw or stay away. */
export function hearingParties(hearing: Hearing | undefined): readonly number[] {
  const asked = [...new Set(hearing?.requests.map((fact) => fact.payload.party) ?? [])];
  return asked.filter((party) => !hasLeft(hearing?.facts ?? [], party));
}

/** Whether the hearing was under way when it was adjourned, so that it goes on where it stopped. */
export function wasHeldBefore(view: CaseView, self: ProceedingView): boolean {
  const hearing = currentHearing(view, self);
  const schedule = lastIn(hearing, 'hearing.schedule')?.seq ?? 0;
  return (lastIn(hearing, 'hearing.hold')?.seq ?? 0) > schedule;
}

function lastIn<Payload>(hearing: Hearing | undefined, command: string): Fact<Payload> | undefined {
  return hearing?.facts.filter((fact) => fact.command === command).at(-1) as Fact<Payload> | undefined;
}

function after(hearings: readonly Hearing[], fact: Fact, self: ProceedingView): readonly Hearing[] {
  const running = hearings.at(-1);
  if (running === undefined || running.ended !== null) {
    if (fact.command !== 'hearing.request' || cameTooLate(fact, self)) return hearings;
    return [...hearings, { requests: [asRequest(fact)], facts: [fact], ended: null }];
  }
  return [...hearings.slice(0, -1), withFact(running, fact)];
}

function withFact(hearing: Hearing, fact: Fact): Hearing {
  const facts = [...hearing.facts, fact];
  const requests = fact.command === 'hearing.request' ? [...hearing.requests, asRequest(fact)] : hearing.requests;
  const how = endBy({ requests, facts, ended: null }, fact);
  return { requests, facts, ended: how === null ? null : { how, fact } };
}

function endBy(hearing: Hearing, fact: Fact): HearingEnd | null {
  switch (fact.command) {
    case 'hearing.report':
      return 'reported';
    case 'investigation.terminate':
      return 'terminated';
    case 'hearing.withdraw':
      return hearingParties(hearing).length === 0 ? 'withdrawn' : null;
    case 'hearing.terminate': {
      const { party } = fact.payload as unknown as HearingTerminatePayload;
      return party === undefined || hearingParties(hearing).length === 0 ? 'terminated' : null;
    }
    default:
      return null;
  }
}

/** A party leaves by withdrawing or by an end for it alone; asking again in time brings it back. */
function hasLeft(facts: readonly Fact[], party: number): boolean {
  const own = facts.filter((fact) => concerns(fact, party));
  return own.at(-1) !== undefined && own.at(-1)?.command !== 'hearing.request';
}

function concerns(fact: Fact, party: number): boolean {
  if (!['hearing.request', 'hearing.withdraw', 'hearing.terminate'].includes(fact.command)) return false;
  return (fact.payload as unknown as HearingWithdrawPayload).party === party;
}

/**
 * A request after the decision that rests on the same notice opens no hearing. Such a decision was served already:
 * one that was not is cancelled by the request, for everybody or for the party that asked (general rule 4).
 */
function cameTooLate(request: Fact, self: ProceedingView): boolean {
  const cancels = self.facts<DecisionCancelled>('penalty.cancelled');
  if (cancels.some(({ payload }) => payload.because === request.seq)) return false;
  const issued = before(self, 'notice.issue', request.seq);
  return before(self, 'decision.make', request.seq) > issued;
}

function before(self: ProceedingView, command: string, seq: number): number {
  return (
    self
      .facts(command)
      .filter((fact) => fact.seq < seq)
      .at(-1)?.seq ?? 0
  );
}

function asRequest(fact: Fact): Fact<HearingRequestPayload> {
  return fact as unknown as Fact<HearingRequestPayload>;
}
