import type { CaseView, CommandDefinition, Effect } from '#engine';
import { decidesOnProposal } from '../approval/approval.requirements.js';
import { carriedOf } from '../joining/carried.js';
import { itemsOf } from '../joining/carried-items.js';
import { deciderNotHandler } from '../officers/officers.requirements.js';
import { paperAttached } from '../paper-attached.js';
import { handedToAnother, receivedByThen, receivesHandedCase } from './file-hand-over.requirements.js';
import { handsOver } from './hand-over-effects.js';
import { successor } from './hand-overs.js';
import {
  CaseAssignDownPayload,
  CaseFileReceivedPayload,
  CaseFileSentPayload,
  CaseHandOverFilePayload,
  CaseReceivePayload,
  CaseTakeUpPayload,
  JurisdictionAgreePayload,
  JurisdictionDesignatePayload,
  JurisdictionDisputePayload,
  JurisdictionSubmitPayload,
} from './jurisdiction-payload.js';
import {
  agreedByBoth,
  answersAsAsked,
  assignedBelow,
  bureauKnown,
  commonUpper,
  designatedBelow,
  disputesAnother,
  jurisdictionOpen,
  notPassedOn,
  notReserved,
  submissionGround,
  takenUpByOwn,
} from './jurisdiction.requirements.js';

/** What the bureau that has the case does about its jurisdiction; negotiation may be skipped (PROC 13). */
const ownActs: readonly CommandDefinition[] = [
  {
    name: 'jurisdiction.dispute',
    title: { zh: '登记管辖争议', en: 'Record a dispute over jurisdiction' },
    article: 'PROC 13; APL 25(2)',
    by: ['L'],
    payload: JurisdictionDisputePayload,
    scope: 'case',
    needsAcceptor: true,
    requires: [
      ...decidesOnProposal({ decision: 'jurisdiction.dispute' }),
      jurisdictionOpen,
      bureauKnown,
      disputesAnother,
    ],
  },
  {
    name: 'jurisdiction.agree',
    title: { zh: '协商确定管辖', en: 'Agree on the jurisdiction' },
    article: 'PROC 13; APL 25(2)',
    by: ['L'],
    payload: JurisdictionAgreePayload,
    scope: 'case',
    needsAcceptor: true,
    requires: [
      ...decidesOnProposal({ decision: 'jurisdiction.agree' }),
      jurisdictionOpen,
      bureauKnown,
      agreedByBoth,
      notPassedOn,
      paperAttached,
    ],
    effects: ({ view, command }) => handsOver(view, command.payload, 'referral'),
  },
  {
    name: 'jurisdiction.submit',
    title: { zh: '报请指定管辖', en: 'Submit the jurisdiction to the upper bureau' },
    article: 'PROC 13, 14, 16',
    by: ['L'],
    payload: JurisdictionSubmitPayload,
    scope: 'case',
    needsAcceptor: true,
    requires: [
      ...decidesOnProposal({ decision: 'jurisdiction.submit' }),
      jurisdictionOpen,
      bureauKnown,
      submissionGround,
      commonUpper,
      paperAttached,
    ],
  },
  {
    name: 'case.assignDown',
    title: { zh: '交办下级机关', en: 'Assign to a lower bureau' },
    article: 'PROC 15 (from memory), 16; form 3',
    by: ['L'],
    payload: CaseAssignDownPayload,
    scope: 'case',
    needsAcceptor: true,
    requires: [
      jurisdictionOpen,
      deciderNotHandler,
      bureauKnown,
      assignedBelow,
      notReserved,
      notPassedOn,
      paperAttached,
    ],
    effects: ({ view, command }) => handsOver(view, command.payload, 'assigned'),
  },
];

/** What the upper bureau orders; a suspension below does not bind it. */
const upperActs: readonly CommandDefinition[] = [
  {
    name: 'jurisdiction.designate',
    title: { zh: '指定管辖', en: 'Designate the jurisdiction' },
    article: 'PROC 13, 16; form 2',
    by: ['L'],
    payload: JurisdictionDesignatePayload,
    scope: 'case',
    needsAcceptor: true,
    whileSuspended: true,
    requires: [jurisdictionOpen, deciderNotHandler, bureauKnown, designatedBelow, answersAsAsked, paperAttached],
    effects: ({ view, command }) => handsOver(view, command.payload, 'assigned'),
  },
  {
    name: 'case.takeUp',
    title: { zh: '提级办理', en: 'Take the case up' },
    article: 'PROC 15 (from memory), 16',
    by: ['L'],
    payload: CaseTakeUpPayload,
    scope: 'case',
    needsAcceptor: true,
    whileSuspended: true,
    requires: [jurisdictionOpen, deciderNotHandler, bureauKnown, takenUpByOwn, answersAsAsked, paperAttached],
    effects: ({ view, command }) => handsOver(view, command.payload, 'assigned'),
  },
];

/** File, evidence and held goods change hands by list; each bureau has its own end of it. */
const fileActs: readonly CommandDefinition[] = [
  {
    name: 'case.handOverFile',
    title: { zh: '移交案卷', en: 'Hand over the file' },
    article: 'PROC 14, 16',
    by: ['I', 'U'],
    payload: CaseHandOverFilePayload,
    scope: 'case',
    whileSuspended: true,
    requires: [handedToAnother, paperAttached],
    effects: ({ view, command }) => fileSent(view, command.payload),
  },
  {
    name: 'case.fileSent',
    title: { zh: '原机关已移交案卷', en: 'The file was sent by the former bureau' },
    article: '—',
    by: ['S'],
    payload: CaseFileSentPayload,
    scope: 'case',
    anyTime: true,
    whileSuspended: true,
    requires: [],
  },
  {
    name: 'case.receive',
    title: { zh: '接收案卷', en: 'Receive the case and its file' },
    article: 'PROC 14, 18',
    by: ['L'],
    payload: CaseReceivePayload,
    scope: 'case',
    requires: [receivesHandedCase, receivedByThen, paperAttached],
    effects: ({ view, command }) => fileReceived(view, command.payload),
  },
  {
    name: 'case.fileReceived',
    title: { zh: '受移送机关已接收', en: 'The file was received by the other bureau' },
    article: '—',
    by: ['S'],
    payload: CaseFileReceivedPayload,
    scope: 'case',
    anyTime: true,
    whileSuspended: true,
    requires: [],
  },
];

export const jurisdictionCommands: readonly CommandDefinition[] = [...ownActs, ...upperActs, ...fileActs];

function fileSent(view: CaseView, { items }: CaseHandOverFilePayload): readonly Effect[] {
  const caseId = successor(view);
  if (caseId === undefined) return [];
  const payload = { from: view.state.id, items, record: itemsOf(view) };
  return [{ kind: 'other-case', caseId, command: 'case.fileSent', payload, linked: true }];
}

function fileReceived(view: CaseView, { receivedOn, missing }: CaseReceivePayload): readonly Effect[] {
  const caseId = carriedOf(view)?.from.case;
  if (caseId === undefined) return [];
  const payload = { by: view.state.id, receivedOn, ...(missing === undefined ? {} : { missing }) };
  return [{ kind: 'other-case', caseId, command: 'case.fileReceived', payload, linked: true }];
}
