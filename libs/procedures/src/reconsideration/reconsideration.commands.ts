import type { CommandDefinition } from '#engine';
import { paperAttached } from '../general-rules/paper-attached.js';
import { ActPayload } from '../payload/act-payload.js';
import {
  ANSWER_LIMITS,
  answerWithEvidence,
  lateAnswerGivesReason,
  noEvidenceTakenSince,
} from '../remedy/answer.requirements.js';
import { openedInTime, undoForestalled } from '../remedy/in-time-after-all.js';
import { remedyActs } from '../remedy/remedy-acts.js';
import { RemedyComplyPayload } from '../remedy/remedy-comply-payload.js';
import { RemedyOutcomePayload } from '../remedy/remedy-outcome-payload.js';
import { changeSaysWhat, dutyStands, redoMade, remedyObjectExists } from '../remedy/remedy.requirements.js';
import {
  ReconsiderationAcceptPayload,
  ReconsiderationAnswerPayload,
  ReconsiderationAttendPayload,
  ReconsiderationCorrectPayload,
  ReconsiderationEndPayload,
  ReconsiderationExtendPayload,
  ReconsiderationForwardPayload,
  ReconsiderationHearPayload,
  ReconsiderationNotifyPayload,
  ReconsiderationOpinionPayload,
  ReconsiderationRejectPayload,
  ReconsiderationStopExecutionPayload,
  ReconsiderationSuspendPayload,
  ReconsiderationToOrdinaryPayload,
} from './reconsideration-payload.js';
import { forwardingDue, hearingFixed, leaderAttendsOrExplains } from './reconsideration.requirements.js';

const { outside: bodyAct, own: ownAct } = remedyActs('reconsideration');

const admission: readonly CommandDefinition[] = [
  {
    ...bodyAct(
      'notify',
      ['收到复议申请的通知', 'An application for reconsideration is known', 'ARL 22, 32'],
      ReconsiderationNotifyPayload,
      [remedyObjectExists],
    ),
    opens: true,
    effects: openedInTime,
  },
  bodyAct('correct', ['补正申请材料', 'Completing the application', 'ARL 31'], ReconsiderationCorrectPayload),
  bodyAct('accept', ['复议机构受理', 'The application is accepted', 'ARL 30, 48, 54'], ReconsiderationAcceptPayload),
  bodyAct(
    'toOrdinary',
    ['转为普通程序', 'Turned into the ordinary procedure', 'ARL 54(3)'],
    ReconsiderationToOrdinaryPayload,
  ),
];

const course: readonly CommandDefinition[] = [
  bodyAct('suspend', ['中止复议', 'The reconsideration is suspended', 'ARL 39'], ReconsiderationSuspendPayload),
  bodyAct('resume', ['恢复复议', 'The reconsideration goes on', 'ARL 40'], ActPayload),
  bodyAct('extend', ['延长复议期限', 'The time to decide is extended', 'ARL 62(1)'], ReconsiderationExtendPayload),
  bodyAct('hear', ['复议听证通知', 'A hearing is fixed', 'ARL 50, 51'], ReconsiderationHearPayload),
  bodyAct('stopExecution', ['决定停止执行', 'Execution is to stop', 'ARL 42'], ReconsiderationStopExecutionPayload),
];

const ends: readonly CommandDefinition[] = [
  bodyAct('decide', ['复议决定', 'The reconsideration decision', 'ARL 63–69'], RemedyOutcomePayload, [changeSaysWhat]),
  bodyAct('mediate', ['复议调解书', 'The mediation statement', 'ARL 73'], RemedyOutcomePayload, [changeSaysWhat]),
  bodyAct('withdraw', ['撤回复议申请', 'The application is withdrawn', 'ARL 41(1), 74'], ReconsiderationEndPayload),
  bodyAct('reject', ['不予受理或者驳回申请', 'Not accepted, or dismissed', 'ARL 30, 33'], ReconsiderationRejectPayload),
  bodyAct('terminate', ['终止复议', 'The reconsideration is ended', 'ARL 41, 74'], ReconsiderationEndPayload),
  bodyAct('sendOpinion', ['收到复议意见书', 'An opinion letter is received', 'ARL 76'], ReconsiderationOpinionPayload),
];

const ours: readonly CommandDefinition[] = [
  ownAct('forward', ['转送复议申请', 'Forward the application', 'ARL 32'], ReconsiderationForwardPayload, [
    forwardingDue,
  ]),
  {
    ...ownAct('answer', ['提交书面答复', 'Answer with evidence', 'ARL 48, 54'], ReconsiderationAnswerPayload, [
      answerWithEvidence,
      noEvidenceTakenSince,
      lateAnswerGivesReason,
    ]),
    effects: ({ self }, { at }) => (self === null ? [] : undoForestalled(self, ANSWER_LIMITS, at.slice(0, 10))),
  },
  ownAct('attend', ['参加复议听证', 'Attend the hearing', 'ARL 51(3)'], ReconsiderationAttendPayload, [
    hearingFixed,
    leaderAttendsOrExplains,
  ]),
  ownAct('comply', ['履行复议决定、报送纠正情况', 'Report compliance', 'ARL 76–78'], RemedyComplyPayload, [
    dutyStands,
    redoMade,
    paperAttached,
  ]),
];

export const reconsiderationCommands: readonly CommandDefinition[] = [...admission, ...course, ...ends, ...ours];
