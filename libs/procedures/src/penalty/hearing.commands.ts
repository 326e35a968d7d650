import type { CommandDefinition } from '#engine';
import { ActPayload } from '../payload/act-payload.js';
import {
  actsAsHost,
  announcedInTime,
  closedWithReason,
  hadAsked,
  handlersAttend,
  hearingFarEnough,
  heldAsScheduled,
  hostNotHandler,
  othersNotifiedInTime,
  partiesNotifiedInTime,
  recorderNotHandler,
} from './hearing.requirements.js';
import {
  HearingAppointHostPayload,
  HearingHandOverFilePayload,
  HearingHoldPayload,
  HearingReasonPayload,
  HearingReportPayload,
  HearingSchedulePayload,
  HearingTerminatePayload,
  HearingWithdrawPayload,
} from './hearing-payload.js';

const ofHost = { by: ['H'], scope: 'proceeding' } as const;

const preparing: readonly CommandDefinition[] = [
  {
    name: 'hearing.appointHost',
    title: { zh: '指定听证主持人', en: 'Appoint the host of the hearing' },
    article: 'APL 64(4); HEAR 11, 18',
    by: ['L'],
    payload: HearingAppointHostPayload,
    scope: 'proceeding',
    requires: [hostNotHandler],
  },
  {
    name: 'hearing.handOverFile',
    title: { zh: '向主持人移交案件材料', en: 'Hand the file to the host' },
    article: 'HEAR 19',
    by: ['I'],
    payload: HearingHandOverFilePayload,
    scope: 'proceeding',
    requires: [],
  },
  {
    ...ofHost,
    name: 'hearing.schedule',
    title: { zh: '确定听证时间地点并通知', en: 'Fix time and place of the hearing' },
    article: 'HEAR 20–22',
    payload: HearingSchedulePayload,
    requires: [actsAsHost, recorderNotHandler, closedWithReason, hearingFarEnough],
  },
];

const holding: readonly CommandDefinition[] = [
  {
    ...ofHost,
    name: 'hearing.hold',
    title: { zh: '举行听证', en: 'Hold the hearing' },
    article: 'APL 64; HEAR 16, 24',
    payload: HearingHoldPayload,
    requires: [
      actsAsHost,
      heldAsScheduled,
      partiesNotifiedInTime,
      othersNotifiedInTime,
      announcedInTime,
      handlersAttend,
    ],
  },
  {
    ...ofHost,
    name: 'hearing.postpone',
    title: { zh: '延期举行听证', en: 'Postpone the hearing' },
    article: 'HEAR 25',
    payload: HearingReasonPayload,
    requires: [actsAsHost],
  },
  {
    ...ofHost,
    name: 'hearing.suspend',
    title: { zh: '中止听证', en: 'Adjourn the hearing' },
    article: 'HEAR 26',
    payload: HearingReasonPayload,
    requires: [actsAsHost],
  },
  {
    ...ofHost,
    name: 'hearing.resume',
    title: { zh: '恢复听证', en: 'Resume the hearing' },
    article: 'HEAR 26',
    payload: ActPayload,
    requires: [actsAsHost],
  },
];

const ending: readonly CommandDefinition[] = [
  {
    name: 'hearing.withdraw',
    title: { zh: '当事人撤回听证要求', en: 'The party withdraws the request' },
    article: 'HEAR 27',
    by: ['I'],
    payload: HearingWithdrawPayload,
    scope: 'proceeding',
    outsideFact: true,
    whileSuspended: true,
    requires: [hadAsked],
  },
  {
    ...ofHost,
    name: 'hearing.terminate',
    title: { zh: '终止听证', en: 'Terminate the hearing' },
    article: 'APL 64(6); HEAR 27',
    payload: HearingTerminatePayload,
    requires: [actsAsHost],
  },
  {
    ...ofHost,
    name: 'hearing.report',
    title: { zh: '提交听证报告', en: 'Submit the report of the hearing' },
    article: 'HEAR 29',
    payload: HearingReportPayload,
    requires: [actsAsHost],
  },
];

export const hearingCommands: readonly CommandDefinition[] = [...preparing, ...holding, ...ending];
