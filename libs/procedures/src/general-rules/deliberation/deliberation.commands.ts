import type { CommandDefinition } from '#engine';
import { penaltyWaitsForLeaders, lighterThanNoticed } from '../../penalty/deliberated.requirements.js';
import { DeliberationConcludePayload } from './deliberation-payload.js';
import {
  eachOpinionRecorded,
  membersAble,
  quorumPresent,
  recorderApart,
  resultFitsMatter,
} from './deliberation.requirements.js';

/** General rule 2: what the leaders discuss together is recorded, and its conclusion binds. */
export const deliberationCommands: readonly CommandDefinition[] = [
  {
    name: 'deliberation.conclude',
    title: { zh: '集体讨论作出结论', en: 'Conclude the leaders’ discussion' },
    article: 'APL 57(2); PROC 60(2), 64',
    by: ['C'],
    payload: DeliberationConcludePayload,
    scope: 'case',
    requires: [
      quorumPresent,
      membersAble,
      eachOpinionRecorded,
      recorderApart,
      resultFitsMatter,
      penaltyWaitsForLeaders,
      lighterThanNoticed,
    ],
  },
];
