import type { Known, Requirement } from '#engine';
import { onInput } from '../../requirement.js';
import { everHandlers } from '../officers/handlers.js';
import { isRecused } from '../recusal/recusals.js';
import type { DeliberationConcludePayload } from './deliberation-payload.js';

type Payload = DeliberationConcludePayload;

const LEADING_ROLES = ['leader', 'principal'];
const PENALTY_RESULTS = ['as-noticed', 'lighter', 'change', 'supplement', 'other-outcome'];

/** More than half of the members are present, and at least two (interpretation: parameter `deliberation-quorum`). */
export const quorumPresent: Requirement<Payload> = onInput<Payload>(
  {
    id: 'deliberation-quorum',
    article: 'APL 57(2); PROC 60(2)',
    zh: '集体讨论须有过半数且不少于规定人数的负责人到会，主持人须到会。',
    en: 'More than half of the leaders, and no fewer than the configured number, must be present, the chair among them.',
    remedyZh: '补足到会人数后重新讨论，并如实记录缺席人员及原因。',
    remedyEn: 'Discuss again with enough members, and record who is absent and why.',
  },
  ({ view, command }) => {
    const { present, absent, chair } = command.payload;
    const least = Number(view.parameter('deliberation-quorum'));
    return present.includes(chair) && present.length >= least && present.length > absent.length;
  },
);

/** Members are leaders of the bureau who neither handled the case nor were recused. */
export const membersAble: Requirement<Payload> = onInput<Payload>(
  {
    id: 'deliberation-members-able',
    article: 'APL 57(2); PROC 4, 60(2)',
    zh: '参加集体讨论并发表意见的须是部门负责人，且不是本案办案人员、未被决定回避。',
    en: 'Members of the discussion must be leaders who neither handled the case nor were recused.',
    remedyZh: '请核对到会的负责人名单；办案人员只作汇报，不作为讨论成员。',
    remedyEn: 'Check the members present; handlers report but are no members.',
  },
  ({ view, command, known }) => {
    const handlers = everHandlers(view);
    return command.payload.present.every(
      (person) => isLeader(known, person) && !handlers.has(person) && !isRecused(view, person),
    );
  },
);

/** Each member present gave an opinion, and nobody else. */
export const eachOpinionRecorded: Requirement<Payload> = onInput<Payload>(
  {
    id: 'deliberation-each-opinion',
    article: 'form 42',
    zh: '须逐一记录每名到会成员的意见。',
    en: 'The opinion of every member present must be recorded.',
    remedyZh: '补记未发表意见的成员的意见。',
    remedyEn: 'Add the opinions that are missing.',
  },
  ({ command }) => {
    const { present, opinions } = command.payload;
    const spoke = new Set(opinions.map((one) => one.person));
    return present.every((person) => spoke.has(person)) && spoke.size === present.length;
  },
);

/** The record is kept by somebody who does not discuss. */
export const recorderApart: Requirement<Payload> = onInput<Payload>(
  {
    id: 'deliberation-recorder-apart',
    article: 'form 42',
    zh: '记录人不得同时是参加讨论的成员。',
    en: 'The recorder must not be one of the members.',
    remedyZh: '请指定记录人录入。',
    remedyEn: 'Have the named recorder enter it.',
  },
  ({ command }) => !command.payload.present.includes(command.actor.person),
);

/** The result is one that the matter allows, with what it needs. */
export const resultFitsMatter: Requirement<Payload> = onInput<Payload>(
  {
    id: 'deliberation-result-fits',
    article: 'APL 57(2); PROC 60(2), 64',
    zh: '讨论结论须与讨论事项相符：处罚的结论为照告知、从轻、变更、补充调查或其他处理，从轻须逐一写明，其他处理须写明；延期须确定期限。',
    en: 'The result must fit the matter: lighter names what is imposed, another outcome names it, an extension its definite length.',
    remedyZh: '请更正结论（result、parties、outcome、extension）。',
    remedyEn: 'Correct result, parties, outcome or extension.',
  },
  ({ command }) => resultFits(command.payload),
);

function resultFits(payload: Payload): boolean {
  const { matter, result } = payload;
  if (matter !== 'penalty') {
    const agreed = result === 'agreed';
    return (agreed || result === 'refused') && (matter !== 'extension' || !agreed || payload.extension !== undefined);
  }
  if (result === 'lighter') return (payload.parties ?? []).length > 0;
  if (result === 'other-outcome') return payload.outcome !== undefined && payload.outcome !== 'penalty';
  return PENALTY_RESULTS.includes(result);
}

function isLeader(known: Known, person: string): boolean {
  return known.people[person]?.posts.some((post) => LEADING_ROLES.includes(post.role)) === true;
}
