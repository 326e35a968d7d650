import type { Requirement } from '#engine';
import { standingProposals } from '../general-rules/approval/proposals.js';
import { partiesOf } from '../general-rules/party/parties.js';
import { onFacts, onInput } from '../requirement.js';
import { sameItems } from './compare-items.js';
import type { DeliberationConcludePayload } from '../general-rules/deliberation/deliberation-payload.js';
import { onDecision, onPenalty, type Deciding } from './deciding.js';
import type { DecisionContent, DecisionMakePayload } from './decision-payload.js';
import { contentHas, lastForEach, outcomeFor, standsFor } from './decisions.js';
import { conclusionHere, deliberationDue } from './deliberated.js';
import { hearingReport } from './hearings.js';
import { noticeServed } from './notices.js';
import { lastDayOf, rightsOf, waiverOf } from './party-rights.js';
import { refundOpen } from './refunds.js';
import { proposedOutcome } from './submissions.js';
import { partiesToDecide } from './undecided.js';

/** What decides on a proposed decision, and what else answers it. */
export const DECISION_PROPOSAL = {
  decision: 'decision.make',
  proposedBy: ['decision.propose'],
  answeredBy: ['decision.return', 'notice.issue', 'review.submit', 'investigation.reported'],
};

/** A decision waits for the leader. */
export const decisionProposed: Requirement = onFacts(
  {
    id: 'decision-proposed',
    article: 'PROC 60; form 43',
    zh: '须有办案人员提出且尚未答复的处理决定审批表。',
    en: 'A handler must have proposed a decision that waits for an answer.',
    remedyZh: '请办案人员先提出处理决定（decision.propose）。',
    remedyEn: 'Have a handler propose the decision (decision.propose).',
  },
  ({ view }) => standingProposals(view, DECISION_PROPOSAL).length > 0,
);

/** Each party of the decision is a party of the case, once. */
export const decisionPartiesKnown: Requirement<{ content?: DecisionContent }> = onInput<{ content?: DecisionContent }>(
  {
    id: 'decision-parties-known',
    article: 'PROC 62',
    zh: '处理决定的当事人须已登记，且不得重复。',
    en: 'The parties of a decision must be parties of the case, each once.',
    remedyZh: '请核对当事人序号。',
    remedyEn: 'Check the numbers of the parties.',
  },
  ({ view, command }) => {
    const numbers = command.payload.content?.parties.map((one) => one.party) ?? [];
    const known = partiesOf(view).map((party) => party.number);
    return new Set(numbers).size === numbers.length && numbers.every((party) => known.includes(party));
  },
);

/** Outcome is kept per party: one decision is about all who wait for one, and about nobody on whom one stands. */
export const decisionCoversParties: Requirement<DecisionMakePayload> = onDecision(
  {
    id: 'decision-covers-parties',
    article: 'APL 57; PROC 60, 62',
    zh: '处理决定须涵盖经审核且尚未作出决定的每一名当事人，且不得包括决定仍然有效的当事人。',
    en: 'The decision must be about every party that was reviewed and not decided on yet, and about nobody on whom a decision stands.',
    remedyZh: '请对每一名尚未处理的当事人写明处理结果（parties）。',
    remedyEn: 'Give the outcome for each party that still waits (parties).',
  },
  ({ view, self, content }) => {
    const decided = content.parties.map((one) => one.party);
    const last = lastForEach(self);
    const standing = decided.filter((party) => {
      const decision = last.get(party);
      return decision !== undefined && standsFor(decision, party);
    });
    return standing.length === 0 && partiesToDecide(view, self).every((party) => decided.includes(party));
  },
);

/** No penalty on anybody who was not told before (APL 44, 62). */
export const noticeServedToAll: Requirement<DecisionMakePayload> = onPenalty(
  {
    id: 'notice-served',
    article: 'APL 44, 62; PROC 57',
    zh: '作出处罚决定前，须已向每名受处罚的当事人送达行政处罚告知书。',
    en: 'Before a penalty is decided the notice must have been served on every party to be punished.',
    remedyZh: '请先告知并送达；事实、依据或处罚变更的，重新审核并告知。',
    remedyEn: 'Issue and serve the notice first; after a change, review and notice again.',
  },
  ({ party, told }, { view, notice }) =>
    notice !== undefined && told !== undefined && noticeServed(view, notice, party.party) !== undefined,
);

/** The day after the five working days at the earliest, unless every right was waived in writing. */
export const fiveDaysOver: Requirement<DecisionMakePayload> = onPenalty(
  {
    id: 'five-days-over',
    article: 'APL 44, 62; PROC 57(2); HEAR 7',
    zh: '作出处罚决定最早为告知书送达满五个工作日的次日；当事人书面放弃陈述申辩（属于听证范围的并放弃听证）的除外。',
    en: 'The earliest day of a penalty is the day after the five working days, unless the party waived its rights in writing.',
    remedyZh: '请在期限届满次日以后作出决定，或登记书面放弃。',
    remedyEn: 'Decide after the five working days, or record the written waivers.',
  },
  ({ party }, { step, view, self, notice }) => {
    const served = notice === undefined ? undefined : noticeServed(view, notice, party.party);
    if (notice === undefined || served === undefined) return true;
    const rights = rightsOf(notice, party.party);
    if (rights.every((right) => waiverOf(self, notice, party.party, right) !== undefined)) return true;
    const day = step.command.at.slice(0, 10);
    return rights.every((right) => {
      const last = lastDayOf(step.known, served, right);
      return last !== null && day > last;
    });
  },
);

