import type { CaseView, CommandDefinition, Effect } from '#engine';
import { decidesOnProposal } from '../general-rules/approval/approval.requirements.js';
import { refersTo } from '../general-rules/jurisdiction/hand-over-effects.js';
import { bureauKnown, notReferredOn, refersAway } from '../general-rules/jurisdiction/jurisdiction.requirements.js';
import { continuedIn } from '../general-rules/joining/continued-in.js';
import { absorbedCases } from '../general-rules/joining/joined-cases.js';
import { testedByQualifiedBody } from '../general-rules/exclusion/testing-body.js';
import { officersCertified, officersNotRecused, twoOfficers } from '../general-rules/officers/officers.requirements.js';
import { extensionBeforeDue, reasonWhenOverdue } from '../general-rules/overdue/overdue.requirements.js';
import { nothingCollectedDuringRemedy } from '../remedy/collecting.requirements.js';
import { releaseOfMeasures } from '../general-rules/measures/measures-release.js';
import {
  bankInquiryPaper,
  cardsShown,
  deviceReviewed,
  inspectionApproved,
  partyPresentOrNoted,
  principalApproved,
  rightsToldAtFirst,
} from './act.requirements.js';
import {
  ExtendByPanelPayload,
  ExtendPayload,
  InvestigationAssignPayload,
  InvestigationReferPayload,
  RecordActPayload,
  ResumePayload,
  SuspendPayload,
  TerminatePayload,
} from './investigation-payload.js';
import {
  afterFiling,
  beforeFirstDecision,
  leadersSuspensionLasts,
  nobodyTookOver,
  notExtendedByLeader,
  panelAfterFirstExtension,
  panelConcluded,
  resumedAfterSuspension,
} from './investigation.requirements.js';
import { electronicEvidenceTraceable, interviewRecorded, sampleSecured } from './record.requirements.js';
import { InvestigationReportPayload } from './report-payload.js';
import {
  discretionReasoned,
  gainDetermined,
  noEvidenceDuringRemedy,
  noTestOutstanding,
  objectionPeriodsOver,
  proposalFitsOutcome,
  reportCoversParties,
  suspendedReportTransfers,
  testResultsTold,
} from './report.requirements.js';

const gatheringCommands: readonly CommandDefinition[] = [
  {
    name: 'investigation.assign',
    title: { zh: '指派办案人员', en: 'Assign handlers' },
    article: 'PROC 19(2)',
    by: ['U'],
    payload: InvestigationAssignPayload,
    scope: 'proceeding',
    requires: [twoOfficers, officersCertified, officersNotRecused],
    // Who handles the leading case reads the cases that were joined to it.
    effects: ({ view, command }) => toldToJoined(view, command.payload),
  },
  {
    name: 'investigation.recordAct',
    title: { zh: '记录调查取证', en: 'Record an act of investigation' },
    article: 'PROC 21–32',
    by: ['I'],
    payload: RecordActPayload,
    scope: 'case',
    needsAcceptor: true,
    // Evidence from before filing counts (PROC 23).
    anyTime: true,
    requires: [
      twoOfficers,
      officersCertified,
      officersNotRecused,
      cardsShown,
      rightsToldAtFirst,
      nothingCollectedDuringRemedy,
      partyPresentOrNoted,
      inspectionApproved,
      principalApproved,
      bankInquiryPaper,
      deviceReviewed,
      interviewRecorded,
      electronicEvidenceTraceable,
      sampleSecured,
      testedByQualifiedBody,
    ],
  },
  {
    name: 'investigation.submitReport',
    title: { zh: '提交调查终结报告', en: 'Submit the report of the investigation' },
    article: 'PROC 48',
    by: ['I'],
    payload: InvestigationReportPayload,
    scope: 'proceeding',
    whileSuspended: true,
    requires: [
      suspendedReportTransfers,
      reportCoversParties,
      proposalFitsOutcome,
      discretionReasoned,
      gainDetermined,
      noTestOutstanding,
      testResultsTold,
      objectionPeriodsOver,
      noEvidenceDuringRemedy,
    ],
  },
];

function toldToJoined(view: CaseView, { officers }: InvestigationAssignPayload): readonly Effect[] {
  return absorbedCases(view).map(({ payload: { from } }) =>
    continuedIn(from, { case: view.state.id, how: 'joined', officers }),
  );
}

/** Commands on the whole case: one command moves investigation and penalty together. */
const caseCommands: readonly CommandDefinition[] = [
  {
    name: 'investigation.suspend',
    title: { zh: '中止调查', en: 'Suspend the investigation' },
    article: 'PROC 46(1)',
    by: ['L'],
    payload: SuspendPayload,
    scope: 'case',
    needsAcceptor: true,
    requires: [...decidesOnProposal({ decision: 'investigation.suspend' }), beforeFirstDecision, afterFiling],
  },
  {
    name: 'investigation.resume',
    title: { zh: '恢复调查', en: 'Resume the investigation' },
    article: 'PROC 46(2)',
    by: ['L'],
    payload: ResumePayload,
    scope: 'case',
    needsAcceptor: true,
    whileSuspended: true,
    requires: [
      ...decidesOnProposal({ decision: 'investigation.resume' }),
      leadersSuspensionLasts,
      resumedAfterSuspension,
    ],
  },
  {
    name: 'investigation.extend',
    title: { zh: '延长办案期限三十日以内', en: 'Extend the time for deciding, up to thirty days' },
    article: 'PROC 64',
    by: ['L'],
    payload: ExtendPayload,
    scope: 'case',
    needsAcceptor: true,
    requires: [
      ...decidesOnProposal({ decision: 'investigation.extend' }),
      beforeFirstDecision,
      afterFiling,
      notExtendedByLeader,
      extensionBeforeDue('case-decision'),
    ],
  },
  {
    name: 'investigation.extendByPanel',
    title: { zh: '集体讨论继续延长', en: 'Extend further by the leaders’ discussion' },
    article: 'PROC 64',
    by: ['C'],
    payload: ExtendByPanelPayload,
    scope: 'case',
    needsAcceptor: true,
    requires: [
      beforeFirstDecision,
      afterFiling,
      panelAfterFirstExtension,
      panelConcluded,
      extensionBeforeDue('case-decision'),
    ],
  },
  {
    name: 'investigation.terminate',
    title: { zh: '终止调查', en: 'Terminate the investigation' },
    article: 'PROC 47',
    by: ['L'],
    payload: TerminatePayload,
    scope: 'case',
    needsAcceptor: true,
    requires: [
      ...decidesOnProposal({ decision: 'investigation.terminate' }),
      beforeFirstDecision,
      afterFiling,
      nobodyTookOver,
      reasonWhenOverdue('case-decision'),
    ],
    effects: ({ view }) => releaseOfMeasures(view, 'lifted'),
  },
  {
    name: 'investigation.refer',
    title: { zh: '移送有管辖权的市场监督管理部门', en: 'Refer to the bureau with jurisdiction' },
    article: 'PROC 14',
    by: ['L'],
    payload: InvestigationReferPayload,
    scope: 'proceeding',
    requires: [
      ...decidesOnProposal({ decision: 'investigation.refer' }),
      beforeFirstDecision,
      reasonWhenOverdue('case-decision'),
      bureauKnown,
      refersAway,
      notReferredOn,
    ],
    effects: ({ view, command }) => refersTo(view, command.payload),
  },
];

export const investigationCommands: readonly CommandDefinition[] = [...gatheringCommands, ...caseCommands];
