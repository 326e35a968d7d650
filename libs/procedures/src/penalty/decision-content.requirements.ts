import type { Requirement } from '#engine';
import { excessOver } from './compare-items.js';
import {
  appliesLighterLaw,
  bearsOneFine,
  CORRECTION_ORDERED,
  LIGHTER_LAW,
  ONE_ACT_ONE_FINE,
  ordersCorrection,
} from './decided-party.js';
import { onDecision, onNoticedPenalty, onPenalty } from './deciding.js';
import type { DecisionMakePayload, DecisionParty } from './decision-payload.js';
import { statementsToAnswer } from './party-rights.js';
import { penaltiesAmong } from './penalty-items.js';
import { sameText } from './same-text.js';

type Required = Requirement<DecisionMakePayload>;

/** A penalty imposes something. */
export const penaltyImposed: Required = onPenalty(
  {
    id: 'penalty-imposed',
    article: 'APL 9; PROC 62',
    zh: '处罚决定须对每名受处罚的当事人写明处罚种类。',
    en: 'A penalty decision must impose a kind of penalty on every party it punishes.',
    remedyZh: '请填写处罚种类；不予处罚的，请更正处理结果。',
    remedyEn: 'Give the penalties, or correct the outcome for the party.',
  },
  ({ party }) => penaltiesAmong(party.items).length > 0,
);

/** Facts and basis are those that were told. */
export const sameFactsAndBasis: Required = onNoticedPenalty(
  {
    id: 'same-facts-and-basis',
    article: 'APL 44; PROC 57, 58',
    zh: '决定认定的事实和依据须与告知书一致。',
    en: 'Facts and basis of the decision must be those of the notice.',
    remedyZh: '事实或依据变更的，重新送审并告知。',
    remedyEn: 'Where they changed, submit for review and notice again.',
  },
  (told, party) => sameText(told.facts, party.facts) && sameText(told.basis, party.basis),
);

/** No kind is added (PROC 58). */
export const noKindAdded: Required = onNoticedPenalty(
  {
    id: 'no-kind-added',
    article: 'APL 45; PROC 58',
    zh: '不得增加告知书未告知的处罚种类。',
    en: 'No kind of penalty may be added to those of the notice.',
    remedyZh: '请删去增加的种类，或重新审核并告知。',
    remedyEn: 'Leave out what was added, or review and notice again.',
  },
  (told, party) => excessOver(told.kinds, party.items).added.length === 0,
);

/** Nothing is heavier than it was told (APL 45; PROC 58). */
export const notHeavierThanNotice: Required = onNoticedPenalty(
  {
    id: 'not-heavier-than-notice',
    article: 'APL 45; PROC 58',
    zh: '处罚的金额、期限、范围不得重于告知书；不得因陈述申辩或者听证加重处罚。',
    en: 'No amount, term or scope may exceed the notice; defence and hearing never make it heavier.',
    remedyZh: '请按不重于告知的内容决定；确有新证据的，重新审核并告知。',
    remedyEn: 'Decide within the notice; on new evidence, review and notice again.',
  },
  (told, party) => excessOver(told.kinds, party.items).heavier.length === 0,
);

/** Each point of each defence is answered. */
export const defencesAnswered: Required = onPenalty(
  {
    id: 'defence-answered',
    article: 'APL 45, 59; PROC 57, 62',
    zh: '须逐项说明对当事人陈述申辩意见的采纳情况及理由。',
    en: 'Every point of every defence must be answered, adopted or not, with reasons.',
    remedyZh: '请对每条陈述申辩逐项答复（answers）。',
    remedyEn: 'Answer each point (answers).',
  },
  ({ party }, { self }) => {
    const answers = party.answers ?? [];
    return statementsToAnswer(self, party.party).every((fact) =>
      fact.payload.points.every((_, index) =>
        answers.some((answer) => answer.defence === fact.seq && answer.point === index + 1),
      ),
    );
  },
);

/** Whoever is punished is ordered to correct (APL 28(1)). */
export const correctionOrdered: Required = onPenalty(CORRECTION_ORDERED, ({ party }) => ordersCorrection(party));

/** One act bears one fine (APL 29). */
export const oneActOneFine: Required = onPenalty(ONE_ACT_ONE_FINE, ({ party }) => bearsOneFine(party));

/** Where the law changed, the lighter one applies (APL 37). */
export const lighterLawApplied: Required = onPenalty(LIGHTER_LAW, ({ party }) => appliesLighterLaw(party));

/** The step chosen is named, with basis and reasons. */
export const discretionBased: Required = onPenalty(
  {
    id: 'discretion-based',
    article: 'APL 34; 国市监法规〔2022〕2号 20',
    zh: '须写明适用的裁量阶次、裁量基准及理由。',
    en: 'The step of discretion, its basis and the reasons must be given.',
    remedyZh: '请填写裁量情况（discretion）。',
    remedyEn: 'Give the discretion.',
  },
  ({ party }) => party.discretion !== undefined,
);

/** Listing as seriously untrustworthy goes with the same decision, was told, and has the upper bureau's consent. */
export const listingNoticedAndConsented: Required = onDecision(
  {
    id: 'listing-consented',
    article: 'SERI 12, 13, 22',
    zh: '列入严重违法失信名单须已在告知书中告知，并经上一级市场监督管理部门同意。',
    en: 'Listing as seriously untrustworthy must have been told in the notice and needs the upper bureau’s consent.',
    remedyZh: '请附上级同意文书（listingConsent）；未告知的，重新告知。',
    remedyEn: 'Attach the consent (listingConsent); if it was not told, notice again.',
  },
  ({ view, content, notice }) => {
    const listed = content.parties.filter((party) => party.listing === true);
    const consented = content.listingConsent !== undefined || view.parameter('listing-needs-upper-consent') !== true;
    return listed.length === 0 || (consented && listed.every((party) => wasTold(party, notice?.parties ?? [])));
  },
);

function wasTold(party: DecisionParty, told: readonly { party: number; listing?: boolean }[]): boolean {
  return told.some((one) => one.party === party.party && one.listing === true);
}
