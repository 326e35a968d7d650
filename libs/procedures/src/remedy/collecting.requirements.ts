import type { CaseView, ProceedingView } from '#engine';
import { deciders, lastForEach, standsFor } from '../penalty/decisions.js';
import { partiesToDecide } from '../penalty/undecided.js';
import { onInput } from '../requirement.js';
import { decisionContested, openingOf, runs } from './remedy-subject.js';

/** What the guard reads of an act of investigation. */
interface Act {
  readonly party?: number;
  readonly courtAllowed?: boolean;
}

/**
 * While a decision that stands is contested, nothing is collected that is to carry it (ARL 46; ALL 35, 36). What concerns
 * a party that is still to be decided on goes on.
 */
export const nothingCollectedDuringRemedy = onInput<Act>(
  {
    id: 'nothing-collected-during-remedy',
    article: 'ARL 46; ALL 35, 36',
    zh: '复议、诉讼期间不得自行向申请人（原告）、第三人和证人收集证据。',
    en: 'While a reconsideration or suit runs the bureau collects no evidence from the other side, third parties or witnesses.',
    remedyZh: '等待复议、诉讼结果；经法院准许补充的，填写 courtAllowed；涉及尚未处理的当事人的，写明 party。',
    remedyEn:
      'Wait for the outcome; where the court allowed it, say so in courtAllowed; for a party not decided on yet name it in `party`.',
  },
  ({ view, command: { payload, at } }) =>
    payload.courtAllowed === true || !isBarred(view, payload.party, at.slice(0, 10)),
);

function isBarred(view: CaseView, party: number | undefined, day: string): boolean {
  const contested = contestedDecisions(view, day);
  if (contested.length === 0) return false;
  return deciders(view).some((penalty) => {
    const waiting = partiesToDecide(view, penalty);
    if (party === undefined ? waiting.length > 0 : waiting.includes(party)) return false;
    return [...lastForEach(penalty)].some(
      ([one, decision]) => contested.includes(decision.fact.seq) && standsFor(decision, one),
    );
  });
}

/** Decisions contested on a day, by a remedy that runs. */
function contestedDecisions(view: CaseView, day: string): readonly (number | undefined)[] {
  return (['reconsideration', 'litigation'] as const)
    .flatMap((source) => view.proceedings(source))
    .filter((self) => runs(self) && isFiledBy(self, day))
    .map((self) => decisionContested(view, self));
}

function isFiledBy(self: ProceedingView, day: string): boolean {
  return (openingOf(self)?.payload.filedOn ?? day) <= day;
}
