import type { CaseView, ExpiryPayload, ProceedingView, TaskDeclaration } from '#engine';
import { TRANSFER_ENDED as ENDED } from '../execution/closure.js';
import { handOver } from '../general-rules/jurisdiction/hand-overs.js';
import { declinedOnReview } from './transfer.clocks.js';
import { courseOf } from './transfers.js';

type Declared = Pick<TaskDeclaration, 'task' | 'owner' | 'title' | 'command'>;

/** A task of one state, with the clock it is due by. */
function inState(
  state: string,
  declared: Declared,
  clock: string | undefined,
  holds: (self: ProceedingView) => boolean = () => true,
): TaskDeclaration {
  return {
    ...declared,
    wanted: (_view, self) => (self.in() === state && holds(self) ? [clock === undefined ? {} : { clock }] : []),
  };
}

const isOver = (self: ProceedingView, rule: string): boolean =>
  self.facts<ExpiryPayload>('clock.expire').some(({ payload }) => payload.rule === rule);

export const transferTasks: readonly TaskDeclaration[] = [
  inState(
    'proposed',
    {
      task: 'decide-transfer',
      owner: 'P',
      title: { zh: '决定是否移送公安机关', en: 'Decide on the transfer to the police' },
      command: 'transfer.approve',
    },
    'criminal-transfer-decision',
  ),
  inState(
    'approved',
    {
      task: 'hand-over-to-police',
      owner: 'I',
      title: {
        zh: '向公安机关移送并抄送检察院',
        en: 'Hand the matter over to the police, with a copy to the procuratorate',
      },
      command: 'transfer.handOver',
    },
    'criminal-transfer-handover',
  ),
  // The receipt is signed when the papers are handed over: no law gives it a time (XFER 7).
  inState(
    'handedOver',
    {
      task: 'obtain-police-receipt',
      owner: 'I',
      title: { zh: '取得公安机关的签收回执', en: 'Obtain the receipt of the police' },
      command: 'police.receive',
    },
    undefined,
  ),
  inState(
    'underPoliceReview',
    {
      task: 'await-police-answer',
      owner: 'I',
      title: {
        zh: '跟踪公安机关是否立案；逾期不答复的，可以建议检察院立案监督',
        en: 'Watch whether the police file; when they stay silent, the procuratorate can be asked to supervise',
      },
      command: 'police.file',
    },
    'police-filing-decision',
  ),
  inState(
    'notFiled',
    {
      task: 'consider-police-review',
      owner: 'I',
      title: {
        zh: '研究是否提请公安机关复议或者建议检察院立案监督',
        en: 'Consider asking the police for a review, or the procuratorate to supervise',
      },
      command: 'transfer.requestReview',
    },
    'police-review-request',
    (self) => declinedOnReview(self) === undefined && !isContested(self) && !isOver(self, 'police-review-request'),
  ),
  inState(
    'notFiled',
    {
      task: 'consider-supervision',
      owner: 'I',
      title: { zh: '研究是否建议检察院立案监督', en: 'Consider asking the procuratorate to supervise' },
      command: 'transfer.requestSupervision',
    },
    'procuratorate-supervision-request',
    (self) =>
      declinedOnReview(self) !== undefined &&
      !self.has('transfer.requestSupervision') &&
      !isOver(self, 'procuratorate-supervision-request'),
  ),
  inState(
    'reviewRequested',
    {
      task: 'await-police-review',
      owner: 'I',
      title: { zh: '跟踪公安机关复议结果', en: 'Watch what the police decide on review' },
      command: 'police.decline',
    },
    'police-review-decision',
  ),
  // The procuratorate has no time of its own that binds it here; the police have seven days for their reasons.
  inState(
    'supervisionRequested',
    {
      task: 'await-procuratorate',
      owner: 'I',
      title: { zh: '跟踪检察院立案监督结果', en: 'Watch what the procuratorate does' },
      command: 'procuratorate.answer',
    },
    'police-reason-7d',
  ),
  // Criminal proceedings have times of their own.
  inState(
    'policeFiled',
    {
      task: 'await-criminal-outcome',
      owner: 'I',
      title: { zh: '跟踪刑事案件处理结果', en: 'Watch how the criminal matter ends' },
      command: 'police.outcome',
    },
    undefined,
  ),
  {
    // The law gives no signal between the cases of two bureaux: the police answer whoever transferred.
    task: 'pass-on-transfer',
    owner: 'L',
    title: {
      zh: '案件已由其他机关管辖，移送公安尚无结果：请函告公安机关和接收机关，并将答复转交',
      en: 'Another bureau has the case while the transfer waits: tell the police and that bureau, and pass the answer on',
    },
    command: null,
    wanted: (view, self) => (handOver(view) !== undefined && !ENDED.includes(self.in()) ? [{}] : []),
  },
  {
    task: 'examine-police-fact',
    owner: 'L',
    title: {
      zh: '公安机关、检察院、法院的材料与移送所处阶段不符，请研究处理',
      en: 'A fact from police, procuratorate or court does not fit where the transfer stands: look into it',
    },
    command: null,
    wanted: (view, self) =>
      isArchived(view)
        ? []
        : courseOf(self).stray.map(({ command, seq }) => ({ subject: `${command}/${String(seq)}` })),
  },
];

function isContested(self: ProceedingView): boolean {
  return self.has('transfer.requestReview') || self.has('transfer.requestSupervision');
}

function isArchived(view: CaseView): boolean {
  return view.latest('execution')?.in() === 'archived' || view.latest('filing')?.in() === 'archived';
}
