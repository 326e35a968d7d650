import type { CommandDefinition } from '#engine';
import { decidesOnProposal } from '../general-rules/approval/approval.requirements.js';
import { officersCertified, officersNotRecused, twoOfficers } from '../general-rules/officers/officers.requirements.js';
import { paperAttached } from '../general-rules/paper-attached.js';
import {
  applicationInTime,
  demandPeriodOver,
  demandSaysAll,
  endingGroundHolds,
  performanceIsLate,
  readyForCourt,
  remediesAreOver,
  signedAndSealed,
} from './enforcement.requirements.js';
import {
  ApplyToCourtPayload,
  DisposeGoodsPayload,
  EndItemPayload,
  ExecutionDemandPayload,
  ExecutionResumePayload,
  ExecutionSuspendPayload,
  RecordPerformancePayload,
} from './execution-payload.js';
import { decisionReached, itemsExist, itemsOpen, notSuspended } from './item.requirements.js';
import { goodsNamed, isSuspended, doneByDoing } from './kind.requirements.js';
import { noForceAtNight, notAtNight } from './not-at-night.js';

const towardsTheCourt: readonly CommandDefinition[] = [
  {
    name: 'execution.demand',
    title: { zh: '催告履行', en: 'Demand performance' },
    article: 'AEL 35, 54; PROC 76',
    by: ['I'],
    payload: ExecutionDemandPayload,
    scope: 'proceeding',
    anyTime: true,
    requires: [
      ...[itemsExist, itemsOpen, decisionReached, notSuspended],
      ...[remediesAreOver, performanceIsLate, demandSaysAll, notAtNight],
    ],
  },
  {
    name: 'execution.applyToCourt',
    title: { zh: '申请人民法院强制执行', en: 'Apply to the court for enforcement' },
    article: 'AEL 53, 54, 55; PROC 76',
    by: ['L'],
    payload: ApplyToCourtPayload,
    scope: 'proceeding',
    anyTime: true,
    requires: [
      ...decidesOnProposal({ decision: 'execution.applyToCourt' }),
      ...[itemsExist, itemsOpen, decisionReached, notSuspended, remediesAreOver],
      ...[readyForCourt, demandPeriodOver, applicationInTime, signedAndSealed],
    ],
  },
  {
    name: 'execution.endItem',
    title: { zh: '终结执行', en: 'End the execution of an item' },
    article: 'AEL 39(2), 40',
    by: ['L'],
    payload: EndItemPayload,
    scope: 'proceeding',
    anyTime: true,
    requires: [...decidesOnProposal({ decision: 'execution.endItem' }), ...[itemsExist, itemsOpen, endingGroundHolds]],
  },
];

const suspension: readonly CommandDefinition[] = [
  {
    name: 'execution.suspend',
    title: { zh: '停止（中止）执行', en: 'Suspend execution' },
    article: 'ARL 42; ALL 56; AEL 39',
    by: ['L'],
    payload: ExecutionSuspendPayload,
    scope: 'proceeding',
    anyTime: true,
    whileSuspended: true,
    requires: [itemsExist, itemsOpen, notSuspended, paperAttached],
  },
  {
    name: 'execution.resume',
    title: { zh: '恢复执行', en: 'Resume execution' },
    article: 'ARL 42; ALL 56; AEL 39',
    by: ['L'],
    payload: ExecutionResumePayload,
    scope: 'proceeding',
    anyTime: true,
    whileSuspended: true,
    requires: [itemsExist, isSuspended],
  },
];

const doing: readonly CommandDefinition[] = [
  {
    name: 'execution.recordPerformance',
    title: { zh: '登记履行情况', en: 'Record performance' },
    article: 'APL 66; PROC 71',
    by: ['I'],
    payload: RecordPerformancePayload,
    scope: 'proceeding',
    anyTime: true,
    requires: [itemsExist, itemsOpen, decisionReached, doneByDoing, noForceAtNight],
  },
  {
    name: 'execution.disposeGoods',
    title: { zh: '处理没收物品', en: 'Dispose of confiscated goods' },
    article: 'APL 74; PROC 41',
    by: ['I'],
    payload: DisposeGoodsPayload,
    scope: 'proceeding',
    anyTime: true,
    requires: [
      ...[itemsExist, itemsOpen, decisionReached, notSuspended, goodsNamed],
      ...[twoOfficers, officersCertified, officersNotRecused, notAtNight],
    ],
  },
];

/** From the demand to the court, and what is performed by doing. */
export const enforcementCommands: readonly CommandDefinition[] = [...towardsTheCourt, ...suspension, ...doing];
