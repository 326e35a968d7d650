import type { CommandDefinition, Effect, Fact } from '#engine';
import { carriesOn } from '../coercive-measure/carrying-on.js';
import { carriedOf } from '../general-rules/joining/carried.js';
import { continuedIn } from '../general-rules/joining/continued-in.js';
import { decidesOnProposal, namedProposalStands } from '../general-rules/approval/approval.requirements.js';
import { fileReceivedFirst } from '../general-rules/jurisdiction/file-hand-over.requirements.js';
import { refersTo } from '../general-rules/jurisdiction/hand-over-effects.js';
import { bureauKnown, notPassedOn, refersAway } from '../general-rules/jurisdiction/jurisdiction.requirements.js';
import { officersCertified, officersNotRecused, twoOfficers } from '../general-rules/officers/officers.requirements.js';
import { releaseOfMeasures } from '../general-rules/measures/measures-release.js';
import { extensionBeforeDue, reasonWhenOverdue } from '../general-rules/overdue/overdue.requirements.js';
import { ReasonedDecidingPayload, DecidingPayload } from '../payload/act-payload.js';
import {
  DECLINING_PROPOSAL,
  FILING_PROPOSAL,
  fourElements,
  mergesIntoAnother,
  receivedByThen,
  verificationNotExtended,
  withinLimitation,
} from './filing.requirements.js';
import {
  ClueAbsorbPayload,
  ClueMergePayload,
  ClueRegisterPayload,
  FilingAssignPayload,
  FilingExtendPayload,
  FilingProposeDecliningPayload,
  FilingProposePayload,
  FilingReferPayload,
} from './filing-payload.js';

const clueCommands: readonly CommandDefinition[] = [
  {
    name: 'clue.register',
    title: { zh: '登记线索', en: 'Register a clue' },
    article: 'PROC 18',
    by: ['officer', 'S'],
    payload: ClueRegisterPayload,
    scope: 'proceeding',
    opens: true,
    opensCase: true,
    anyTime: true,
    requires: [receivedByThen],
    // The case that this one came out of is told where its matter goes on; measures that come along run on here.
    effects: ({ view }) => {
      const carried = carriedOf(view);
      if (carried === undefined) return [];
      const { from, why: how, officers = [], measures = [] } = carried;
      return [continuedIn(from.case, { case: view.state.id, how, officers: [...officers] }), ...carriesOn(measures)];
    },
  },
  {
    name: 'clue.merge',
    title: { zh: '并入已有案件', en: 'Merge a repeated clue' },
    article: 'COMP 35(2)',
    by: ['I'],
    payload: ClueMergePayload,
    scope: 'proceeding',
    requires: [mergesIntoAnother],
    // No clock runs over there for what is held here, so it goes back; the other case takes what it needs itself.
    effects: ({ view, command }, fact) => [
      ...absorption(view.state.id, command.payload, fact, view.last<ClueRegisterPayload>('clue.register')),
      ...releaseOfMeasures(view, 'lifted'),
    ],
  },
  {
    name: 'clue.absorb',
    title: { zh: '并入重复线索的新事实', en: 'Take in the new facts of a repeated clue' },
    article: 'COMP 35(2)',
    by: ['S'],
    payload: ClueAbsorbPayload,
    scope: 'proceeding',
    anyTime: true,
    requires: [],
  },
];

/** New facts make the other case's verification run from this report; without them nothing more happens. */
function absorption(
  caseId: string,
  payload: ClueMergePayload,
  fact: Fact,
  clue: Fact<ClueRegisterPayload> | undefined,
): readonly Effect[] {
  if (!payload.newFacts) return [];
  const receivedAt = clue?.payload.receivedAt ?? fact.at.slice(0, 10);
  return [{ kind: 'other-case', caseId: payload.into, command: 'clue.absorb', payload: { from: caseId, receivedAt } }];
}

const verificationCommands: readonly CommandDefinition[] = [
  {
    name: 'filing.assign',
    title: { zh: '指派核查人员', en: 'Assign officers to verify' },
    article: 'PROC 19(2)',
    by: ['U'],
    payload: FilingAssignPayload,
    scope: 'proceeding',
    requires: [fileReceivedFirst, twoOfficers, officersCertified, officersNotRecused],
  },
  {
    name: 'filing.extendVerification',
    title: { zh: '延长核查期限', en: 'Extend the verification' },
    article: 'PROC 18',
    by: ['L'],
    payload: FilingExtendPayload,
    scope: 'proceeding',
    requires: [
      ...decidesOnProposal({ decision: 'filing.extendVerification' }),
      verificationNotExtended,
      extensionBeforeDue('report-check'),
    ],
  },
  {
    name: 'filing.propose',
    title: { zh: '提出立案', en: 'Propose filing' },
    article: 'PROC 19',
    by: ['I'],
    payload: FilingProposePayload,
    scope: 'proceeding',
    requires: [fourElements, withinLimitation],
  },
  {
    name: 'filing.proposeDeclining',
    title: { zh: '提出不予立案', en: 'Propose declining' },
    article: 'PROC 20',
    by: ['I'],
    payload: FilingProposeDecliningPayload,
    scope: 'proceeding',
    requires: [],
  },
];

const overdueReason = reasonWhenOverdue('report-check');

const decidingCommands: readonly CommandDefinition[] = [
  {
    name: 'filing.return',
    title: { zh: '退回核查', en: 'Return for verification' },
    article: 'PROC 19',
    by: ['L'],
    payload: ReasonedDecidingPayload,
    scope: 'proceeding',
    requires: [namedProposalStands(FILING_PROPOSAL, DECLINING_PROPOSAL)],
  },
  {
    name: 'filing.approve',
    title: { zh: '批准立案', en: 'Approve filing' },
    article: 'PROC 18, 19',
    by: ['L'],
    payload: DecidingPayload,
    scope: 'proceeding',
    requires: [...decidesOnProposal(FILING_PROPOSAL), overdueReason],
  },
  {
    name: 'filing.decline',
    title: { zh: '决定不予立案', en: 'Decline filing' },
    article: 'PROC 20',
    by: ['L'],
    payload: DecidingPayload,
    scope: 'proceeding',
    requires: [...decidesOnProposal(DECLINING_PROPOSAL), overdueReason],
    effects: ({ view }) => releaseOfMeasures(view, 'lifted'),
  },
  {
    name: 'filing.refer',
    title: { zh: '移送其他机关', en: 'Refer to another authority' },
    article: 'PROC 17',
    by: ['L'],
    payload: FilingReferPayload,
    scope: 'proceeding',
    requires: [...decidesOnProposal({ decision: 'filing.refer' }), overdueReason, bureauKnown, refersAway, notPassedOn],
    effects: ({ view, command }) => refersTo(view, command.payload),
  },
];

export const filingCommands: readonly CommandDefinition[] = [
  ...clueCommands,
  ...verificationCommands,
  ...decidingCommands,
];
