import type { CaseView, ExpiryPayload, Fact, Known, ProceedingView } from '#engine';
import type { Served } from '../general-rules/service/services.js';
import { decisionsOf, partyIn } from './decisions.js';
import { currentNotice, noticedTo, noticeServed, type Notice } from './notices.js';
import type { DefenceRecordPayload, HearingRequestPayload, PartyRight, RightsWaivePayload } from './rights-payload.js';
import { partiesToDecide } from './undecided.js';

/** Time limit of each right. */
export const RIGHT_RULES = { statement: 'statement-defense', hearing: 'hearing-request' } as const;

interface OneRight {
  readonly party: number;
  readonly right: PartyRight;
  readonly served: Served;
}

/** Whether every party told by the notice, and not decided on yet, has used, waived or let pass its rights (general rule 3). */
export function everyPartyDone(view: CaseView, self: ProceedingView): boolean {
  const notice = currentNotice(view, self);
  if (notice === undefined) return false;
  const waiting = partiesToDecide(view, self);
  return notice.parties.every(({ party }) => !waiting.includes(party) || isPartyDone(view, self, notice, party));
}

export function isPartyDone(view: CaseView, self: ProceedingView, notice: Notice, party: number): boolean {
  const served = noticeServed(view, notice, party);
  return (
    served !== undefined &&
    rightsOf(notice, party).every((right) => isRightDone(self, notice, { party, right, served }))
  );
}

/** The rights that the notice gives a party: always the statement, the hearing where it is told. */
export function rightsOf(notice: Notice, party: number): readonly PartyRight[] {
  return noticedTo(notice, party)?.hearingRight === true ? ['statement', 'hearing'] : ['statement'];
}

/** Last day of a right, as the time limit says; null where the notice did not reach the party yet. */
export function lastDayOf(known: Known, served: Served | undefined, right: PartyRight): string | null {
  if (served === undefined) return null;
  const { due } = known.dueDates.due({
    rule: RIGHT_RULES[right],
    start: served.on,
    exclusions: [],
    extensions: [],
    asOf: served.on,
  });
  return due;
}

/** A written waiver that no later request of the same party took back. */
export function waiverOf(
  self: ProceedingView,
  notice: Notice,
  party: number,
  right: PartyRight,
): Fact<RightsWaivePayload> | undefined {
  const waiver = since<RightsWaivePayload>(self, 'rights.waive', notice)
    .filter((fact) => fact.payload.party === party && fact.payload.right === right)
    .at(-1);
  const asked = right === 'hearing' ? requestOf(self, notice, party) : undefined;
  return waiver !== undefined && (asked?.seq ?? 0) < waiver.seq ? waiver : undefined;
}

/** The first use of a right under a notice. */
export function useOf(self: ProceedingView, notice: Notice, party: number, right: PartyRight): Fact | undefined {
  return right === 'hearing'
    ? (requestOf(self, notice, party) as Fact | undefined)
    : (since<DefenceRecordPayload>(self, 'defence.record', notice).find((fact) => fact.payload.party === party) as
        Fact | undefined);
}

/** The `clock.expire` that deemed a right given up. */
export function deemedWaiver(
  self: ProceedingView,
  party: number,
  right: PartyRight,
  served: Served | undefined,
): Fact<ExpiryPayload> | undefined {
  if (served === undefined) return undefined;
  const clock = `${self.id}/${RIGHT_RULES[right]}/${String(served.fact.seq)}@${String(party)}`;
  return self.facts<ExpiryPayload>('clock.expire').find((fact) => fact.payload.clock === clock);
}

/** What a party has said, under whichever notice, since the last decision on it that was not cancelled: it waits for an answer. */
export function statementsToAnswer(self: ProceedingView, party: number): readonly Fact<DefenceRecordPayload>[] {
  const decided = decisionsOf(self)
    .filter((decision) => partyIn(decision, party) !== undefined)
    .filter(({ cancelled }) => cancelled.every((one) => one.payload.party !== party))
    .at(-1);
  return self
    .facts<DefenceRecordPayload>('defence.record')
    .filter((fact) => fact.payload.party === party && fact.seq > (decided?.fact.seq ?? 0));
}

/** Facts recorded under a notice: after it was issued and before the next one. */
function since<Payload>(self: ProceedingView, command: string, notice: Notice): readonly Fact<Payload>[] {
  const next = self.facts('notice.issue').find((fact) => fact.seq > notice.fact.seq)?.seq ?? Number.MAX_SAFE_INTEGER;
  return self.facts<Payload>(command).filter((fact) => fact.seq > notice.fact.seq && fact.seq < next);
}

function requestOf(self: ProceedingView, notice: Notice, party: number): Fact<HearingRequestPayload> | undefined {
  return since<HearingRequestPayload>(self, 'hearing.request', notice)
    .filter((fact) => fact.payload.party === party)
    .at(-1);
}

function isRightDone(self: ProceedingView, notice: Notice, of: OneRight): boolean {
  const { party, right, served } = of;
  return (
    useOf(self, notice, party, right) !== undefined ||
    waiverOf(self, notice, party, right) !== undefined ||
    deemedWaiver(self, party, right, served) !== undefined
  );
}
