import type { CommandDefinition, Effect, Fact, StepView } from '#engine';
import { decidesOnProposal, namedProposalStands } from '../general-rules/approval/approval.requirements.js';
import { reasonWhenOverdue } from '../general-rules/overdue/overdue.requirements.js';
import {
  correctionOrdered,
  defencesAnswered,
  discretionBased,
  lighterLawApplied,
  listingNoticedAndConsented,
  noKindAdded,
  notHeavierThanNotice,
  oneActOneFine,
  penaltyImposed,
  sameFactsAndBasis,
} from './decision-content.requirements.js';
import {
  DecisionAmendPayload,
  DecisionMakePayload,
  DecisionProposePayload,
  DecisionReturnPayload,
  DecisionRevokePayload,
} from './decision-payload.js';
import {
  decisionCoversParties,
  decisionPartiesKnown,
  decisionProposed,
  DECISION_PROPOSAL,
  equalsConclusion,
  fiveDaysOver,
  followsHearingRecord,
  leadersDiscussed,
  noticeServedToAll,
  outcomeAsReviewed,
  refundSettled,
} from './decision.requirements.js';
import { contentOf, forfeits, outcomeFor } from './decisions.js';
import {
  authorityNamed,
  educationRecorded,
  noFineAfterCriminalFine,
  noFineWhilePoliceHold,
  noPenaltyGrounded,
  nothingImposedWithoutPenalty,
  policeHaveFiled,
} from './other-outcome.requirements.js';
import { reviewAllowsProposal, reviewPassedOrReasons, suspendedOnlyForTransfer } from './review.requirements.js';

const proposing: readonly CommandDefinition[] = [
  {
    name: 'decision.propose',
    title: { zh: '提出处理决定', en: 'Propose the decision' },
    article: 'PROC 60; form 43',
    by: ['I'],
    payload: DecisionProposePayload,
    scope: 'proceeding',
    whileSuspended: true,
    requires: [suspendedOnlyForTransfer, reviewAllowsProposal, decisionPartiesKnown],
  },
  {
    name: 'decision.return',
    title: { zh: '退回处理决定', en: 'Return the proposed decision' },
    article: 'PROC 60; form 43',
    by: ['L'],
    payload: DecisionReturnPayload,
    scope: 'proceeding',
    whileSuspended: true,
    requires: [decisionProposed, namedProposalStands(DECISION_PROPOSAL)],
  },
];

const making: CommandDefinition = {
  name: 'decision.make',
  title: { zh: '作出处理决定', en: 'Make the decision' },
  article: 'APL 57; PROC 60',
  by: ['L'],
  payload: DecisionMakePayload,
  scope: 'proceeding',
  whileSuspended: true,
  requires: [
    ...decidesOnProposal(DECISION_PROPOSAL),
    suspendedOnlyForTransfer,
    reviewPassedOrReasons,
    outcomeAsReviewed,
    decisionPartiesKnown,
    decisionCoversParties,
    noticeServedToAll,
    fiveDaysOver,
    followsHearingRecord,
    leadersDiscussed,
    equalsConclusion,
    refundSettled,
    penaltyImposed,
    sameFactsAndBasis,
    noKindAdded,
    notHeavierThanNotice,
    defencesAnswered,
    correctionOrdered,
    oneActOneFine,
    lighterLawApplied,
    discretionBased,
    listingNoticedAndConsented,
    educationRecorded,
    noPenaltyGrounded,
    nothingImposedWithoutPenalty,
    authorityNamed,
    policeHaveFiled,
    noFineWhilePoliceHold,
    noFineAfterCriminalFine,
    reasonWhenOverdue('case-decision'),
  ],
  effects: (step, fact) => told(step, fact),
};

const correcting: readonly CommandDefinition[] = [
  {
    name: 'decision.amend',
    title: { zh: '补正处理决定', en: 'Amend a slip of the decision' },
    article: 'PROC 62',
    by: ['L'],
    payload: DecisionAmendPayload,
    scope: 'proceeding',
    requires: decidesOnProposal({ decision: 'decision.amend' }),
  },
  {
    name: 'decision.revoke',
    title: { zh: '自行撤销处理决定', en: 'Revoke the own decision' },
    article: 'APL 75',
    by: ['L'],
    payload: DecisionRevokePayload,
    scope: 'proceeding',
    alsoMoves: ['summary-penalty'],
    requires: decidesOnProposal({ decision: 'decision.revoke' }),
  },
];

export const decisionCommands: readonly CommandDefinition[] = [...proposing, making, ...correcting];

/** Who must know of a decision: everybody of its making, measures of forfeited goods, execution of another outcome. */
function told({ self, command }: StepView<DecisionMakePayload>, fact: Fact): readonly Effect[] {
  if (self === null) return [];
  const content = contentOf(self, { seq: fact.seq, payload: command.payload });
  const decision = fact.seq;
  const punishing = content.parties.filter((party) => outcomeFor(content, party) === 'penalty');
  const numbers = (parties: readonly { party: number }[]): number[] => parties.map((one) => one.party);
  const effects: Effect[] = [
    {
      kind: 'signal',
      name: 'penalty.decided',
      payload: { decision, outcome: content.outcome, parties: numbers(punishing) },
    },
  ];
  // Where somebody is punished as well, execution starts with the service on that party.
  if (punishing.length === 0) {
    const payload = { decision, outcome: content.outcome, parties: numbers(content.parties) };
    effects.push({ kind: 'signal', name: 'penalty.otherOutcome', payload });
  }
  if (forfeits(content)) effects.push({ kind: 'signal', name: 'penalty.forfeited', payload: { decision } });
  return effects;
}
