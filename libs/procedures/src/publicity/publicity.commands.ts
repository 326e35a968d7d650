import type { CommandDefinition } from '#engine';
import { decidesOnProposal } from '../general-rules/approval/approval.requirements.js';
import { extensionBeforeDue, reasonWhenOverdue } from '../general-rules/overdue/overdue.requirements.js';
import { paperAttached } from '../general-rules/paper-attached.js';
import {
  registeredElsewhere,
  registeredHere,
  restrictionEndGiven,
  secretsTreated,
  textAsServed,
  toldInWriting,
  withdrawalGround,
} from './publicity.requirements.js';
import { ConfirmPayload, ExemptPayload, PublishPayload, PushPayload, WithdrawPayload } from './publicity-payload.js';
import {
  applicationAccepted,
  applicationComplete,
  applicationWaits,
  dutiesPerformed,
  noApplicationWaits,
  noFraudBar,
  notTooEarly,
  stopNotExtended,
  stopToCarryOut,
} from './stop.requirements.js';
import {
  AcceptStopPayload,
  ApplyStopPayload,
  CarryOutStopPayload,
  DecideStopPayload,
  ExtendStopPayload,
} from './stop-payload.js';

const showing: readonly CommandDefinition[] = [
  {
    name: 'publicity.publish',
    title: { zh: '公示处罚信息', en: 'Publish the penalty' },
    article: 'APL 48(1); PUB 9',
    by: ['I'],
    payload: PublishPayload,
    scope: 'proceeding',
    requires: [registeredHere, toldInWriting, textAsServed, secretsTreated, restrictionEndGiven],
  },
  {
    name: 'publicity.push',
    title: { zh: '推送至登记地部门', en: 'Send it to the bureau of registration' },
    article: 'PUB 10',
    by: ['I'],
    payload: PushPayload,
    scope: 'proceeding',
    requires: [registeredElsewhere, toldInWriting, textAsServed, secretsTreated],
  },
  {
    name: 'publicity.confirm',
    title: { zh: '登记登记地部门已公示', en: 'Record that the bureau of registration published' },
    article: 'PUB 10',
    by: ['I'],
    payload: ConfirmPayload,
    scope: 'proceeding',
    outsideFact: true,
    whileSuspended: true,
    requires: [restrictionEndGiven],
  },
  {
    name: 'publicity.withdraw',
    title: { zh: '撤回公示', en: 'Withdraw the publicity' },
    article: 'APL 48(2); PROC 63; PUB 11',
    by: ['I'],
    payload: WithdrawPayload,
    scope: 'proceeding',
    whileSuspended: true,
    requires: [withdrawalGround],
  },
  {
    name: 'publicity.exempt',
    title: { zh: '决定不予公示', en: 'Decide not to publish' },
    article: 'PUB 2, 6',
    by: ['L'],
    payload: ExemptPayload,
    scope: 'proceeding',
    requires: [...decidesOnProposal({ decision: 'publicity.exempt' })],
  },
];

const stopping: readonly CommandDefinition[] = [
  {
    name: 'publicity.applyStop',
    title: { zh: '登记停止公示申请', en: 'Record an application to stop the publicity' },
    article: 'PUB 14, 15; CRED 14',
    by: ['I'],
    payload: ApplyStopPayload,
    scope: 'proceeding',
    whileSuspended: true,
    requires: [paperAttached, notTooEarly, applicationComplete, noApplicationWaits, noFraudBar],
  },
  {
    name: 'publicity.acceptStop',
    title: { zh: '决定是否受理停止公示申请', en: 'Decide whether the application is accepted' },
    article: 'CRED 14',
    by: ['L'],
    payload: AcceptStopPayload,
    scope: 'proceeding',
    requires: [
      ...decidesOnProposal({ decision: 'publicity.acceptStop' }),
      applicationWaits,
      reasonWhenOverdue('credit-repair-accept'),
    ],
  },
  {
    name: 'publicity.extendStop',
    title: { zh: '延长信用修复决定期限', en: 'Extend the time to decide on stopping' },
    article: 'CRED 16',
    by: ['L'],
    payload: ExtendStopPayload,
    scope: 'proceeding',
    requires: [
      ...decidesOnProposal({ decision: 'publicity.extendStop' }),
      ...[applicationAccepted, stopNotExtended, extensionBeforeDue('credit-repair-decision')],
    ],
  },
  {
    name: 'publicity.decideStop',
    title: { zh: '决定是否停止公示', en: 'Decide on stopping the publicity' },
    article: 'CRED 16, 23',
    by: ['L'],
    payload: DecideStopPayload,
    scope: 'proceeding',
    requires: [
      ...decidesOnProposal({ decision: 'publicity.decideStop' }),
      ...[applicationAccepted, dutiesPerformed, reasonWhenOverdue('credit-repair-decision')],
    ],
  },
  {
    name: 'publicity.carryOutStop',
    title: { zh: '登记公示已停止', en: 'Record that the publicity was taken down' },
    article: 'CRED 17, 4(2)',
    by: ['I'],
    payload: CarryOutStopPayload,
    scope: 'proceeding',
    whileSuspended: true,
    requires: [stopToCarryOut],
  },
];

/** Showing a penalty, and taking it off the screen again. */
export const publicityCommands: readonly CommandDefinition[] = [...showing, ...stopping];
