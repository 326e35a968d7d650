import type { Known, PersonKnown, Requirement } from '#engine';
import { onFacts, onInput } from '../../requirement.js';
import { isRecused } from '../recusal/recusals.js';
import { everHandlers } from './handlers.js';

type Officers = { readonly officers: readonly string[] };

/** At least two officers (APL 42, PROC 22). */
export const twoOfficers: Requirement<Officers> = onInput<Officers>(
  {
    id: 'two-officers',
    article: 'APL 42; PROC 22',
    zh: '执法人员不得少于两人。',
    en: 'There must be at least two officers.',
    remedyZh: '再指派一名持有有效执法证的人员。',
    remedyEn: 'Name another officer with a valid certificate.',
  },
  ({ command }) => new Set(command.payload.officers).size >= 2,
);

/** Every officer holds a certificate valid on the day of the act. */
export const officersCertified: Requirement<Officers> = onInput<Officers>(
  {
    id: 'officers-certified',
    article: 'APL 42; PROC 19(2)',
    zh: '执法人员须持有有效的执法证件。',
    en: 'Every officer must hold a valid enforcement certificate.',
    remedyZh: '更换为持有有效执法证的人员。',
    remedyEn: 'Name officers whose certificates are valid.',
  },
  ({ command, known }) =>
    command.payload.officers.every((id) => isCertified(known.people[id], command.at.slice(0, 10))),
  ({ command, known }) => uncertified(command.payload.officers, known, command.at.slice(0, 10)),
);

/** No officer had been recused when the act took place. */
export const officersNotRecused: Requirement<Officers> = onInput<Officers>(
  {
    id: 'officers-not-recused',
    article: 'APL 43; PROC 4',
    zh: '已决定回避的人员不得参与本案。',
    en: 'A recused person takes no part in the case.',
    remedyZh: '更换未被决定回避的人员。',
    remedyEn: 'Name officers who were not recused.',
  },
  ({ view, command }) => command.payload.officers.every((id) => !isRecused(view, id, command.at)),
);

/** Nobody decides what they handled. */
export const deciderNotHandler: Requirement = onFacts(
  {
    id: 'decider-not-handler',
    article: 'PROC 19, 49, 60',
    zh: '本案办案人员不得对本案作出审批、决定。',
    en: 'Who handled the case does not decide in it.',
    remedyZh: '请由未参与办案的负责人决定。',
    remedyEn: 'A leader who never handled the case must decide.',
  },
  ({ view, command }) => !everHandlers(view).has(command.actor.person),
);

/** A certificate counts on a day when it is valid until that day or later. */
function isCertified(person: PersonKnown | undefined, day: string): boolean {
  const certificate = person?.certificate ?? null;
  return certificate !== null && certificate.validUntil >= day;
}

function uncertified(officers: readonly string[], known: Known, day: string) {
  const names = officers.filter((id) => !isCertified(known.people[id], day)).map((id) => known.people[id]?.name ?? id);
  return {
    zh: `下列人员没有有效的执法证件：${names.join('、')}。`,
    en: `These officers hold no valid enforcement certificate: ${names.join(', ')}.`,
  };
}
