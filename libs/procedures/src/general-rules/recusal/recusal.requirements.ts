import type { CaseView, PersonKnown, Requirement, StepView } from '#engine';
import { onInput } from '../../requirement.js';
import type { DeliberationConcludePayload } from '../deliberation/deliberation-payload.js';
import type { RecusalDecidePayload, RecusalPost, RecusalRequestPayload } from './recusal-payload.js';
import { hearingHost, hearingStaff, openRequests } from './recusal-requests.js';

/** The post named is the one the person holds: who decides depends on it. */
export const recusalPostTrue: Requirement<RecusalRequestPayload> = onInput<RecusalRequestPayload>(
  {
    id: 'recusal-post-true',
    article: 'PROC 4; HEAR 4',
    zh: '被申请回避人员的身份须与其实际职务或者听证中的职责一致。',
    en: 'The post named must be the one the person holds in the bureau or in the hearing.',
    remedyZh: '请核对人员及其身份。',
    remedyEn: 'Check the person and the post.',
  },
  ({ view, command, known }) => {
    const { person, post } = command.payload;
    const concerned = known.people[person];
    return concerned !== undefined && postOf(view, concerned).includes(post);
  },
);

/** The request named waits for a decision on this person. */
export const recusalRequested: Requirement<RecusalDecidePayload> = onInput<RecusalDecidePayload>(
  {
    id: 'recusal-requested',
    article: 'APL 43; PROC 4',
    zh: '须有针对该人员且尚未决定的回避申请。',
    en: 'A request to recuse this person must be waiting.',
    remedyZh: '请先登记回避申请，并核对其日志序号。',
    remedyEn: 'Record the request first, and check its journal number.',
  },
  (step) => requestMeant(step) !== undefined,
);

/** Who decides whom: chief by the leaders together, other leaders by the chief, staff by the leader; in hearings the host. */
export const recusalDecider: Requirement<RecusalDecidePayload> = onInput<RecusalDecidePayload>(
  {
    id: 'recusal-decider',
    article: 'PROC 4; HEAR 4',
    zh: '主要负责人的回避由负责人集体讨论决定，其他负责人的由主要负责人决定，其他人员的由负责人决定；听证员、记录员的由听证主持人决定，听证主持人的由负责人决定。',
    en: 'The chief’s recusal is decided by the leaders together, other leaders’ by the chief, staff’s by the leader; hearing members’ and recorder’s by the host, the host’s by the leader.',
    remedyZh: '请由有权决定的人员决定。',
    remedyEn: 'Have it decided by whoever has the power.',
  },
  (step) => {
    const post = requestMeant(step)?.payload.post;
    const { actor } = step.command;
    if (post === undefined) return true;
    if (post === 'hearing-member') return actor.person === hearingHost(step.view);
    return DECIDERS[post].includes(actor.role);
  },
);

/** The chief's recusal rests on a discussion of the leaders after the request (PROC 4). */
export const chiefRecusalDiscussed: Requirement<RecusalDecidePayload> = onInput<RecusalDecidePayload>(
  {
    id: 'chief-recusal-discussed',
    article: 'PROC 4',
    zh: '主要负责人的回避须经负责人集体讨论。',
    en: 'The recusal of the chief needs the leaders’ discussion.',
    remedyZh: '请先记录集体讨论结论（deliberation.conclude，事项 recusal）。',
    remedyEn: 'Record the discussion first (deliberation.conclude on the matter recusal).',
  },
  (step) => {
    const request = requestMeant(step);
    if (request?.payload.post !== 'principal') return true;
    const result = step.command.payload.recused ? 'agreed' : 'refused';
    return step.view
      .facts<DeliberationConcludePayload>('deliberation.conclude')
      .some(({ seq, payload }) => seq > request.seq && payload.matter === 'recusal' && payload.result === result);
  },
);

/** Nobody decides on the own recusal. */
export const notOwnRecusal: Requirement<RecusalDecidePayload> = onInput<RecusalDecidePayload>(
  {
    id: 'not-own-recusal',
    article: 'PROC 4',
    zh: '不得决定本人的回避。',
    en: 'Nobody decides on the own recusal.',
    remedyZh: '请由其他有权人员决定。',
    remedyEn: 'Somebody else with the power must decide.',
  },
  ({ command }) => command.payload.person !== command.actor.person,
);

const DECIDERS: Readonly<Record<Exclude<RecusalPost, 'hearing-member'>, readonly string[]>> = {
  principal: ['recorder'],
  leader: ['principal'],
  staff: ['leader', 'principal'],
  'hearing-host': ['leader', 'principal'],
};

function requestMeant({ view, command }: StepView<RecusalDecidePayload>) {
  const { request, person } = command.payload;
  return openRequests(view).find((fact) => fact.seq === request && fact.payload.person === person);
}

function postOf(view: CaseView, person: PersonKnown): readonly RecusalPost[] {
  const inHearing: RecusalPost[] = [];
  if (hearingHost(view) === person.id) inHearing.push('hearing-host');
  if (hearingStaff(view).includes(person.id)) inHearing.push('hearing-member');
  if (inHearing.length > 0) return inHearing;
  const roles = person.posts.map((post) => post.role);
  if (roles.includes('principal')) return ['principal'];
  return roles.includes('leader') ? ['leader'] : ['staff'];
}
