import type { CaseView, ChartBranch, ChartContext, Fact, ProceedingView } from '#engine';
import { emit } from '#engine';
import type { JsonObject } from '#kernel';
import { deciders, decisionOf, decisionsOf } from '../penalty/decisions.js';
import type { RemedyEffect, RemedyOutcome } from '../penalty/remedy-payload.js';
import type { OutcomeOfRemedy, RemedyOutcomePayload } from './remedy-outcome-payload.js';
import { decisionContested, measureContested, openingOf, type RemedySource } from './remedy-subject.js';
import { suitCourse } from './suit-course.js';

/** The acts that say how a reconsideration ended on the merits. */
const SAYING = ['reconsideration.decide', 'reconsideration.mediate'];

/** What such an outcome means for a penalty decision. */
const FOR_DECISION: Readonly<Record<OutcomeOfRemedy, RemedyOutcome>> = {
  upheld: 'upheld',
  'claim-rejected': 'upheld',
  changed: 'changed',
  revoked: 'revoked',
  'confirmed-unlawful': 'confirmed-unlawful',
  void: 'void',
  'ordered-to-act': 'upheld',
};

const TAKES_AWAY: readonly OutcomeOfRemedy[] = ['revoked', 'void'];

/** The rule that counts the time to decide or act anew (ARR 49; ALL 70). */
export function redoRule(source: RemedySource): string {
  return source === 'litigation' ? 'redo-after-judgment' : 'redo-after-reconsideration';
}

/** The outcome of a remedy: the last decision, judgment or mediation statement, with what it upholds. */
export function outcomeOf(self: ProceedingView): Fact<RemedyOutcomePayload> | undefined {
  if (self.state.procedure === 'litigation') return suitCourse(self).says;
  return SAYING.flatMap((command) => self.facts<RemedyOutcomePayload>(command))
    .sort((left, right) => left.seq - right.seq)
    .at(-1);
}

/** What is told to the proceeding that the remedy was about. */
export function outcomeTold(view: CaseView, self: ProceedingView | null): JsonObject {
  const outcome = self === null ? undefined : outcomeOf(self);
  if (self === null || outcome === undefined) return {};
  const { payload } = outcome;
  const { receivedOn, redo, redoDays, procedureOnly } = payload;
  const decision = decisionContested(view, self);
  return {
    source: self.state.procedure,
    remedy: self.id,
    receivedOn,
    outcome: payload.outcome,
    redo: redo === true,
    effects: effectsOf(view, self, outcome),
    ...(decision === undefined ? {} : { decision, ...decidedIn(view, decision) }),
    ...(redoDays === undefined ? {} : { redoDays }),
    ...(procedureOnly === undefined ? {} : { procedureOnly }),
    ...objectTold(view, self),
  };
}

/** The signals of this name by which a remedy brought its outcome to what it was about. */
export function broughtBy<Told>(view: CaseView, self: ProceedingView, signal: string): readonly Fact<Told>[] {
  return view.facts<Told & { readonly remedy?: string }>(signal).filter(({ payload }) => payload.remedy === self.id);
}

/** What becomes of the decision, party by party. */
export function effectsOf(
  view: CaseView,
  self: ProceedingView,
  outcome: Fact<RemedyOutcomePayload>,
): readonly RemedyEffect[] {
  const { effects } = outcome.payload;
  if (effects !== undefined) return effects;
  const party = openingOf(self)?.payload.applicant.party;
  const parties = party === undefined ? partiesContested(view, self) : [party];
  return parties.map((one) => ({ party: one, outcome: FOR_DECISION[outcome.payload.outcome] }));
}

/** Moves to a state and brings the outcome to the object, whichever it is. */
export function outcomeReaches(target: string): readonly ChartBranch[] {
  return [
    { guard: isAbout('decision'), target, actions: emit('remedy.apply') },
    { guard: refusalTakenAway, target, actions: emit('remedy.applyToFiling') },
    { guard: measureTakenAway, target, actions: emit('remedy.applyToMeasure') },
    { target },
  ];
}

type Guard = NonNullable<ChartBranch['guard']>;

function isAbout(kind: string): Guard {
  return ({ context: { self } }) => outcomeOf(self) !== undefined && openingOf(self)?.payload.object.kind === kind;
}

const refusalTakenAway: Guard = ({ context }) => isAbout('refusal-to-file')({ context }) && isTakenAway(context);

/** Only where the case has the measure: what is not kept here is handled on paper. */
const measureTakenAway: Guard = ({ context }) =>
  isAbout('measure')({ context }) && isTakenAway(context) && measureContested(context.view, context.self) !== undefined;

function isTakenAway({ self }: ChartContext): boolean {
  const outcome = outcomeOf(self)?.payload.outcome;
  return outcome !== undefined && TAKES_AWAY.includes(outcome);
}

function objectTold(view: CaseView, self: ProceedingView): JsonObject {
  const proceeding = openingOf(self)?.payload.object.proceeding ?? measureContested(view, self)?.id;
  return proceeding === undefined ? {} : { proceeding };
}

/** Which procedure made the decision: the outcome goes back to it. */
function decidedIn(view: CaseView, decision: number): JsonObject {
  const self = deciders(view).find((one) => decisionsOf(one).some(({ fact }) => fact.seq === decision));
  return self === undefined ? {} : { decidedIn: self.state.procedure };
}

function partiesContested(view: CaseView, self: ProceedingView): readonly number[] {
  return decisionOf(view, decisionContested(view, self))?.content.parties.map(({ party }) => party) ?? [];
}
