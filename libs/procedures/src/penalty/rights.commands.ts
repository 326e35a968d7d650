import type { CaseView, CommandDefinition, Effect, Fact, ProceedingView, StepView } from '#engine';
import { heldAgain } from '../coercive-measure/held-again.js';
import { decisionServed, lastForEach, servedOnAny, standsFor, type Decision } from './decisions.js';
import { currentNotice, noticeServed } from './notices.js';
import { deemedWaiver } from './party-rights.js';
import { DefenceRecordPayload, HearingRequestPayload, RightsWaivePayload, type PartyRight } from './rights-payload.js';
import {
  defenceBeforeDecision,
  hearingRequestInTime,
  hearingRightGiven,
  isInTime,
  lateEntryWithPaper,
  noticeIssued,
  partyNoticed,
  partyWasTold,
  waivedRightGiven,
  waiverAfterService,
  waiverInTime,
  waiverWritten,
} from './rights.requirements.js';

/** The party's own acts: recorded also while the case is suspended, and whenever they took place. */
const PARTYS_ACT = { scope: 'proceeding', outsideFact: true, whileSuspended: true, anyTime: true } as const;

export const rightsCommands: readonly CommandDefinition[] = [
  {
    ...PARTYS_ACT,
    name: 'defence.record',
    title: { zh: '记录陈述申辩', en: 'Record a statement or defence' },
    article: 'APL 45; PROC 57(2)',
    by: ['I'],
    payload: DefenceRecordPayload,
    requires: [partyWasTold, defenceBeforeDecision, lateEntryWithPaper('statement')],
    effects: (step, fact) => usedInTime(step, 'statement', fact),
  },
  {
    ...PARTYS_ACT,
    name: 'hearing.request',
    title: { zh: '当事人要求听证', en: 'The party asks for a hearing' },
    article: 'APL 63, 64(1); HEAR 7',
    by: ['I'],
    payload: HearingRequestPayload,
    requires: [noticeIssued, partyNoticed, hearingRightGiven, hearingRequestInTime, lateEntryWithPaper('hearing')],
    effects: (step, fact) => usedInTime(step, 'hearing', fact),
  },
  {
    ...PARTYS_ACT,
    name: 'rights.waive',
    title: { zh: '当事人书面放弃权利', en: 'The party waives a right in writing' },
    article: 'PROC 57; HEAR 7',
    by: ['I'],
    payload: RightsWaivePayload,
    requires: [noticeIssued, partyNoticed, waiverWritten, waivedRightGiven, waiverAfterService, waiverInTime],
    effects: waivedInTime,
  },
];

type Step = StepView<{ party: number; postmark?: string }>;

/** General rule 4: a waiver that was signed in time stands instead of the deemed one. */
function waivedInTime(step: StepView<RightsWaivePayload>): readonly Effect[] {
  const { right } = step.command.payload;
  return isInTime(step, right) ? deemedAway(step, right) : [];
}

function deemedAway({ view, self, command }: Step, right: PartyRight): readonly Effect[] {
  const notice = self === null ? undefined : currentNotice(view, self);
  if (self === null || notice === undefined) return [];
  const { party } = command.payload;
  const waiver = deemedWaiver(self, party, right, noticeServed(view, notice, party));
  return waiver === undefined ? [] : [{ kind: 'undo', proceeding: self.id, seq: waiver.seq, command: 'clock.expire' }];
}

/** General rule 4: a right used in time undoes the deemed waiver, and a decision that has not reached the party. */
function usedInTime(step: Step, right: PartyRight, fact: Fact): readonly Effect[] {
  const { view, self } = step;
  const notice = self === null ? undefined : currentNotice(view, self);
  if (self === null || notice === undefined || !isInTime(step, right)) return [];
  const { party } = step.command.payload;
  const undone = deemedAway(step, right);
  const decision = lastForEach(self).get(party);
  const restsOnNotice = decision !== undefined && decision.fact.seq > notice.fact.seq;
  return restsOnNotice ? [...undone, ...cancelling(view, self, { decision, party, because: fact.seq })] : undone;
}

interface Cancelling {
  readonly decision: Decision;
  readonly party: number;
  readonly because: number;
}

/**
 * A decision that reached nobody is cancelled and leaves the chain; one that reached others, or that a remedy has dealt
 * with, for this party alone, because outcome and service are kept per party (general rule 3). One that reached the party stands and becomes an
 * incident for the leader.
 */
function cancelling(view: CaseView, self: ProceedingView, of: Cancelling): readonly Effect[] {
  const { decision, party, because } = of;
  const { seq } = decision.fact;
  if (!standsFor(decision, party)) return [];
  if (!servedOnAny(view, decision) && decision.remedies.length + decision.cancelled.length === 0) {
    return [
      { kind: 'undo', proceeding: self.id, seq, command: 'decision.make' },
      ...heldAgain(view, seq),
      { kind: 'signal', name: 'penalty.revoked', payload: { decision: seq, cancelled: true, because } },
    ];
  }
  if (decisionServed(view, decision, party) !== undefined) return [];
  return [
    ...heldAgain(view, seq, party),
    { kind: 'signal', name: 'penalty.cancelled', payload: { decision: seq, party, because } },
  ];
}
