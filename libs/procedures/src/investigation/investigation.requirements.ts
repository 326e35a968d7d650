import type { CaseView, Requirement } from '#engine';
import { leadersSuspension } from '../general-rules/suspension/suspensions.js';
import { onFacts, onInput } from '../requirement.js';
import { caseExtensions } from './case-extensions.js';
import { caseEnding } from './first-decision.js';
import type { ExtendByPanelPayload, TerminatePayload } from './investigation-payload.js';
import { panelConclusion } from './panel-extension.js';

/** The bureau's commands on the whole case end with the first decision (PROC 46, 47, 64). */
export const beforeFirstDecision: Requirement = onFacts(
  {
    id: 'before-first-decision',
    article: 'PROC 46, 47, 64',
    zh: '案件作出处理决定或者终止、移送、结案后，不再中止、恢复、延长或终止。',
    en: 'After the first decision, a termination, a referral or the closure the case is no longer suspended, resumed, extended or terminated.',
    remedyZh: '请核对案件所处阶段。',
    remedyEn: 'Check where the case stands.',
  },
  ({ view }) => caseEnding(view) === undefined && !isClosed(view),
);

function isClosed(view: CaseView): boolean {
  return view.proceedings('execution').some((one) => ['closed', 'archived'].includes(one.in()));
}

/** What acts on the whole case cannot lie before the filing. */
export const afterFiling: Requirement = onInput(
  {
    id: 'after-filing',
    article: 'PROC 64',
    zh: '该行为时间不得早于立案之日。',
    en: 'The act cannot lie before the filing.',
    remedyZh: '请核对行为时间。',
    remedyEn: 'Check the time of the act.',
  },
  ({ view, command }) => filedAt(view) <= command.at,
);

/** A suspension does not end before it began. */
export const resumedAfterSuspension: Requirement = onInput(
  {
    id: 'resumed-after-suspension',
    article: 'PROC 46',
    zh: '恢复调查的时间不得早于中止调查的时间。',
    en: 'The case cannot be resumed before it was suspended.',
    remedyZh: '请核对恢复调查的时间。',
    remedyEn: 'Check the time at which it was resumed.',
  },
  ({ view, command }) => (leadersSuspension(view)?.from ?? '') <= command.at,
);

/** The leader ends the leader's own suspension; one because of the police ends with their answer. */
export const leadersSuspensionLasts: Requirement = onFacts(
  {
    id: 'own-suspension-lasts',
    article: 'PROC 46; XFER 11',
    zh: '恢复调查须针对部门负责人决定且尚未结束的中止；因移送公安机关的中止，待公安机关答复后自行恢复。',
    en: 'A leader resumes what a leader suspended; a suspension because of the police ends with their answer.',
    remedyZh: '请登记公安机关的答复（police.decline、police.return、police.outcome）。',
    remedyEn: 'Record what the police answer (police.decline, police.return, police.outcome).',
  },
  ({ view }) => leadersSuspension(view) !== undefined,
);

/** An organisation that ended ends the case only where nobody takes its place (PROC 47). */
export const nobodyTookOver: Requirement<TerminatePayload> = onInput<TerminatePayload>(
  {
    id: 'no-successor',
    article: 'PROC 47',
    zh: '法人、其他组织终止的，须无权利义务承受人，方可终止调查。',
    en: 'Where an organisation ended, the case is terminated only if nobody takes over its rights and duties.',
    remedyZh: '请查明有无承受人并填写 noSuccessor；有承受人的，变更当事人后继续办理。',
    remedyEn: 'Find out whether there is a successor (noSuccessor); where there is one, correct the party and go on.',
  },
  ({ command }) => command.payload.ground !== 'entity-ended' || command.payload.noSuccessor === true,
);

/** The leader extends once; after that only the leaders' discussion does. */
export const notExtendedByLeader: Requirement = onFacts(
  {
    id: 'extended-by-leader-once',
    article: 'PROC 64',
    zh: '部门负责人只能延长一次；仍需延长的，由负责人集体讨论决定。',
    en: 'The leader extends only once; after that the leaders decide together.',
    remedyZh: '请提交负责人集体讨论（investigation.extendByPanel）。',
    remedyEn: 'Bring it to the leaders’ discussion (investigation.extendByPanel).',
  },
  ({ view }) => caseExtensions(view).length === 0,
);

/** The ladder of PROC 64 has no way around its first rung. */
export const panelAfterFirstExtension: Requirement = onFacts(
  {
    id: 'panel-after-first-extension',
    article: 'PROC 64',
    zh: '须先经部门负责人批准延长三十日，仍不能作出决定的，方可集体讨论再延长。',
    en: 'The leader must have extended by thirty days first; only then may the leaders together extend further.',
    remedyZh: '请先报部门负责人批准延长（investigation.extend）。',
    remedyEn: 'Have the leader extend first (investigation.extend).',
  },
  ({ view }) => caseExtensions(view).length > 0,
);

/** Each further extension rests on a discussion of its own that fixed its length. */
export const panelConcluded: Requirement<ExtendByPanelPayload> = onInput<ExtendByPanelPayload>(
  {
    id: 'panel-concluded-extension',
    article: 'PROC 64',
    zh: '继续延长须经负责人集体讨论决定，并确定延长的合理期限；再次延长须重新讨论。',
    en: 'A further extension needs a discussion of the leaders that fixed its length; again only by a new discussion.',
    remedyZh: '请先记录集体讨论结论（deliberation.conclude），长度须与结论一致。',
    remedyEn: 'Record the discussion first (deliberation.conclude); the length must be the one concluded.',
  },
  ({ view, command }) => panelConclusion(view, command.payload, command.at) !== undefined,
);

function filedAt(view: CaseView): string {
  const filing = view.last('filing.approve');
  return filing?.at ?? '';
}
