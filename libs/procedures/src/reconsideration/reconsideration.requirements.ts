import { onFacts, onInput } from '../requirement.js';
import type { ReconsiderationAttendPayload } from './reconsideration-payload.js';
import { isLeader } from '../remedy/is-leader.js';
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
