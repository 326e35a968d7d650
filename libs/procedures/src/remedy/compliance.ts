import type { CaseView, ChartBranch, Fact, ProceedingView } from '#engine';
import { ENDED_AS_CLUE } from '../filing/ended-as-clue.js';
import type { RemedyOutcomePayload } from './remedy-outcome-payload.js';
import { outcomeOf } from './remedy-outcomes.js';
import { openingOf } from './remedy-subject.js';

/** What the bureau may have to answer for: the outcome itself, the letter that came beside it (ARL 76), the costs (ALL 102). */
export const DUTIES = ['outcome', 'opinion-letter', 'court-cost'] as const;
export type Duty = (typeof DUTIES)[number];

/** Letters by which the body, or the court, asks for correction beside its outcome. */
const LETTERS = ['reconsideration.sendOpinion'];

/** What is to be complied with and was not reported yet. */
export function dutiesOf(self: ProceedingView): readonly Duty[] {
  const reported = (about: Duty, since: number): boolean =>
    complianceFacts(self).some(({ seq, payload }) => payload['about'] === about && seq > since);
  const outcome = outcomeOf(self);
  const letter = letterOf(self);
  return [
    ...(outcome !== undefined && asksForAction(outcome) && !reported('outcome', outcome.seq)
      ? (['outcome'] as const)
      : []),
    ...(letter !== undefined && !reported('opinion-letter', letter.seq) ? (['opinion-letter'] as const) : []),
    ...(bearsCosts(outcome) && !reported('court-cost', outcome.seq) ? (['court-cost'] as const) : []),
  ];
}

/** The opinion letter received last. */
function letterOf(self: ProceedingView): Fact | undefined {
  return LETTERS.flatMap((command) => self.facts(command)).at(-1);
}

/** The first report on a duty after the fact that gave rise to it. */
export function complianceAfter(self: ProceedingView, about: Duty, since: number): Fact | undefined {
  return complianceFacts(self).find(({ seq, payload }) => seq > since && payload['about'] === about);
}

/** Acts by which the matter was decided anew, or ended. */
const DECIDED_ANEW = ['decision.make', ...ENDED_AS_CLUE, 'investigation.terminate', 'investigation.refer'];

/** Whether a decision ordered anew was made, or the matter ended; after a refusal to file, filing is the new decision. */
export function isComplied(view: CaseView, self: ProceedingView): boolean {
  const outcome = outcomeOf(self);
  if (outcome?.payload.redo !== true) return true;
  const refused = openingOf(self)?.payload.object.kind === 'refusal-to-file';
  const ends = refused ? [...DECIDED_ANEW, 'filing.approve'] : DECIDED_ANEW;
  if (ends.some((command) => view.facts(command).some(({ seq }) => seq > outcome.seq))) return true;
  return view.latest('penalty')?.in() === 'terminated';
}

/** Nothing more is to be complied with once this report stands. */
export const allComplied: NonNullable<ChartBranch['guard']> = ({ context }) => dutiesOf(context.self).length === 0;

function bearsCosts(outcome: Fact<RemedyOutcomePayload> | undefined): outcome is Fact<RemedyOutcomePayload> {
  return (outcome?.payload.courtCost ?? '0') !== '0';
}

function asksForAction({ payload }: Fact<RemedyOutcomePayload>): boolean {
  const { outcome, redo, duty, compensation } = payload;
  return outcome === 'ordered-to-act' || redo === true || duty !== undefined || compensation !== undefined;
}

function complianceFacts(self: ProceedingView): readonly Fact[] {
  return self.facts(`${self.state.procedure}.comply`);
}