/** The decision follows the hearing record, and says how (APL 65). */
export const followsHearingRecord: Requirement<DecisionMakePayload> = onDecision(
  {
    id: 'follows-hearing-record',
    article: 'APL 65; HEAR 29(2)',
    zh: '经过听证的，须根据听证笔录作出决定，并说明如何采纳。',
    en: 'After a hearing the decision must rest on the hearing record and say how.',
    remedyZh: '请在决定内容中写明听证笔录的采纳情况（hearingRecord）。',
    remedyEn: 'Say in the content how the hearing record was followed (hearingRecord).',
  },
  ({ view, self, content }) => hearingReport(view, self) === undefined || content.hearingRecord !== undefined,
);

/** The leaders discussed the penalty where they must (PROC 60(2)). */
export const leadersDiscussed: Requirement<DecisionMakePayload> = onDecision(
  {
    id: 'deliberation-concluded',
    article: 'APL 57(2); PROC 60(2)',
    zh: '属于第五十条第一款情形拟给予处罚的，须经部门负责人集体讨论决定。',
    en: 'A penalty in any case of PROC 50(1) must be discussed and concluded by the leaders together.',
    remedyZh: '请先集体讨论并录入结论（deliberation.conclude）。',
    remedyEn: 'Have the leaders discuss it and record the conclusion (deliberation.conclude).',
  },
  ({ step, view, self, content, notice }) => {
    if (notice === undefined || !contentHas(content, 'penalty') || !deliberationDue(view, self)) return true;
    const conclusion = conclusionHere(view, self);
    return conclusion !== undefined && conclusion.at <= step.command.at;
  },
);

/** The leaders' conclusion binds (general rule 2). */
export const equalsConclusion: Requirement<DecisionMakePayload> = onDecision(
  {
    id: 'equals-conclusion',
    article: 'APL 57(2); PROC 60(2)',
    zh: '决定内容须与集体讨论结论一致。',
    en: 'The decision must equal the conclusion of the leaders.',
    remedyZh: '请按结论修改决定内容；需要变更的，再次集体讨论。',
    remedyEn: 'Bring the decision into line with the conclusion, or discuss it again.',
  },
  (deciding) => {
    const conclusion = conclusionHere(deciding.view, deciding.self)?.payload;
    if (conclusion === undefined) return true;
    return conclusion.result === 'other-outcome'
      ? deciding.content.outcome === conclusion.outcome
      : asConcluded(deciding, conclusion);
  },
);

/** Everybody who was told is punished just as concluded: lighter as listed, else as noticed. */
function asConcluded(deciding: Deciding, { result, parties }: DeliberationConcludePayload): boolean {
  const { view, self, content, notice } = deciding;
  const waiting = partiesToDecide(view, self);
  const concerned = (notice?.parties ?? []).filter((told) => waiting.includes(told.party));
  return concerned.every((told) => {
    const lighter = result === 'lighter' ? parties?.find((one) => one.party === told.party)?.kinds : undefined;
    const decided = content.parties.find((one) => one.party === told.party);
    const punishes = decided !== undefined && outcomeFor(content, decided) === 'penalty';
    return punishes && sameItems(lighter ?? told.kinds, decided.items);
  });
}

/** What was reviewed is decided; only after the parties were heard may a penalty become another outcome. */
export const outcomeAsReviewed: Requirement<DecisionMakePayload> = onDecision(
  {
    id: 'outcome-as-reviewed',
    article: 'APL 58; PROC 49, 60',
    zh: '处理结果须与经审核的意见一致；告知、听证之后可以由处罚改为其他处理。',
    en: 'The outcome must be the one that was reviewed; after notice and hearing a penalty may become another outcome.',
    remedyZh: '处理结果变更的，重新送审。',
    remedyEn: 'To decide otherwise, submit the changed version for review.',
  },
  ({ view, self, content }) => {
    const reviewed = proposedOutcome(view, self);
    return content.outcome === reviewed || (reviewed === 'penalty' && self.in() === 'deciding');
  },
);

/** An order to refund has its result before the decision (PROC 59). */
export const refundSettled: Requirement<DecisionMakePayload> = onDecision(
  {
    id: 'refund-settled',
    article: 'PROC 59, 64',
    zh: '责令退款的，须在登记退款结果后作出决定。',
    en: 'Where a refund was ordered, its result must be recorded before the decision.',
    remedyZh: '请登记退款结果（refund.result）。',
    remedyEn: 'Record the result of the refund (refund.result).',
  },
  ({ self }) => refundOpen(self).length === 0,
);
