import type { RequirementWords } from '../requirement.js';
import type { DecisionParty } from './decision-payload.js';

/** What is decided for a party, by either procedure. */
type Decided = Pick<DecisionParty, 'items' | 'correction' | 'law'>;

export const CORRECTION_ORDERED: RequirementWords = {
  id: 'correction-ordered',
  article: 'APL 28(1)',
  zh: '实施处罚时，应当责令当事人改正或者限期改正违法行为。',
  en: 'Whoever is punished must be ordered to correct the violation.',
  remedyZh: '请写明责令改正的内容，或已改正的情况（correction）。',
  remedyEn: 'Say what is to be corrected, or that it already was (correction).',
};

export const ONE_ACT_ONE_FINE: RequirementWords = {
  id: 'one-act-one-fine',
  article: 'APL 29',
  zh: '对当事人的同一个违法行为，不得给予两次以上罚款；触犯多个规范的，按罚款数额高的规定处罚。',
  en: 'One act of a party bears one fine, by the highest of several norms.',
  remedyZh: '同一行为只保留一项罚款；多个行为的，请分别写明所针对的行为（act）。',
  remedyEn: 'Keep one fine for one act; for several acts name the act of each fine.',
};

export const LIGHTER_LAW: RequirementWords = {
  id: 'lighter-law',
  article: 'APL 37',
  zh: '适用违法行为发生时的规定；作出决定时规定已变更且新规定处罚较轻的，适用新规定。',
  en: 'The law at the time of the act applies, and a new law where it is lighter.',
  remedyZh: '请更正所适用的规定（law）。',
  remedyEn: 'Correct which law was applied (law).',
};

/** Whoever is punished is ordered to correct (APL 28(1)). */
export function ordersCorrection({ correction, items }: Decided): boolean {
  return correction !== undefined || items.some((item) => item.kind === 'order');
}

/** One act bears one fine (APL 29). */
export function bearsOneFine({ items }: Decided): boolean {
  const acts = items.filter((item) => item.kind === 'fine').map((item) => item.act ?? '');
  return new Set(acts).size === acts.length;
}

/** Where the law changed, the lighter one applies (APL 37). */
export function appliesLighterLaw({ law }: Decided): boolean {
  return law === undefined || (law.lighter === 'new') === (law.applied === 'new');
}
