import type { CaseView, Effect, ExpiryPayload, Fact, ProceedingView, StepView } from '#engine';
import type { RemedyOpeningPayload } from './remedy-opening-payload.js';
import { broughtBy } from './remedy-outcomes.js';

/** Limits within which a party contests a decision (ARL 20; ALL 45, 46). */
const CONTESTING: readonly string[] = [
  'reconsideration-apply',
  'litigation-direct',
  'litigation-after-reconsideration',
];

/** Expiries of a proceeding that an act of this day forestalled, because the act became known only afterwards (general rule 4). */
export function forestalled(
  self: ProceedingView,
  rules: readonly string[],
  day: string,
): readonly Fact<ExpiryPayload>[] {
  return self
    .facts<ExpiryPayload>('clock.expire')
    .filter(({ payload }) => rules.includes(payload.rule) && day <= payload.due);
}

/** Takes such expiries back; the state, where one led to another, follows from the facts. */
export function undoForestalled(self: ProceedingView, rules: readonly string[], day: string): readonly Effect[] {
  return forestalled(self, rules, day).map(undo);
}

/** A party contested the decision in time, and the bureau learned of it when the time was over. */
export function openedInTime({ view }: Pick<StepView<never>, 'view'>, fact: Fact): readonly Effect[] {
  const { applicant, filedOn } = (fact as unknown as Fact<RemedyOpeningPayload>).payload;
  if (applicant.party === undefined) return [];
  const subject = String(applicant.party);
  return ['penalty', 'summary-penalty', 'execution']
    .flatMap((procedure) => view.proceedings(procedure))
    .flatMap((self) => forestalled(self, CONTESTING, filedOn))
    .filter(({ payload }) => payload.subject === subject)
    .map(undo);
}

/** What a remedy brought to a decision is taken back: an appeal in time, or a retrial, leaves the judgment without force. */
export function undoOutcome(view: CaseView, self: ProceedingView): readonly Effect[] {
  return broughtBy(view, self, 'remedy.apply').map(undo);
}

/** Takes back that a fact was recorded. */
export function undo({ proceeding, seq, command }: Pick<Fact, 'proceeding' | 'seq' | 'command'>): Effect {
  return { kind: 'undo', proceeding, seq, command };
}
