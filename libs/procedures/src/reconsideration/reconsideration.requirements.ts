import { onFacts, onInput } from '../requirement.js';
import type { ReconsiderationAnswerPayload, ReconsiderationAttendPayload } from './reconsideration-payload.js';
import { awaitsForwarding } from './reconsiderations.js';

/** Only what came to the bureau itself is forwarded, once (ARL 32). */
export const forwardingDue = onFacts(
  {
    id: 'reconsideration-forwarding-due',
    article: 'ARL 32',
    zh: '复议申请须是向本机关提交且尚未转送、也未自行纠正的。',
    en: 'Only an application that was handed to the bureau, and was neither forwarded nor answered by own correction, is forwarded.',
    remedyZh: '由复议机构转来的申请无须转送。',
    remedyEn: 'An application that came from the body needs no forwarding.',
  },
  ({ view, self }) => self !== null && awaitsForwarding(view, self),
);

/** The answer brings what the act was based on, or the act counts as without evidence (ARL 48, 54, 70). */
export const answerWithEvidence = onInput<ReconsiderationAnswerPayload>(
  {
    id: 'remedy-answer-with-evidence',
    article: 'ARL 48, 54, 70; ALL 34, 67',
    zh: '答复（答辩）须同时提交作出行政行为的全部证据、依据和其他有关材料。',
    en: 'The answer must come with the evidence, the basis and the other material on which the act was based.',
    remedyZh: '请备齐证据、依据后一并提交；逾期不提交的，视为没有证据、依据。',
    remedyEn: 'Enclose them; what is not handed in in time counts as not there.',
  },
  ({ command }) => command.payload.withEvidence,
);

/** No evidence is taken from the other side while the remedy runs (ARL 46; ALL 35). */
export const noEvidenceTakenSince = onInput<ReconsiderationAnswerPayload>(
  {
    id: 'no-evidence-taken-since',
    article: 'ARL 46; ALL 35, 36',
    zh: '复议、诉讼期间不得自行向申请人（原告）、第三人和证人收集证据，答复不得使用此类证据。',
    en: 'While a remedy runs the bureau takes no evidence from the other side, third parties or witnesses, and answers with none such.',
    remedyZh: '请剔除行政行为作出之后收集的证据；经法院准许补充的除外。',
    remedyEn: 'Leave out what was taken after the act, save what the court allowed.',
  },
  ({ command }) => command.payload.noneTakenSince,
);

/** A leader attends, or the bureau explains itself and sends staff (ARL 51(3)). */
export const leaderAttendsOrExplains = onInput<ReconsiderationAttendPayload>(
  {
    id: 'leader-attends-or-explains',
    article: 'ARL 51(3)',
    zh: '本机关负责人应当参加听证；不能参加的，须说明理由并委托相应工作人员参加。',
    en: 'A leader of the bureau attends the hearing; who cannot explains why and sends staff.',
    remedyZh: '写明参加的负责人（leader），或者说明理由（explanation）并写明工作人员（staff）。',
    remedyEn: 'Name the leader, or give the explanation and name the staff.',
  },
  ({ command: { payload }, known }) => {
    const { leader, explanation, staff = [] } = payload;
    if (leader !== undefined) return isLeader(known.people[leader]?.posts ?? []);
    return explanation !== undefined && staff.length > 0;
  },
);

function isLeader(posts: readonly { readonly role: string }[]): boolean {
  return posts.some(({ role }) => role === 'leader' || role === 'principal');
}

/** Attendance is at a hearing that the body fixed (ARL 50, 51). */
export const hearingFixed = onFacts(
  {
    id: 'reconsideration-hearing-fixed',
    article: 'ARL 50, 51',
    zh: '须先有复议机构的听证通知。',
    en: 'The body must have fixed a hearing first.',
    remedyZh: '请先登记听证通知（reconsideration.hear）。',
    remedyEn: 'Enter the notice of the hearing first (reconsideration.hear).',
  },
  ({ self }) => self?.has('reconsideration.hear') === true,
);
