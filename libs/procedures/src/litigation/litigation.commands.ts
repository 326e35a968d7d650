import type { CommandDefinition, Effect, Fact, StepView } from '#engine';
import { paperAttached } from '../general-rules/paper-attached.js';
import { ActPayload, ReasonedPayload } from '../payload/act-payload.js';
import {
  ANSWER_LIMITS,
  answerWithEvidence,
  lateAnswerGivesReason,
  noEvidenceTakenSince,
} from '../remedy/answer.requirements.js';
import { openedInTime, undo, undoForestalled, undoOutcome } from '../remedy/in-time-after-all.js';
import { remedyActs } from '../remedy/remedy-acts.js';
import { RemedyComplyPayload } from '../remedy/remedy-comply-payload.js';
import { changeSaysWhat, dutyStands, redoMade, remedyObjectExists } from '../remedy/remedy.requirements.js';
import {
  LitigationAnswerPayload,
  LitigationAppealPayload,
  LitigationDismissPayload,
  LitigationFinalPayload,
  LitigationJudgePayload,
  LitigationMediatePayload,
  LitigationNameAppearancePayload,
  LitigationOpenAppealPayload,
  LitigationOpenPayload,
  LitigationPostponeEvidencePayload,
  LitigationReceivePayload,
  LitigationRemandPayload,
  LitigationReopenPayload,
  LitigationStopExecutionPayload,
  LitigationWithdrawPayload,
} from './litigation-payload.js';
import {
  absenceHasGround,
  instanceRuns,
  judgmentSaysWhat,
  lateAppealHasPaper,
  leaderAppearsOrExplains,
  ownAppealDecided,
  ownAppealInTime,
  postponementAsked,
  postponementAskedInTime,
} from './litigation.requirements.js';
import { passedAppealTime } from './suits.js';

const { outside, own } = remedyActs('litigation');

const firstInstance: readonly CommandDefinition[] = [
  {
    ...outside('receive', ['收到起诉状副本', 'The copy of a complaint arrives', 'ALL 67'], LitigationReceivePayload, [
      remedyObjectExists,
    ]),
    opens: true,
    effects: openedInTime,
  },
  own(
    'postponeEvidence',
    ['延期提供证据', 'More time for the evidence', 'ALL 36; ALLI 34'],
    LitigationPostponeEvidencePayload,
    [postponementAskedInTime, postponementAsked],
  ),
  {
    ...own('answer', ['提交答辩状和证据', 'Answer with evidence', 'ALL 34, 67'], LitigationAnswerPayload, [
      answerWithEvidence,
      noEvidenceTakenSince,
      lateAnswerGivesReason,
    ]),
    effects: ({ self }, { at }) => (self === null ? [] : undoForestalled(self, ANSWER_LIMITS, at.slice(0, 10))),
  },
  outside('open', ['一审开庭', 'A session of the first instance', 'ALL 54, 81'], LitigationOpenPayload),
  own(
    'nameAppearance',
    ['确定出庭应诉人员', 'Name who appears in court', 'ALL 3(3); ALLI 128–132'],
    LitigationNameAppearancePayload,
    [instanceRuns, leaderAppearsOrExplains, absenceHasGround],
  ),
];

const appeals: readonly CommandDefinition[] = [
  {
    ...outside('appeal', ['上诉', 'An appeal', 'ALL 85'], LitigationAppealPayload, [
      ...ownAppealDecided,
      ownAppealInTime,
      lateAppealHasPaper,
    ]),
    by: ['L', 'LS'],
    effects: appealTakesBack,
  },
  outside('openAppeal', ['二审立案、开庭', 'The appeal is taken up', 'ALL 86, 88'], LitigationOpenAppealPayload),
  outside('remand', ['发回重审、指令继续审理', 'Sent back to the first instance', 'ALL 89'], LitigationRemandPayload),
  {
    ...outside('reopen', ['裁定再审', 'A retrial is ordered', 'ALL 90–93'], LitigationReopenPayload),
    effects: ({ view, self }) => (self === null ? [] : undoOutcome(view, self)),
  },
];

const course: readonly CommandDefinition[] = [
  outside('suspend', ['中止诉讼', 'The suit is suspended', 'ALLI 87'], ReasonedPayload),
  outside('resume', ['恢复诉讼', 'The suit goes on', 'ALLI 87'], ActPayload),
  outside('stopExecution', ['裁定停止执行', 'Execution is to stop', 'ALL 56'], LitigationStopExecutionPayload),
];

const ends: readonly CommandDefinition[] = [
  outside('judge', ['判决（裁定）', 'A judgment', 'ALL 69–78, 89'], LitigationJudgePayload, [
    judgmentSaysWhat,
    changeSaysWhat,
  ]),
  outside(
    'dismiss',
    ['裁定驳回起诉、终结诉讼', 'The suit is rejected, or ended', 'ALLI 69, 88'],
    LitigationDismissPayload,
  ),
  outside('withdraw', ['准许撤诉（撤回上诉）', 'Withdrawal is allowed', 'ALL 62'], LitigationWithdrawPayload),
  outside('mediate', ['行政调解书', 'A mediation statement', 'ALL 60'], LitigationMediatePayload, [changeSaysWhat]),
  outside('final', ['裁判生效', 'The judgment takes effect', 'ALL 85'], LitigationFinalPayload),
  own('comply', ['履行裁判、报送情况', 'Report compliance', 'ALL 94–96'], RemedyComplyPayload, [
    dutyStands,
    redoMade,
    paperAttached,
  ]),
];

export const litigationCommands: readonly CommandDefinition[] = [...firstInstance, ...appeals, ...course, ...ends];

/** In time, but entered when the judgment was already recorded as in force: that, and what it brought, is undone (general rule 4). */
function appealTakesBack({ self }: StepView<never>, fact: Fact): readonly Effect[] {
  if (self === null) return [];
  const { filedOn } = fact.payload as unknown as LitigationAppealPayload;
  return passedAppealTime(self, filedOn).map(undo);
}
