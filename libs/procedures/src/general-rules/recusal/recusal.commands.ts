import type { ActorCode, CaseTaskDeclaration, CommandDefinition } from '#engine';
import { RecusalDecidePayload, RecusalRequestPayload, type RecusalPost } from './recusal-payload.js';
import { openRequests } from './recusal-requests.js';
import {
  chiefRecusalDiscussed,
  notOwnRecusal,
  recusalDecider,
  recusalPostTrue,
  recusalRequested,
} from './recusal.requirements.js';

/** General rule 10. Both judge persons, not the matter, so a suspension does not stop them. */
export const recusalCommands: readonly CommandDefinition[] = [
  {
    name: 'recusal.request',
    title: { zh: '登记回避申请', en: 'Record a request for recusal' },
    article: 'APL 43; PROC 4',
    by: ['officer'],
    payload: RecusalRequestPayload,
    scope: 'case',
    whileSuspended: true,
    requires: [recusalPostTrue],
  },
  {
    name: 'recusal.decide',
    title: { zh: '决定是否回避', en: 'Decide on a recusal' },
    article: 'PROC 4; HEAR 4',
    by: ['P', 'L', 'C', 'H'],
    payload: RecusalDecidePayload,
    scope: 'case',
    whileSuspended: true,
    requires: [recusalRequested, recusalDecider, chiefRecusalDiscussed, notOwnRecusal],
  },
];

const OWNERS: readonly (readonly [ActorCode, readonly RecusalPost[]])[] = [
  ['C', ['principal']],
  ['P', ['leader']],
  ['L', ['staff', 'hearing-host']],
  ['H', ['hearing-member']],
];

/** One task for whoever decides, named by the request. */
export const recusalTasks: readonly CaseTaskDeclaration[] = OWNERS.map(([owner, posts]) => ({
  task: 'decide-recusal',
  owner,
  title: { zh: '决定是否回避', en: 'Decide on a recusal' },
  command: 'recusal.decide',
  wanted: (view) =>
    openRequests(view)
      .filter((fact) => posts.includes(fact.payload.post))
      .map((fact) => ({ subject: String(fact.seq) })),
}));
