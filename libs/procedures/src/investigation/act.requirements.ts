import type { Requirement, StepView } from '#engine';
import { grantedApproval } from '../general-rules/approval/granted-approvals.js';
import { onInput } from '../requirement.js';
import { domainOf, UNFAIR_COMPETITION } from './case-domain.js';
import type { ActKind, RecordActPayload } from './investigation-payload.js';

const ON_SITE: readonly ActKind[] = ['site-inspection', 'enterprise-inspection', 'sampling'];

/** Entry, questioning, copying and bank inquiry (反不正当竞争法 16(1)). */
const PRINCIPAL_APPROVES: readonly ActKind[] = [
  'site-inspection',
  'enterprise-inspection',
  'interview',
  'evidence',
  'electronic-data',
  'bank-inquiry',
];

export const cardsShown: Requirement<RecordActPayload> = onInput<RecordActPayload>(
  {
    id: 'cards-shown',
    article: 'APL 55(1); PROC 22',
    zh: '调查取证须出示执法证件。',
    en: 'Officers show their certificates.',
    remedyZh: '未出示证件的，须重新调查取证。',
    remedyEn: 'An act without certificates shown must be done again.',
  },
  ({ command }) => command.payload.cardsShown,
);

/** The first in legal time, not in the order of entry. */
export const rightsToldAtFirst: Requirement<RecordActPayload> = onInput<RecordActPayload>(
  {
    id: 'rights-told-at-first-act',
    article: 'PROC 21(2)',
    zh: '首次收集证据时，须告知陈述权、申辩权和申请回避的权利。',
    en: 'When evidence is first taken the party is told of its rights to state, to defend and to ask for recusal.',
    remedyZh: '请告知权利并记入笔录（rightsTold）。',
    remedyEn: 'Tell the rights and note it in the record (rightsTold).',
  },
  ({ view, command }) =>
    command.payload.rightsTold === true || view.facts('investigation.recordAct').some((fact) => fact.at <= command.at),
);

export const inspectionApproved: Requirement<RecordActPayload> = onInput<RecordActPayload>(
  {
    id: 'inspection-approved',
    article: '国办发〔2024〕54号',
    zh: '涉企行政检查须逐次事先经部门负责人批准。',
    en: 'Each enterprise inspection is approved by the leader beforehand.',
    remedyZh: '请就 investigation.recordAct 报批，批准后在 approval 中写明其日志序号。',
    remedyEn: 'Propose investigation.recordAct, and name the approval in approval.',
  },
  (step) => step.command.payload.kind !== 'enterprise-inspection' || (isApproved(step, 'L') && isUnused(step)),
);

export const principalApproved: Requirement<RecordActPayload> = onInput<RecordActPayload>(
  {
    id: 'principal-approved',
    article: '反不正当竞争法(2025) 16(2)',
    zh: '调查涉嫌不正当竞争行为，须事先书面报告主要负责人并经批准。',
    en: 'In unfair-competition cases the principal leader approves the act beforehand on a written report.',
    remedyZh: '请书面报告（approval.propose），主要负责人批准后在 approval 中写明其日志序号。',
    remedyEn: 'Report in writing (approval.propose), and name the principal leader’s approval in approval.',
  },
  (step) =>
    domainOf(step.view) !== UNFAIR_COMPETITION ||
    !PRINCIPAL_APPROVES.includes(step.command.payload.kind) ||
    isApproved(step, 'P'),
);

/** Only a bureau at the level of a city with districts may ask a bank; its approval lies in the file. */
export const bankInquiryPaper: Requirement<RecordActPayload> = onInput<RecordActPayload>(
  {
    id: 'bank-inquiry-approved-by-city',
    article: '反不正当竞争法(2025) 16(2)',
    zh: '查询银行账户须经设区的市级以上部门主要负责人批准，并附批准文书。',
    en: 'A bank inquiry needs the principal leader of a bureau at city level or above; the approval is attached.',
    remedyZh: '请报设区的市级以上部门批准，并在 paper 中写明批准文书。',
    remedyEn: 'Obtain that approval and name it in `paper`.',
  },
  ({ command }) => command.payload.kind !== 'bank-inquiry' || command.payload.paper !== undefined,
);

export const partyPresentOrNoted: Requirement<RecordActPayload> = onInput<RecordActPayload>(
  {
    id: 'party-present-or-noted',
    article: 'PROC 28, 31, 43, 44',
    zh: '现场检查、抽样须通知当事人到场；未到场或拒绝的，须注明原因并有见证人或录音录像。',
    en: 'On-site acts have the party present; absence or refusal is noted, with a witness or a recording.',
    remedyZh: '请填写 partyPresent；未到场的在 note 中写明原因及见证方式。',
    remedyEn: 'Give partyPresent; in its absence say in note why and who witnessed.',
  },
  ({ command }) => {
    const { kind, partyPresent, note } = command.payload;
    return !ON_SITE.includes(kind) || partyPresent === true || note !== undefined;
  },
);

export const deviceReviewed: Requirement<RecordActPayload> = onInput<RecordActPayload>(
  {
    id: 'device-reviewed',
    article: 'APL 41',
    zh: '电子技术监控设备的记录须经法制和技术审核，未经审核或审核不合格的不得作为证据。',
    en: 'Records of monitoring devices need legal and technical review before they are evidence.',
    remedyZh: '请先完成审核（deviceReviewed）。',
    remedyEn: 'Have the device and its record reviewed first (deviceReviewed).',
  },
  ({ command }) => command.payload.kind !== 'technical-monitoring' || command.payload.deviceReviewed === true,
);

/** No earlier inspection rests on the approval: their number is limited, so each has its own. */
function isUnused({ view, command }: StepView<RecordActPayload>): boolean {
  return !view
    .facts<RecordActPayload>('investigation.recordAct')
    .some(({ payload }) => payload.kind === 'enterprise-inspection' && payload.approval === command.payload.approval);
}

function isApproved({ view, command }: StepView<RecordActPayload>, by: 'L' | 'P'): boolean {
  const approval = grantedApproval(view, { command: command.name, endorsement: command.payload.approval, by });
  return approval !== undefined && approval.at <= command.at;
}
